#include "base/Secret.h"
#include "support/TestMain.h"

#include <QDebug>
#include <QJsonValue>
#include <QTest>
#include <QVariant>

#include <algorithm>
#include <ctime>
#include <ostream>

using namespace qrlogin;

// The usual operators and conversions must not bring a secret into a log or a file.
template <typename Stream>
concept PrintsSecrets = requires(Stream &stream, const Secret &secret)
{
    stream << secret;
};

static_assert(!PrintsSecrets<QDebug>);
static_assert(!PrintsSecrets<std::ostream>);
static_assert(!PrintsSecrets<QDataStream>);
static_assert(!std::is_constructible_v<QJsonValue, Secret>);
static_assert(!std::is_constructible_v<QVariant, Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void comparingTakesAsLongWhereverTheyDiffer();
    void emptiness();
};

void TestSecret::matches_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << true;
    QTest::newRow("first differs") << QByteArray("abc") << QByteArray("xbc") << false;
    QTest::newRow("last differs") << QByteArray("abc") << QByteArray("abx") << false;
    QTest::newRow("two differences that cancel out") << QByteArray("ab") << QByteArray("ba") << false;
    QTest::newRow("shorter") << QByteArray("abc") << QByteArray("ab") << false;
    QTest::newRow("longer") << QByteArray("abc") << QByteArray("abcd") << false;
    QTest::newRow("case") << QByteArray("abc") << QByteArray("abC") << false;
    QTest::newRow("high bytes") << QByteArray("\xff\x7f") << QByteArray("\x7f\x7f") << false;
    QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
    QTest::newRow("both empty") << QByteArray() << QByteArray("") << true;
}

void TestSecret::matches()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, same);
    QCOMPARE(Secret(one).matches(other), same);
    QCOMPARE(Secret(other).matches(one), same);
    QCOMPARE(Secret(one) == Secret(other), same);
}

void TestSecret::comparingTakesAsLongWhereverTheyDiffer()
{
    // So long that a comparison that stops at the first difference would be thousands of times faster.
    const QByteArray value(1024 * 1024, 'x');
    const Secret secret(value);
    // CPU time, in turns: other programs slow down both alike.
    const auto timeOf = [&](qsizetype difference) {
        QByteArray other = value;
        other[difference] = 'y';
        const std::clock_t start = std::clock();
        const bool same = secret.matches(other);
        return same ? 0.0 : double(std::clock() - start);
    };
    double atTheBeginning = timeOf(0), atTheEnd = timeOf(value.size() - 1);
    for (int i = 0; i < 9; ++i) {
        atTheBeginning = std::min(atTheBeginning, timeOf(0));
        atTheEnd = std::min(atTheEnd, timeOf(value.size() - 1));
    }
    QVERIFY2(atTheBeginning > atTheEnd / 2 && atTheBeginning < atTheEnd * 2,
        qPrintable(QStringLiteral("%1, %2").arg(atTheBeginning).arg(atTheEnd)));
}

void TestSecret::emptiness()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(!Secret("x").isEmpty());
    QCOMPARE(Secret("x").reveal(), "x");
}

QRLOGIN_TEST(TestSecret)
#include "TestSecret.moc"
