#pragma once

#include "pages/simulator/phone/PhoneColumn.h"
#include "support/CodePictures.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/Banner.h"

#include <QAction>
#include <QLabel>

#include <algorithm>

namespace qrlogin::test {

/// The simulator with a user signed in on the phone, and a login page of another site on the same pool.
struct PhoneFixture : SimulatorFixture
{
    Login site{pool.connection, pool.context()};

    PhoneFixture()
    {
        site.setObserved(false);
        site.generate();
        [this] { QTRY_COMPARE(site.browser().phase(), BrowserSession::Phase::Polling); }();
        click("signIn");
        [this] { QTRY_COMPARE(phone().stage(), Phone::Stage::Ready); }();
    }
    Login &login() { return *page.login(); }
    Phone &phone() { return login().phone(); }
    QByteArray siteCode() { return site.browser().payloadText(); }
    QImage sitePicture(int modulePixels = 4) { return codePicture(siteCode(), modulePixels); }
    /// The site's code with one member changed.
    QByteArray codeWith(const std::function<void(QrPayload &)> &change)
    {
        QrPayload payload = *site.browser().payload();
        change(payload);
        return toPayloadText(payload);
    }

    PhoneColumn *column() { return page.findChild<PhoneColumn *>(); }
    void choose(const char *action) { page.findChild<QAction *>(QLatin1String(action))->trigger(); }
    QString message()
    {
        const auto *banner = part<Banner>("phoneMessage");
        return banner->isVisible() ? banner->text() : QString();
    }
    QString facts()
    {
        QStringList facts;
        for (const QLabel *label : page.findChildren<QLabel *>(QStringLiteral("fact"))) {
            if (label->isVisible())
                facts += label->accessibleName();
        }
        return facts.join(u'\n');
    }
    /// Waits until the phone asks for consent to the site's code, which the pool then knows as scanned.
    void asksAboutTheSite()
    {
        [this] { QTRY_VERIFY2(phone().stage() == Phone::Stage::Asking, qPrintable(message())); }();
        QCOMPARE(phone().payload()->random, site.browser().qrcodeId());
        QTRY_VERIFY(button("confirm")->isVisible());
    }
    bool isAnyShown(const QStringList &alternatives)
    {
        return std::ranges::any_of(
            alternatives, [message = message()](const QString &words) { return message.contains(words); });
    }
    /// Shows a code, and waits until the phone rejects it with `words` and without a request.
    void isTurnedDown(const QString &words, const std::function<void()> &show)
    {
        isTurnedDown(QStringList{words}, show);
    }
    void isTurnedDown(const QStringList &alternatives, const std::function<void()> &show)
    {
        int requests = 0;
        const auto counting = QObject::connect(&pool.traffic, &TrafficLog::recorded, &page,
            [&](const TrafficEntry &entry) { requests += entry.party == Party::Phone; });
        show();
        [&] { QTRY_VERIFY2(isAnyShown(alternatives), qPrintable(message())); }();
        QObject::disconnect(counting);
        QCOMPARE(requests, 0);
        QCOMPARE(phone().stage(), Phone::Stage::Ready);
    }
};

} // namespace qrlogin::test
