#include "SimulatorDesk.h"
#include "support/TestMain.h"
#include "widgets/Banner.h"
#include "widgets/CopyField.h"
#include "widgets/CountdownRing.h"
#include "widgets/StatusPill.h"

#include <QCheckBox>

using namespace qrlogin;
using namespace qrlogin::test;

/// What an onlooker's column says under each of the four combinations of the toggles, and the ticket's countdown beside
/// it.
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
        QTest::newRow("defaults") << false << false << Accent::Warning << QStringLiteral("worth nothing without");
        QTest::newRow("exchange") << false << true << Accent::Danger << QStringLiteral("Leak: the ticket");
        QTest::newRow("full info") << true << false << Accent::Danger
                                   << QStringLiteral("Leak: the user's login tokens");
        QTest::newRow("both") << true << true << Accent::Danger << QStringLiteral("Leak: the user's login tokens");
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
        SimulatorDesk desk(strategy);
        const auto *pill = desk.page.findChild<StatusPill *>(QStringLiteral("sight"));
        const auto *verdict = desk.page.findChild<Banner *>(QStringLiteral("observerVerdict"));
        QCOMPARE(pill->text(), QStringLiteral("State only"));
        QVERIFY(!verdict->isVisible());
        desk.logIn();
        QTRY_VERIFY(verdict->isVisible());
        QCOMPARE(verdict->accent(), accent);
        QVERIFY2(verdict->text().contains(word), qPrintable(verdict->text()));
        QCOMPARE(pill->text(), accent == Accent::Danger ? QStringLiteral("Leak") : QStringLiteral("Sees the ticket"));
    }

    void whereTheSettingsAreNotKnownItSaysWhatItDependsOn()
    {
        SimulatorDesk desk;
        desk.page.setStrategy(std::nullopt);
        desk.logIn();
        QTRY_VERIFY(desk.says(QStringLiteral("Where the browser exchange is allowed")));
        QVERIFY(desk.says(QStringLiteral("is not known")));
        QVERIFY(!desk.part<CountdownRing>("ticketCountdown")->isVisible());
    }

    void theTicketCountsDown()
    {
        SimulatorDesk desk;
        desk.logIn();
        auto *ring = desk.part<CountdownRing>("ticketCountdown");
        QVERIFY(ring->isVisible());
        QCOMPARE(ring->digits(), QStringLiteral("4:59"));
        desk.pool.clock.advance(Seconds(240));
        QTRY_COMPARE(ring->digits(), QStringLiteral("0:59"));
        desk.pool.clock.advance(Seconds(60));
        QTRY_VERIFY(desk.says(QStringLiteral("The ticket has expired")));
    }

    void stopsWatchingWhenTold()
    {
        SimulatorDesk desk;
        auto *watch = desk.part<QCheckBox>("watch");
        QVERIFY(watch->isChecked());
        desk.generate();
        QCOMPARE(desk.page.login()->observer().phase(), Observer::Phase::Watching);
        watch->click();
        QCOMPARE(desk.page.login()->observer().phase(), Observer::Phase::Idle);
        watch->click();
        QCOMPARE(desk.page.login()->observer().phase(), Observer::Phase::Watching);
    }
};

QRLOGIN_TEST(TestObserverColumn)
#include "TestObserverColumn.moc"
