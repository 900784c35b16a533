#include "traffic/TrafficStore.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestTrafficStore : public QObject
{
    Q_OBJECT

    static TrafficEntry entry(const QString &path, qsizetype bytes = 0)
    {
        TrafficEntry entry;
        entry.path = path;
        entry.answerBody = QByteArray(bytes, 'x');
        return entry;
    }

private slots:
    void numbersStayWhenTheOldestGo()
    {
        TrafficStore store(3, 1 << 20);
        for (const char *path : {"a", "b", "c", "d", "e"}) {
            store.append(entry(QLatin1String(path)));
            store.dropOldest(store.excess());
        }
        QCOMPARE(store.size(), 3);
        QCOMPARE(store.firstNumber(), 2u);
        QCOMPARE(store.endNumber(), 5u);
        QCOMPARE(store.at(2).path, QStringLiteral("c"));
        QCOMPARE(store.at(4).path, QStringLiteral("e"));
    }

    void bytesAreBoundedToo()
    {
        TrafficStore store(1000, 10'000);
        for (int i = 0; i < 20; ++i) {
            store.append(entry(QString::number(i), 2000));
            store.dropOldest(store.excess());
        }
        QVERIFY(store.bytes() <= 10'000);
        QVERIFY(store.size() >= 2 && store.size() <= 4);
        QCOMPARE(store.at(store.endNumber() - 1).path, QStringLiteral("19"));
    }

    void theNewestStaysHoweverLargeItIs()
    {
        TrafficStore store(1000, 10'000);
        store.append(entry(QStringLiteral("small")));
        store.append(entry(QStringLiteral("large"), 1'000'000));
        QCOMPARE(store.excess(), 1);
        store.dropOldest(1);
        QCOMPARE(store.at(store.firstNumber()).path, QStringLiteral("large"));
    }

    void clearingGivesAllBack()
    {
        TrafficStore store;
        store.append(entry(QStringLiteral("a")));
        store.clear();
        QCOMPARE(store.size(), 0);
        QCOMPARE(store.bytes(), 0);
        QCOMPARE(store.endNumber(), 1u);
    }
};

QRLOGIN_TEST(TestTrafficStore)
#include "TestTrafficStore.moc"
