#include "base/Emitted.h"

#include "support/TestMain.h"

#include <QObject>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;

class TestEmitted : public QObject
{
    Q_OBJECT

signals:
    void came();

private slots:
    void goesOnWithinTheSignalAndOnce()
    {
        int times = 0;
        const auto listening = listen(times);
        QCOMPARE(times, 0);
        emit came();
        QCOMPARE(times, 1); // without the event loop
        emit came();
        QCOMPARE(times, 2); // the second wait
        emit came();
        QCOMPARE(times, 2);
        QVERIFY(listening.isReady());
    }

private:
    QCoro::Task<void> listen(int &times)
    {
        for (int i = 0; i < 2; ++i) {
            const Emitted next(*this, &TestEmitted::came);
            co_await next;
            ++times;
        }
    }
};

QRLOGIN_TEST(TestEmitted)
#include "TestEmitted.moc"
