#include "contract/JsonFields.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;

class TestJsonFields : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsThere();
    void nullIsAbsentWhereOptional();
    void firstProblemStays();
    void wholeNumbers_data();
    void wholeNumbers();
    void wordsOfATable();
};

void TestJsonFields::readsWhatIsThere()
{
    const QJsonObject object
        = QJsonDocument::fromJson(R"({"s":"x","i":-5,"n":0.5,"b":true,"o":{"k":1},"a":[1,2]})").object();
    JsonFields fields(object, u"data");
    QCOMPARE(fields.string(u"s"), QStringLiteral("x"));
    QCOMPARE(fields.integer(u"i"), -5);
    QCOMPARE(fields.boolean(u"b"), true);
    QCOMPARE(fields.number(u"n"), 0.5);
    QCOMPARE(fields.object(u"o").size(), 1);
    QCOMPARE(fields.array(u"a").size(), 2);
    QVERIFY(fields.ok());
}

void TestJsonFields::nullIsAbsentWhereOptional()
{
    JsonFields fields(QJsonObject{{QStringLiteral("n"), QJsonValue::Null}}, {});
    QVERIFY(!fields.has(u"n"));
    QVERIFY(!fields.has(u"m"));
    QCOMPARE(fields.optionalString(u"n"), QString());
    QCOMPARE(fields.optionalString(u"m"), QString());
    QVERIFY(fields.ok());
    fields.string(u"n");
    QCOMPARE(fields.problem(), QStringLiteral("n is missing"));
}

void TestJsonFields::firstProblemStays()
{
    const QJsonObject object{{QStringLiteral("a"), 1}, {QStringLiteral("b"), QStringLiteral("text")}};
    JsonFields fields(object, u"data.sub");
    fields.string(u"a");
    QCOMPARE(fields.string(u"b"), QString());
    fields.boolean(u"c");
    fields.reject(u"d", QStringLiteral("is odd"));
    QVERIFY(!fields.ok());
    QCOMPARE(fields.problem(), QStringLiteral("data.sub.a must be a string"));
    QCOMPARE(fields.failure().value(), (Failure{FailureKind::Malformed, fields.problem(), 0, 0, {}}));
}

void TestJsonFields::wholeNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<int>("value");
    QTest::newRow("zero") << QByteArray("0") << true << 0;
    QTest::newRow("as a fraction of nothing") << QByteArray("12.0") << true << 12;
    QTest::newRow("as a power") << QByteArray("1e3") << true << 1000;
    QTest::newRow("largest") << QByteArray("2147483647") << true << 2147483647;
    QTest::newRow("one more") << QByteArray("2147483648") << false << 0;
    QTest::newRow("far too large") << QByteArray("1e300") << false << 0;
    QTest::newRow("far too small") << QByteArray("-99999999999") << false << 0;
    QTest::newRow("fraction") << QByteArray("0.5") << false << 0;
    QTest::newRow("text") << QByteArray("\"1\"") << false << 0;
    QTest::newRow("truth") << QByteArray("true") << false << 0;
}

void TestJsonFields::wholeNumbers()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, whole);
    QFETCH(int, value);
    JsonFields fields(QJsonDocument::fromJson("{\"n\":" + json + '}').object(), {});
    QCOMPARE(fields.integer(u"n"), value);
    QCOMPARE(fields.ok(), whole);
}

void TestJsonFields::wordsOfATable()
{
    enum class Mode { On, Off };
    static constexpr auto modeWords = words<Mode>({{Mode::On, u"on"}, {Mode::Off, u"off"}});
    JsonFields fields(QJsonDocument::fromJson(R"({"is":"off","was":"OFF"})").object(), {});
    QCOMPARE(fields.word(u"is", modeWords), Mode::Off);
    QVERIFY(fields.ok());
    QCOMPARE(fields.word(u"was", modeWords), Mode::On);
    QCOMPARE(fields.problem(), QStringLiteral("was must be one of on, off"));
}

QRLOGIN_TEST(TestJsonFields)
#include "TestJsonFields.moc"
