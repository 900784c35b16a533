#include "contract/PeriodUnit.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestPeriodUnit : public QObject
{
    Q_OBJECT

private slots:
    void displayUnitIsTheStoredOneOrTheLargestExact_data();
    void displayUnitIsTheStoredOneOrTheLargestExact();
    void displayNeverLosesASecond();
    void wireNamesGoBothWays();
    void otherNamesAreUnknown_data();
    void otherNamesAreUnknown();
};

void TestPeriodUnit::displayUnitIsTheStoredOneOrTheLargestExact_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<PeriodUnit>("stored");
    QTest::addColumn<PeriodUnit>("shown");
    const auto row = [](int seconds, PeriodUnit stored, PeriodUnit shown) {
        QTest::addRow("%d s stored as %s", seconds, qPrintable(periodUnitWords.of(stored)))
            << seconds << stored << shown;
    };
    row(120, PeriodUnit::Second, PeriodUnit::Second);
    row(120, PeriodUnit::Minute, PeriodUnit::Minute);
    row(120, PeriodUnit::Hour, PeriodUnit::Minute);
    row(100, PeriodUnit::Minute, PeriodUnit::Second);
    row(100, PeriodUnit::Day, PeriodUnit::Second);
    row(3600, PeriodUnit::Day, PeriodUnit::Hour);
    row(3600, PeriodUnit::Minute, PeriodUnit::Minute);
    row(3660, PeriodUnit::Hour, PeriodUnit::Minute);
    row(86400, PeriodUnit::Second, PeriodUnit::Second);
    row(86400, PeriodUnit::Day, PeriodUnit::Day);
    row(2'592'000, PeriodUnit::Day, PeriodUnit::Day);
    row(1, PeriodUnit::Day, PeriodUnit::Second);
}

void TestPeriodUnit::displayUnitIsTheStoredOneOrTheLargestExact()
{
    QFETCH(int, seconds);
    QFETCH(PeriodUnit, stored);
    QFETCH(PeriodUnit, shown);
    QCOMPARE(displayUnit(seconds, stored), shown);
}

void TestPeriodUnit::displayNeverLosesASecond()
{
    const auto survives = [](int seconds) {
        for (const PeriodUnit stored : allPeriodUnits) {
            const int unit = secondsIn(displayUnit(seconds, stored));
            const int number = seconds / unit;
            if (number * unit != seconds || number < 1)
                return false;
        }
        return true;
    };
    for (int seconds = 1; seconds <= 86400; ++seconds)
        QVERIFY2(survives(seconds), qPrintable(QString::number(seconds)));
    QVERIFY(survives(2'592'000));
}

void TestPeriodUnit::wireNamesGoBothWays()
{
    QStringList names;
    for (const PeriodUnit unit : allPeriodUnits) {
        names << periodUnitWords.of(unit);
        QCOMPARE(periodUnitWords.value(periodUnitWords.view(unit)), unit);
    }
    QCOMPARE(names.join(u' '), QStringLiteral("Second Minute Hour Day"));
}

void TestPeriodUnit::otherNamesAreUnknown_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "second", "SECOND", "Seconds", "Week", "Minute "})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestPeriodUnit::otherNamesAreUnknown()
{
    QFETCH(QString, name);
    QVERIFY(!periodUnitWords.value(name));
}

QRLOGIN_TEST(TestPeriodUnit)
#include "TestPeriodUnit.moc"
