#include "base/Random.h"
#include "support/TestMain.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace qrlogin;

namespace {

/// Returns 0, 1, 2 … below each bound and records the bounds.
class CountingRandom final : public Random
{
public:
    quint32 below(quint32 bound) override
    {
        bounds.insert(bound);
        return m_next++ % bound;
    }

    QSet<quint32> bounds;

private:
    quint32 m_next = 0;
};

} // namespace

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void textsAreOfTheirAlphabet();
    void everyLetterAndDigitIsReachedOnce();
    void systemNumbersCoverTheirRangeEvenly();
    void systemTextsDiffer();
    void seedRepeats();
};

void TestRandom::textsAreOfTheirAlphabet()
{
    SystemRandom random;
    static const QRegularExpression id(QStringLiteral("^[a-zA-Z0-9]{30}$"));
    static const QRegularExpression nonce(QStringLiteral("^[0-9a-f]{32}$"));
    for (int i = 0; i < 200; ++i) {
        QVERIFY(id.match(QString::fromLatin1(random.lettersAndDigits(30))).hasMatch());
        QVERIFY(nonce.match(QString::fromLatin1(random.hex(32))).hasMatch());
    }
    QVERIFY(random.hex(0).isEmpty());
}

void TestRandom::everyLetterAndDigitIsReachedOnce()
{
    CountingRandom random;
    const QByteArray text = random.lettersAndDigits(62);
    QCOMPARE(random.bounds, QSet<quint32>{62});
    QCOMPARE(QSet<char>(text.begin(), text.end()).size(), 62);

    CountingRandom forHex;
    QCOMPARE(forHex.hex(17), "0123456789abcdef0");
    QCOMPARE(forHex.bounds, QSet<quint32>{16});
}

void TestRandom::systemNumbersCoverTheirRangeEvenly()
{
    SystemRandom random;
    std::array<int, 10> hits{};
    for (int i = 0; i < 20'000; ++i)
        ++hits.at(random.below(10));
    // Expected 2000, standard deviation 42: a deviation of ten times that means a broken generator.
    for (const int count : hits)
        QVERIFY2(count > 1580 && count < 2420, qPrintable(QString::number(count)));
    QCOMPARE(random.below(1), 0U);
}

void TestRandom::systemTextsDiffer()
{
    SystemRandom one;
    SystemRandom other;
    QSet<QByteArray> seen;
    for (int i = 0; i < 500; ++i)
        seen << one.hex(32) << other.hex(32);
    QCOMPARE(seen.size(), 1000);
}

void TestRandom::seedRepeats()
{
    SeededRandom one(7);
    SeededRandom same(7);
    SeededRandom other(8);
    const QByteArray text = one.lettersAndDigits(40);
    QCOMPARE(same.lettersAndDigits(40), text);
    QVERIFY(other.lettersAndDigits(40) != text);
    QVERIFY(one.lettersAndDigits(40) != text);
}

QRLOGIN_TEST(TestRandom)
#include "TestRandom.moc"
