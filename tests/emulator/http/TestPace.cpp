#include "emulator/http/Pace.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;

class TestPace : public QObject
{
    Q_OBJECT
    using Milliseconds = std::chrono::milliseconds;
    Pace::Moment m_now{std::chrono::hours(1)};

    int taken(Pace &pace, const QByteArray &address, int asked) const
    {
        int count = 0;
        for (int i = 0; i < asked; ++i)
            count += pace.take(address, m_now);
        return count;
    }

private slots:
    void fourSecondsWorthAtOnce()
    {
        Pace pace(10);
        QCOMPARE(taken(pace, "a", 100), 40);
        m_now += Milliseconds(1000);
        QCOMPARE(taken(pace, "a", 100), 10);
        m_now += Milliseconds(99);
        QCOMPARE(taken(pace, "a", 100), 0);
        m_now += Milliseconds(2);
        QCOMPARE(taken(pace, "a", 100), 1);
        m_now += std::chrono::hours(1);
        QCOMPARE(taken(pace, "a", 100), 40);
    }

    void eachAddressHasItsOwn()
    {
        Pace pace(10);
        QCOMPARE(taken(pace, "a", 100), 40);
        QCOMPARE(taken(pace, "b", 100), 40);
    }

    void withoutALimitAllAreTaken()
    {
        Pace pace(0);
        QCOMPARE(taken(pace, "a", 10'000), 10'000);
    }

    void manyAddressesAreForgottenAndStillLimited()
    {
        Pace pace(10);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(taken(pace, QByteArray::number(i), 1), 1);
        QCOMPARE(taken(pace, "0", 100), 39);
        m_now += std::chrono::seconds(5);
        QCOMPARE(taken(pace, "new", 100), 40);
        QCOMPARE(taken(pace, "0", 100), 40);
    }
};

QRLOGIN_TEST(TestPace)
#include "TestPace.moc"
