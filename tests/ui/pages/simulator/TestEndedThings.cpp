#include "client/control/EmulatorControl.h"
#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/CopyField.h"
#include "widgets/CountdownRing.h"

#include <QTabWidget>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

/// What is over is not shown as if it went on.
class TestEndedThings : public QObject
{
    Q_OBJECT

private slots:
    void theTicketsCountdownEndsWithTheExchange()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        QTRY_VERIFY(fixture.part<CountdownRing>("ticketCountdown")->isVisible());
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("Exchanged with the application secret")));
        QVERIFY(!fixture.part<CountdownRing>("ticketCountdown")->isVisible());
        QVERIFY(!fixture.says(QStringLiteral("can be exchanged once")));
    }

    void theCodesCountdownEndsWithTheDecision_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("approved") << QByteArray("confirm");
        QTest::newRow("declined") << QByteArray("cancel");
    }
    void theCodesCountdownEndsWithTheDecision()
    {
        QFETCH(QByteArray, button);
        SimulatorFixture fixture;
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        QVERIFY(!fixture.part<CountdownRing>("countdown")->digits().isEmpty());
        fixture.click(button.constData());
        QTRY_VERIFY(isFinal(fixture.page.login()->status()));
        fixture.poll();
        QCOMPARE(fixture.part<CountdownRing>("countdown")->digits(), QString());
        fixture.generate();
        QCOMPARE(fixture.part<CountdownRing>("countdown")->digits(), QStringLiteral("2:00"));
    }

    void aRefusedSecondExchangeKeepsTheTokenSet()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        fixture.click("exchangeAsServer");
        QTRY_VERIFY(fixture.says(QStringLiteral("Exchanged with the application secret")));
        for (const char *again : {"exchangeAsServer", "exchangeAsBrowser"}) {
            fixture.click(again);
            QTRY_VERIFY(fixture.says(QStringLiteral("Exchanged again")));
            QVERIFY(fixture.says(QStringLiteral("Scope:")));
        }
        QVERIFY(!fixture.part<CountdownRing>("ticketCountdown")->isVisible());
    }

    void theDecisionDoesNotStayForTheNextCode_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("approved") << QByteArray("confirm");
        QTest::newRow("declined") << QByteArray("cancel");
    }
    void theDecisionDoesNotStayForTheNextCode()
    {
        QFETCH(QByteArray, button);
        SimulatorFixture fixture;
        fixture.generate();
        fixture.click("signIn");
        fixture.click("scan");
        fixture.click(button.constData());
        const QString word = button == "confirm" ? QStringLiteral("Approved:") : QStringLiteral("Declined:");
        QTRY_VERIFY(fixture.says(word));
        fixture.generate();
        QVERIFY(!fixture.says(word));
        QVERIFY(fixture.button("scan")->isEnabled());
    }

    void aPoolThatWasResetResetsTheTabs()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        fixture.page.addLogin();
        fixture.generate();
        fixture.page.restart();
        auto *tabs = fixture.page.findChild<QTabWidget *>(QStringLiteral("logins"));
        QCOMPARE(tabs->count(), 2);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QVERIFY(!tabs->tabText(tab).contains(u':'));
            QVERIFY(fixture.page.login()->code().isEmpty());
            QCOMPARE(fixture.page.login()->phone().stage(), Phone::Stage::SignedOut);
        }
    }

    void aCodeThatThePoolLostCannotBeScanned()
    {
        SimulatorFixture fixture;
        fixture.generate();
        fixture.click("signIn");
        QTRY_VERIFY(fixture.button("scan")->isEnabled());
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.reset()));
        fixture.poll();
        QTRY_COMPARE(fixture.page.browser()->phase(), BrowserSession::Phase::Failed);
        QVERIFY(!fixture.button("scan")->isEnabled());
        auto *tabs = fixture.page.findChild<QTabWidget *>(QStringLiteral("logins"));
        QVERIFY(!tabs->tabText(0).contains(QLatin1String("Not scanned")));
    }
};

QRLOGIN_TEST(TestEndedThings)
#include "TestEndedThings.moc"
