#include "base/Clock.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace qrlogin;
using namespace std::chrono_literals;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void systemTimeIsTheMachines();
    void systemTimerFiresOnce();
    void systemTimerTakesTimesOfThirtyDays();
    void systemTimerTakesTimesGoneBy();
    void stoppedTimerIsSilent();
    void callbackMayDestroyItsTimer();
    void manualTimersFireInOrder();
    void manualTimerStartedFromACallbackFiresInTheSameTurn();
    void otherThreadsSeeTheManualClockBeforeOrAfterATurn();
    void manualClockSaysWhatWaits();
};

void TestClock::systemTimeIsTheMachines()
{
    // Newer Qt rounds to the nearest millisecond, the clock down.
    const qint64 before = QDateTime::currentMSecsSinceEpoch() - 1;
    const qint64 now = SystemClock().now().time_since_epoch().count();
    QVERIFY(before <= now && now <= QDateTime::currentMSecsSinceEpoch());
}

void TestClock::systemTimerFiresOnce()
{
    int fired = 0;
    const auto timer = SystemClock().makeTimer([&] { ++fired; });
    QVERIFY(!timer->isActive());
    timer->start(10min);
    timer->start(1ms);
    QVERIFY(timer->isActive());
    QTRY_COMPARE(fired, 1);
    QVERIFY(!timer->isActive());
    QTest::qWait(10);
    QCOMPARE(fired, 1);
}

void TestClock::systemTimerTakesTimesOfThirtyDays()
{
    // An overflow would be negative, and Qt warns about that.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    int fired = 0;
    const auto timer = SystemClock().makeTimer([&] { ++fired; });
    timer->start(std::chrono::hours(30 * 24)); // more milliseconds than fit an int
    QVERIFY(timer->isActive());
    QTest::qWait(20);
    QCOMPARE(fired, 0);
    QVERIFY(timer->isActive());
}

void TestClock::systemTimerTakesTimesGoneBy()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    int fired = 0;
    const auto timer = SystemClock().makeTimer([&] { ++fired; });
    timer->start(-5s);
    QTRY_COMPARE(fired, 1);
}

void TestClock::stoppedTimerIsSilent()
{
    int fired = 0;
    const auto timer = SystemClock().makeTimer([&] { ++fired; });
    const auto later = SystemClock().makeTimer([&] { fired += 10; });
    timer->start(0ms);
    timer->stop();
    QVERIFY(!timer->isActive());
    later->start(5ms);
    QTRY_VERIFY(fired >= 10);
    QCOMPARE(fired, 10);
}

void TestClock::callbackMayDestroyItsTimer()
{
    std::unique_ptr<Timer> timer;
    bool fired = false;
    timer = SystemClock().makeTimer([&timer, &fired, text = QByteArray(64, 'x')] {
        timer.reset();
        fired = text.size() == 64; // the function must outlive the timer that owned it
    });
    timer->start(0ms);
    QTRY_VERIFY(fired);
    QVERIFY(!timer);
}

void TestClock::manualTimersFireInOrder()
{
    test::ManualClock clock;
    QByteArray order;
    std::vector<Instant> seen;
    const auto note = [&](char name) {
        order += name;
        seen.push_back(clock.now());
    };
    const auto late = clock.makeTimer([&] { note('l'); });
    const auto early = clock.makeTimer([&] { note('e'); });
    const auto never = clock.makeTimer([&] { note('n'); });
    late->start(3s);
    early->start(1s);
    never->start(4s);

    clock.advance(999ms);
    QCOMPARE(order, QByteArray());
    clock.advance(2001ms);
    QCOMPARE(order, "el");
    QVERIFY(seen.at(0) == test::ManualClock::start + 1s);
    QVERIFY(seen.at(1) == test::ManualClock::start + 3s);
    QVERIFY(clock.now() == test::ManualClock::start + 3s);
}

void TestClock::manualTimerStartedFromACallbackFiresInTheSameTurn()
{
    test::ManualClock clock;
    int fired = 0;
    std::unique_ptr<Timer> timer;
    timer = clock.makeTimer([&] {
        ++fired;
        timer->start(1s);
    });
    timer->start(1s);
    clock.advance(10s);
    QCOMPARE(fired, 10);
}

void TestClock::otherThreadsSeeTheManualClockBeforeOrAfterATurn()
{
    test::ManualClock clock;
    std::future<Instant> seen;
    const auto timer = clock.makeTimer([&] {
        seen = std::async(std::launch::async, [&] { return clock.now(); });
        // Enough time for the thread to read the moment at which this timer fires, if it could.
        QVERIFY(seen.wait_for(50ms) == std::future_status::timeout);
    });
    timer->start(1s);
    clock.advance(10s);
    QVERIFY(seen.get() == test::ManualClock::start + 10s);
}

void TestClock::manualClockSaysWhatWaits()
{
    test::ManualClock clock;
    QCOMPARE(clock.pendingTimers(), 0);
    QCOMPARE(clock.untilNext().count(), -1);
    auto timer = clock.makeTimer([] {});
    QCOMPARE(clock.pendingTimers(), 0);
    timer->start(1500ms);
    QCOMPARE(clock.pendingTimers(), 1);
    QCOMPARE(clock.untilNext().count(), 1500);
    timer.reset();
    QCOMPARE(clock.pendingTimers(), 0);
}

QRLOGIN_TEST(TestClock)
#include "TestClock.moc"
