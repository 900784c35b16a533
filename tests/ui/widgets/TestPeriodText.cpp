#include "widgets/PeriodText.h"

#include "support/TestMain.h"

#include <QTest>

#include <limits>

using namespace qrlogin;

class TestPeriodText : public QObject
{
    Q_OBJECT
private slots:
    void spellsOut_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << QStringLiteral("0 s");
        QTest::newRow("all units") << 100'000 << QStringLiteral("1 d 3 h 46 min 40 s");
        QTest::newRow("gaps") << 86'401 << QStringLiteral("1 d 1 s");
        QTest::newRow("round") << 2'592'000 << QStringLiteral("30 d");
        QTest::newRow("minutes") << 120 << QStringLiteral("2 min");
        QTest::newRow("negative") << -61 << QStringLiteral("−1 min 1 s");
        QTest::newRow("smallest") << std::numeric_limits<int>::min() << QStringLiteral("−24855 d 3 h 14 min 8 s");
    }
    void spellsOut()
    {
        QFETCH(int, seconds);
        QTEST(spelledOut(seconds), "text");
    }

    void losesNothing()
    {
        for (int seconds = 0; seconds < 200'000; seconds += 7) {
            int sum = 0;
            const QStringList words = spelledOut(seconds).split(u' ');
            for (qsizetype index = 0; index + 1 < words.size(); index += 2) {
                const QString &unit = words[index + 1];
                sum += words[index].toInt()
                    * (unit == u"d"          ? 86400
                            : unit == u"h"   ? 3600
                            : unit == u"min" ? 60
                            : unit == u"s"   ? 1
                                             : -1);
            }
            QCOMPARE(sum, seconds);
        }
    }

    void countsDown_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("over") << 0 << QStringLiteral("0:00");
        QTest::newRow("past") << -5 << QStringLiteral("0:00");
        QTest::newRow("seconds") << 9 << QStringLiteral("0:09");
        QTest::newRow("minutes") << 65 << QStringLiteral("1:05");
        QTest::newRow("an hour") << 3600 << QStringLiteral("1:00:00");
        QTest::newRow("hours") << 86'399 << QStringLiteral("23:59:59");
        QTest::newRow("days") << 100'000 << QStringLiteral("1 d");
    }
    void countsDown()
    {
        QFETCH(int, seconds);
        QTEST(clockText(seconds), "text");
    }
};

QRLOGIN_TEST(TestPeriodText)
#include "TestPeriodText.moc"
