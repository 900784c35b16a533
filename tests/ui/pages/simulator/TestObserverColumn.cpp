#include "support/TestMain.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/Banner.h"
#include "widgets/CopyField.h"
#include "widgets/CountdownRing.h"
#include "widgets/StatusPill.h"

#include <QCheckBox>

using namespace qrlogin;
using namespace qrlogin::test;

/// The observer's column for the four combinations of the toggles, and the countdown of the ticket.
class TestObserverColumn : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatIsInSight_data()
    {
        QTest::addColumn<bool>("fullInfo");
        QTest::addColumn<bool>("exchange");
        QTest::addColumn<Accent>("accent");
        QTest::addColumn<QString>("word");
        QTest::newRow("defaults") << false << false << Accent::Warning << QStringLiteral("useless without");
        QTest::newRow("exchange") << false << true << Accent::Danger
                                  << QStringLiteral("Leak: the browser exchange is allowed");
        QTest::newRow("full info") << true << false << Accent::Danger
                                   << QStringLiteral("Leak: “return complete user information” is on");
        QTest::newRow("both") << true << true << Accent::Danger
                              << QStringLiteral("Leak: “return complete user information” is on");
    }
    void marksWhatIsInSight()
    {
        QFETCH(bool, fullInfo);
        QFETCH(bool, exchange);
        QFETCH(Accent, accent);
        QFETCH(QString, word);
        LoginStrategy strategy;
        strategy.returnFullUserInfo = fullInfo;
        strategy.allowExchangeUserInfoFromBrowser = exchange;
        SimulatorFixture fixture(strategy);
        const auto *pill = fixture.page.findChild<StatusPill *>(QStringLiteral("exposure"));
        const auto *verdict = fixture.page.findChild<Banner *>(QStringLiteral("observerVerdict"));
        QCOMPARE(pill->text(), QStringLiteral("State only"));
        QVERIFY(!verdict->isVisible());
        fixture.logIn();
        QTRY_VERIFY(verdict->isVisible());
        QCOMPARE(verdict->accent(), accent);
        QVERIFY2(verdict->text().contains(word), qPrintable(verdict->text()));
        QCOMPARE(pill->text(), accent == Accent::Danger ? QStringLiteral("Leak") : QStringLiteral("Sees the ticket"));
    }

    void whereTheSettingsAreNotKnownItSaysWhatItDependsOn()
    {
        SimulatorFixture fixture;
        fixture.page.setStrategy(std::nullopt);
        fixture.logIn();
        QTRY_VERIFY(fixture.says(QStringLiteral("If the browser exchange is allowed")));
        QVERIFY(fixture.says(QStringLiteral("is not known")));
        QVERIFY(!fixture.part<CountdownRing>("ticketCountdown")->isVisible());
    }

    void theTicketCountsDown()
    {
        SimulatorFixture fixture;
        fixture.logIn();
        auto *ring = fixture.part<CountdownRing>("ticketCountdown");
        QVERIFY(ring->isVisible());
        QCOMPARE(ring->digits(), QStringLiteral("4:59"));
        fixture.pool.clock.advance(Seconds(240));
        QTRY_COMPARE(ring->digits(), QStringLiteral("0:59"));
        fixture.pool.clock.advance(Seconds(60));
        QTRY_VERIFY(fixture.says(QStringLiteral("The ticket has expired")));
    }

    void stopsWatchingWhenTold()
    {
        SimulatorFixture fixture;
        auto *watch = fixture.part<QCheckBox>("watch");
        QVERIFY(watch->isChecked());
        fixture.generate();
        QCOMPARE(fixture.page.login()->observer().phase(), Observer::Phase::Watching);
        watch->click();
        QCOMPARE(fixture.page.login()->observer().phase(), Observer::Phase::Idle);
        watch->click();
        QCOMPARE(fixture.page.login()->observer().phase(), Observer::Phase::Watching);
    }
};

QRLOGIN_TEST(TestObserverColumn)
#include "TestObserverColumn.moc"
