#include "pool/PoolClock.h"

#include "pool/TrafficLog.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// A pool that is some milliseconds ahead, and answers at once unless told otherwise.
class TestPoolClock : public QObject
{
    Q_OBJECT

    struct Desk
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
        Desk desk;
        QCOMPARE(desk.poolClock.ahead(), Milliseconds(0));
        desk.clock.advance(Milliseconds(700));
        desk.answer(Milliseconds(0), Milliseconds(40));
        QCOMPARE(desk.poolClock.ahead(), Milliseconds(0));
        QCOMPARE(desk.poolClock.now(), desk.clock.now());
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
        Desk desk;
        QSignalSpy turned(&desk.poolClock, &PoolClock::turned);
        desk.answer(Milliseconds(ahead), Milliseconds(80));
        QVERIFY(desk.error(Milliseconds(ahead)) <= 540);
        QCOMPARE(turned.count(), 1);
    }

    void severalAnswersNarrowItDown()
    {
        Desk desk;
        for (int i = 0; i < 20; ++i) {
            desk.answer(Milliseconds(61'300), Milliseconds(10));
            desk.clock.advance(Milliseconds(1043));
        }
        QVERIFY2(desk.error(Milliseconds(61'300)) <= 60, qPrintable(QString::number(desk.poolClock.ahead().count())));
    }

    void aTurnedClockIsFollowedAtOnceAndBack()
    {
        Desk desk;
        desk.answer(Milliseconds(0));
        desk.answer(Milliseconds(7'200'000));
        QVERIFY(desk.error(Milliseconds(7'200'000)) <= 500);
        desk.answer(Milliseconds(0));
        QCOMPARE(desk.poolClock.ahead(), Milliseconds(0));
    }

    void whatTellsNoTimeChangesNothing()
    {
        Desk desk;
        desk.answer(Milliseconds(50'000));
        const Milliseconds before = desk.poolClock.ahead();
        desk.traffic.record(TrafficEntry());
        QCOMPARE(desk.poolClock.ahead(), before);
    }
};

QRLOGIN_TEST(TestPoolClock)
#include "TestPoolClock.moc"
