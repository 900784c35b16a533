#include "fleet/PoolPattern.h"

#include "fleet/FleetFixture.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestPoolPattern : public QObject
{
    Q_OBJECT

private slots:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *pattern, bool expected) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << expected;
        };
        row("Customer EU 1", true);
        row("customer eu 1", true);
        row("id-Customer EU 1", true);
        row("Customer", false);
        row("Customer *", true);
        row("*", true);
        row("*eu*", true);
        row("c?stomer ?? 1", true);
        row("?", false);
        row("Customer EU 1*", true);
        row("Customer EU [0-9]", false); // a bracket is a bracket
        row("tag:red", true);
        row("TAG:Red", true);
        row("tag:blue", false);
        row("tag:none", false);
        row("tag:production", true);
        row("red", false); // a name
    }
    void matches()
    {
        QFETCH(QString, pattern);
        const Connection pool = connectionNamed(QStringLiteral("Customer EU 1"), ColorTag::Red, true);
        QVERIFY(PoolPattern(pattern).isValid());
        QTEST(PoolPattern(pattern).matches(pool), "expected");
    }

    void whatNamesNothingIsInvalid()
    {
        for (const char *text : {"", "  ", "tag:", "tag:pink", "tag:red*"})
            QVERIFY2(!PoolPattern(QString::fromUtf8(text)).isValid(), text);
    }

    void manyStarsTakeLittleTime()
    {
        const PoolPattern pattern(QStringLiteral("*a").repeated(200) + u'b');
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!pattern.matches(connectionNamed(QString(5000, u'a'))));
        QVERIFY(timer.elapsed() < 2000);
    }

    void withoutAPatternAllAreSelected()
    {
        const QList<Connection> pools{connectionNamed(QStringLiteral("A")), connectionNamed(QStringLiteral("B"))};
        QCOMPARE(selected(pools, {}).size(), 2);
        QCOMPARE(selected(pools, {PoolPattern(QStringLiteral("b"))}), QList<Connection>{pools.last()});
    }
};

QRLOGIN_TEST(TestPoolPattern)
#include "TestPoolPattern.moc"
