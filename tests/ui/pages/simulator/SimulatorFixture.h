#pragma once

#include "pages/simulator/SimulatorPage.h"
#include "scan/Login.h"
#include "support/TestPool.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace qrlogin::test {

/// The visible page with an emulator, and user actions.
struct SimulatorFixture
{
    TestPool pool;
    SimulatorPage page;

    /// With a watermark, or as a manual connection without one.
    explicit SimulatorFixture(const LoginStrategy &strategy = {}, bool isMadeByHand = false)
    {
        if (isMadeByHand)
            pool.connection.address.watermark.clear();
        if (strategy != LoginStrategy())
            pool.save(strategy);
        page.setPool(pool.connection, pool.context());
        page.setStrategy(strategy);
        page.resize(1100, 800);
        page.show();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
    }
    /// The part of that name in the current tab.
    template <typename Part>
    Part *part(const char *name)
    {
        for (Part *found : page.findChildren<Part *>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
        }
        return page.findChild<Part *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) { return part<QPushButton>(name); }
    void click(const char *name)
    {
        [&] { QTRY_VERIFY2(button(name)->isEnabled() && button(name)->isVisible(), name); }();
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    void poll()
    {
        const int before = page.browser()->pollCount();
        pool.clock.advance(BrowserSession::pollInterval);
        [&] { QTRY_COMPARE(page.browser()->pollCount(), before + 1); }();
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    void generate()
    {
        click("generate");
        [&] { QTRY_COMPARE(page.browser()->phase(), BrowserSession::Phase::Polling); }();
    }
    /// From the code to the ticket, by clicks.
    void logIn()
    {
        generate();
        if (page.login()->phone().stage() == Phone::Stage::SignedOut)
            click("signIn");
        click("scan");
        click("confirm");
        [&] { QTRY_COMPARE(page.login()->phone().stage(), Phone::Stage::Confirmed); }();
        poll();
    }
};

} // namespace qrlogin::test
