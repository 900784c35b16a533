#include "pages/simulator/phone/PhoneConsent.h"

#include "support/TestMain.h"
#include "ui/pages/simulator/phone/PhoneFixture.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace qrlogin;
using namespace qrlogin::test;

/// Acts as the phone for another site's page: the consent, and the result of approval or decline there.
class TestPhoneConsent : public QObject
{
    Q_OBJECT

    static void scanSite(PhoneFixture &fixture)
    {
        QGuiApplication::clipboard()->setImage(fixture.sitePicture());
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
    }
    static void poll(PhoneFixture &fixture)
    {
        const int before = fixture.site.browser().pollCount();
        fixture.pool.clock.advance(BrowserSession::pollInterval);
        QTRY_COMPARE(fixture.site.browser().pollCount(), before + 1);
    }

private slots:
    void cleanup() { QGuiApplication::clipboard()->clear(); }

    void theSiteIsLoggedIn()
    {
        PhoneFixture fixture;
        scanSite(fixture);
        poll(fixture);
        QCOMPARE(fixture.site.browser().status(), QrStatus::Scanned);
        QTRY_COMPARE(fixture.login().observer().report().status, QrStatus::Scanned);
        fixture.click("confirm");
        QTRY_VERIFY(fixture.message().contains(QLatin1String("Approved")));
        poll(fixture);
        QCOMPARE(fixture.site.browser().status(), QrStatus::Authorized);
        QVERIFY(!fixture.site.browser().report().ticket.isEmpty());
        // Our own parties follow as observers, and cannot exchange a ticket.
        QTRY_COMPARE(fixture.login().observer().exposure(), Observer::Exposure::Ticket);
        QVERIFY(!fixture.button("exchangeAsServer")->isEnabled());
    }

    void enterRefuses()
    {
        PhoneFixture fixture;
        scanSite(fixture);
        QCOMPARE(fixture.page.focusWidget(), fixture.button("cancel"));
        QTest::keyClick(fixture.page.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(fixture.message().contains(QLatin1String("Declined")));
        poll(fixture);
        QCOMPARE(fixture.site.browser().status(), QrStatus::Cancelled);
    }

    void theActsFollowWhatTheyAreAbout()
    {
        PhoneFixture fixture;
        scanSite(fixture);
        fixture.page.resize(1366, 2000); // a column is as high as the highest
        QTRY_COMPARE(fixture.page.height(), 2000);
        int factsEnd = 0;
        for (const QLabel *label : fixture.page.findChildren<QLabel *>(QStringLiteral("fact")))
            factsEnd = std::max(factsEnd, label->mapTo(&fixture.page, label->rect().bottomLeft()).y());
        const auto *approve = fixture.button("confirm");
        QTRY_VERIFY(approve->mapTo(&fixture.page, QPoint()).y() - factsEnd < 2 * approve->height());
    }

    void agreesByKeys()
    {
        PhoneFixture fixture;
        scanSite(fixture);
        QTest::keyClick(&fixture.page, Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(fixture.phone().stage(), Phone::Stage::Confirmed);
    }

    void asksInFull()
    {
        PhoneFixture fixture;
        QrPayload payload = *fixture.site.browser().payload();
        payload.customData = {{QStringLiteral("from"), QStringLiteral("staging")}};
        fixture.pool.clock.advance(Seconds(65));
        QGuiApplication::clipboard()->setText(QString::fromUtf8(toPayloadText(payload)));
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
        const Connection &connection = fixture.pool.connection;
        QVERIFY(fixture.part<QLabel>("question")->text().contains(connection.badge.applicationName));
        QVERIFY(fixture.part<QLabel>("question")->text().contains(connection.testUsers.first().displayName));
        const QString facts = fixture.facts();
        for (const QString &part : {connection.badge.name, connection.address.userPoolId,
                 connection.badge.applicationName, QStringLiteral("another page"), QStringLiteral("65 second(s)"),
                 QStringLiteral("55 second(s) left"), QStringLiteral("staging")})
            QVERIFY2(facts.contains(part), qPrintable(part + QStringLiteral(" in ") + facts));
        fixture.pool.clock.advance(Seconds(56));
        QTRY_VERIFY2(fixture.facts().contains(QLatin1String("expired")), qPrintable(fixture.facts()));
        // A response may still be from before the end.
        QTRY_VERIFY(
            (fixture.pool.clock.advance(StatusPoller::interval), fixture.login().status() == QrStatus::Expired));
        fixture.click("confirm");
        QTRY_VERIFY(fixture.message().contains(QLatin1String("expired")));
    }

    void ofOurOwnCodeItSaysSo()
    {
        PhoneFixture fixture;
        fixture.generate();
        fixture.click("scan");
        QTRY_VERIFY(fixture.button("confirm")->isVisible());
        QVERIFY(fixture.facts().contains(QLatin1String("Requester: this login's browser")));
        QVERIFY(!fixture.facts().contains(QLatin1String("not in the code")));
    }

    void aCodeFromTheFutureSaysSo()
    {
        PhoneFixture fixture;
        QGuiApplication::clipboard()->setText(
            QString::fromUtf8(fixture.codeWith([](QrPayload &payload) { payload.createdAt += Seconds(600); })));
        fixture.choose("scanClipboard");
        fixture.asksAboutTheSite();
        QVERIFY2(
            fixture.facts().contains(QLatin1String("created 10 minute(s) in the future")), qPrintable(fixture.facts()));
    }
};

QRLOGIN_TEST(TestPhoneConsent)
#include "TestPhoneConsent.moc"
