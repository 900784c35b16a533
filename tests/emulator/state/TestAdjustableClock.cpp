#include "emulator/state/AdjustableClock.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace std::chrono_literals;

class TestAdjustableClock : public QObject
{
    Q_OBJECT
    static constexpr Instant start = test::ManualClock::start;

private slots:
    void isTheMachinesUntilItIsTurned()
    {
        const AdjustableClock clock;
        QCOMPARE(clock.mode(), ClockMode::Real);
        QVERIFY(clock.at(start) == start);
        QVERIFY(clock.at(start + 1234ms) == start + 1234ms);
    }

    void goesAtItsRate_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("real") << QStringLiteral("real") << 7001;
        QTest::newRow("paused") << QStringLiteral("paused") << 0;
        QTest::newRow("x10") << QStringLiteral("x10") << 70'010;
        QTest::newRow("x60") << QStringLiteral("x60") << 420'060;
    }
    void goesAtItsRate()
    {
        QFETCH(QString, mode);
        QFETCH(int, milliseconds);
        AdjustableClock clock;
        clock.setMode(clockModeWords.value(mode).value(), start);
        QCOMPARE(clockModeWords.of(clock.mode()), mode);
        QVERIFY(clock.at(start) == start);
        QVERIFY(clock.at(start + 7001ms) == start + Milliseconds(milliseconds));
    }

    void goesOnFromWhereItIs()
    {
        AdjustableClock clock;
        clock.setMode(ClockMode::TenTimes, start);
        clock.setMode(ClockMode::Paused, start + 1s);
        clock.setMode(ClockMode::SixtyTimes, start + 100s);
        QVERIFY(clock.at(start + 101s) == start + 70s);
    }

    void keepsItsModeWhenItIsSet()
    {
        AdjustableClock clock;
        clock.set(start + 1h, start);
        QVERIFY(clock.at(start + 5s) == start + 1h + 5s);
        clock.setMode(ClockMode::Paused, start + 5s);
        clock.set(start + 2h, start + 5s);
        QVERIFY(clock.at(start + 1min) == start + 2h);
    }

    void becomesRealAgain()
    {
        AdjustableClock clock;
        clock.set(start + 1h, start);
        clock.setMode(ClockMode::SixtyTimes, start);
        clock.setMode(ClockMode::Real, start + 5s);
        QVERIFY(clock.at(start + 6s) == start + 6s);
    }

    void namesNoOtherMode() { QVERIFY(!clockModeWords.value(u"x2")); }
};

QRLOGIN_TEST(TestAdjustableClock)
#include "TestAdjustableClock.moc"
