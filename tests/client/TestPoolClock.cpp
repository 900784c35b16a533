#include "client/PoolClock.h"

#include "support/ManualClock.h"
#include "support/TestMain.h"
#include "traffic/TrafficLog.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// A pool that is some milliseconds ahead, and responds at once by default.
class TestPoolClock : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        ManualClock clock;
        TrafficLog traffic;
        PoolClock poolClock{clock, traffic};

        void answer(Milliseconds ahead, Milliseconds took = Milliseconds(0))
        {
            TrafficEntry entry;
            entry.at = clock.now();
            entry.took = took;
            clock.advance(took);
            entry.serverTime = std::chrono::floor<Seconds>(clock.now() + ahead);
            traffic.record(entry);
        }
        qint64 error(Milliseconds ahead) const { return std::abs((poolClock.ahead() - ahead).count()); }
    };

private slots:
    void ourClockIsTakenForRightWhereItMayBe()
    {
        Fixture fixture;
        QCOMPARE(fixture.poolClock.ahead(), Milliseconds(0));
        fixture.clock.advance(Milliseconds(700));
        fixture.answer(Milliseconds(0), Milliseconds(40));
        QCOMPARE(fixture.poolClock.ahead(), Milliseconds(0));
        QCOMPARE(fixture.poolClock.now(), fixture.clock.now());
    }

    void oneAnswerTellsItToASecond_data()
    {
        QTest::addColumn<int>("ahead");
        for (const int ahead : {3'600'000, -3'600'000, 90'250, -1'750, 31'622'400})
            QTest::addRow("%d ms", ahead) << ahead;
    }
    void oneAnswerTellsItToASecond()
    {
        QFETCH(int, ahead);
        Fixture fixture;
        QSignalSpy turned(&fixture.poolClock, &PoolClock::turned);
        fixture.answer(Milliseconds(ahead), Milliseconds(80));
        QVERIFY(fixture.error(Milliseconds(ahead)) <= 540);
        QCOMPARE(turned.count(), 1);
    }

    void severalAnswersNarrowItDown()
    {
        Fixture fixture;
        for (int i = 0; i < 20; ++i) {
            fixture.answer(Milliseconds(61'300), Milliseconds(10));
            fixture.clock.advance(Milliseconds(1043));
        }
        QVERIFY2(
            fixture.error(Milliseconds(61'300)) <= 60, qPrintable(QString::number(fixture.poolClock.ahead().count())));
    }

    void aTurnedClockIsFollowedAtOnceAndBack()
    {
        Fixture fixture;
        fixture.answer(Milliseconds(0));
        fixture.answer(Milliseconds(7'200'000));
        QVERIFY(fixture.error(Milliseconds(7'200'000)) <= 500);
        fixture.answer(Milliseconds(0));
        QCOMPARE(fixture.poolClock.ahead(), Milliseconds(0));
    }

    void aClockThatIsSetChangesNothing()
    {
        Fixture fixture;
        fixture.answer(Milliseconds(50'000));
        const Instant before = fixture.poolClock.now();
        for (const std::chrono::hours by : {std::chrono::hours(-1), std::chrono::hours(3)}) {
            fixture.clock.set(by);
            QCOMPARE(fixture.poolClock.now(), before);
        }
        fixture.clock.advance(Milliseconds(1'500));
        QCOMPARE(fixture.poolClock.now(), before + Milliseconds(1'500));
    }

    void whatTellsNoTimeChangesNothing()
    {
        Fixture fixture;
        fixture.answer(Milliseconds(50'000));
        const Milliseconds before = fixture.poolClock.ahead();
        fixture.traffic.record(TrafficEntry());
        QCOMPARE(fixture.poolClock.ahead(), before);
    }
};

QRLOGIN_TEST(TestPoolClock)
#include "TestPoolClock.moc"
