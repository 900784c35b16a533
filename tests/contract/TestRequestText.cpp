#include "contract/RequestText.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace qrlogin;

class TestRequestText : public QObject
{
    Q_OBJECT

private slots:
    void query_data();
    void query();
    void body_data();
    void body();
    void otherThanAnObjectGivesNothing_data();
    void otherThanAnObjectGivesNothing();
    void deepNestingIsCheap();
    void longBodiesAreReadInOneGo();
    void mutatedBodiesAgreeWithTheParser();
};

namespace {

/// `name=value` lines, for readable messages.
QByteArray lines(const RequestParameters &parameters)
{
    QByteArray text;
    for (const RequestParameter &parameter : parameters)
        text += parameter.name + '=' + parameter.value + '\n';
    return text;
}

} // namespace

void TestRequestText::query_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << QByteArray("") << QByteArray();
    QTest::newRow("order kept") << QByteArray("b=2&a=1") << QByteArray("b=2\na=1\n");
    QTest::newRow("percent") << QByteArray("q=a%20b%26c%3Dd%E4%B8%AD") << QByteArray("q=a b&c=d中\n");
    QTest::newRow("plus is a space") << QByteArray("a+b=c+d") << QByteArray("a b=c d\n");
    QTest::newRow("escaped plus is a plus") << QByteArray("a=1%2B1") << QByteArray("a=1+1\n");
    QTest::newRow("escaped percent") << QByteArray("a=100%25") << QByteArray("a=100%\n");
    QTest::newRow("half an escape") << QByteArray("a=%") << QByteArray("a=%\n");
    QTest::newRow("second equals sign") << QByteArray("a=b=c") << QByteArray("a=b=c\n");
    QTest::newRow("no value") << QByteArray("a&b=") << QByteArray("a=\nb=\n");
    QTest::newRow("no name") << QByteArray("=x") << QByteArray("=x\n");
    QTest::newRow("stray separators") << QByteArray("&&a=1&") << QByteArray("a=1\n");
    QTest::newRow("twice") << QByteArray("a=1&a=2") << QByteArray("a=1\na=2\n");
}

void TestRequestText::query()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, expected);
    QCOMPARE(lines(queryParameters(query)), expected);
}

void TestRequestText::body_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const char *json, const char *expected) {
        QTest::newRow(title) << QByteArray(json) << QByteArray(expected);
    };
    row("empty", " { } ", "");
    row("order kept", R"({"b":1,"a":2})", "b=1\na=2\n");
    row("bare values", R"({"t":true,"f":false,"n":null,"i":-12,"d":1.50,"e":1E+3,"s":"x","o":""})",
        "t=true\nf=false\nn=null\ni=-12\nd=1.50\ne=1E+3\ns=x\no=\n");
    row("nested order kept", R"({"o":{"z":1,"a":{"y":[],"b":{}}}})",
        R"(o={"z":1,"a":{"y":[],"b":{}}})"
        "\n");
    row("white space goes, within strings it stays", "\r\n{ \"o\" :\t[ 1 , { \"a b\" : \" x  y \" } ,\n\"\" ] }\n",
        "o=[1,{\"a b\":\" x  y \"},\"\"]\n");
    row("bare string is unescaped", R"({"s":"a\"b\\c\/d\u0041\n"})", "s=a\"b\\c/dA\n\n");
    row("nested string is escaped as JSON.stringify does",
        R"({"o":["\"\\\/\b\f\n\r\t\u0001\u001f\u007f\u00e9\u2028"]})",
        "o=[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7fé\xe2\x80\xa8\"]\n");
    row("non-ASCII unescaped", R"({"s":"\u4e2d文","o":["\u4E2D文"],"\u4e2d":1})", "s=中文\no=[\"中文\"]\n中=1\n");
    row("surrogate pair", R"({"s":"\ud83d\ude00","o":["\ud83d\ude00","😀"]})", "s=😀\no=[\"😀\",\"😀\"]\n");
    row("half pairs", R"({"s":"a\ud83db","t":"\ude00","o":["\uD83D","\ude00\ud83d"]})",
        "s=a\xef\xbf\xbd"
        "b\nt=\xef\xbf\xbd\no=[\"\\ud83d\",\"\\ude00\\ud83d\"]\n");
    row("byte order mark within", "{\"\xef\xbb\xbfs\":\"\xef\xbb\xbf\\n\xef\xbb\xbf\",\"o\":[\"\xef\xbb\xbf\"]}",
        "\xef\xbb\xbfs=\xef\xbb\xbf\n\xef\xbb\xbf\no=[\"\xef\xbb\xbf\"]\n");
    row("structure within strings", R"({"a":"},{\"b\":1","o":["]}\\",{"x":"\"}"}],"c":2})",
        R"(a=},{"b":1)"
        "\n"
        R"(o=["]}\\",{"x":"\"}"}])"
        "\nc=2\n");
    row("twice: both are signed", R"({"a":1,"a":{"b":1,"b":2}})", "a=1\na={\"b\":1,\"b\":2}\n");
    row("empty name", R"({"":1,"o":{"":2}})", "=1\no={\"\":2}\n");
    row("name to be escaped", R"({"a\"b":{"c\nd":1}})", "a\"b={\"c\\nd\":1}\n");
}

void TestRequestText::body()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, expected);
    const auto parameters = bodyParameters(json);
    QVERIFY(parameters);
    QCOMPARE(lines(*parameters), expected);
}

void TestRequestText::otherThanAnObjectGivesNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", " ", "null", "[]", "\"{}\"", "{", "{}}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
             "{'a':1}", "{\"a\":tru}", "{\"a\":01}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\", "{\"a\":\"x", "{} {}",
             "{\"a\":[1,2}", "\xef\xbb\xbf{}", "\xef\xbb\xbf{\"a\":1}", "{\"a\":\"\xff\"}", "{\"a\":\"\xc3\"}",
             "{\"a\":\"\xed\xa0\x80\"}"})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("zero byte") << QByteArray("{}\0", 3);
    QTest::newRow("far too deep") << "{\"a\":" + QByteArray(100'000, '[');
}

void TestRequestText::otherThanAnObjectGivesNothing()
{
    QFETCH(QByteArray, json);
    QVERIFY(!bodyParameters(json));
}

void TestRequestText::deepNestingIsCheap()
{
    const QByteArray nested = QByteArray(500, '[') + "{\"a\":1}" + QByteArray(500, ']');
    const auto parameters = bodyParameters("{\"o\":" + nested + ",\"p\":2}");
    QVERIFY(parameters);
    QCOMPARE(lines(*parameters), "o=" + nested + "\np=2\n");
}

void TestRequestText::longBodiesAreReadInOneGo()
{
    // The emulator accepts 64 KiB; sixteen times that, in the most expensive form, must still be fast.
    QByteArray json = "{\"o\":[\"";
    while (json.size() < 1024 * 1024)
        json += "\\u0001\\\"";
    json += "\"]}";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(bodyParameters(json));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestRequestText::mutatedBodiesAgreeWithTheParser()
{
    const QByteArrayList seeds{R"({"a":"x\u4e2d\ud83d\ude00","b":{"c":[1,-2.5e3,true,null],"d":"\"\\"},"e":[],"f":{}})",
        R"( { "qrcodeLoginStrategy" : { "qrcodeExpiresIn" : 180 , "u" : "Minute" } , "allowedOrigins" : [ "https://例子" ] } )"};
    const QByteArray alphabet = "{}[]\":,\\ \nu0189aeE+-.tfn\xe4\xb8\xad\xf0\x9f\x98\x80\xef\xbb\xbf";
    QRandomGenerator random(20260101);
    int accepted = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray json = seeds.at(round % seeds.size());
        for (int change = random.bounded(1, 4); change > 0; --change) {
            const int at = random.bounded(int(json.size()));
            const char c = alphabet.at(random.bounded(int(alphabet.size())));
            switch (random.bounded(3)) {
            case 0: json[at] = c; break;
            case 1: json.insert(at, c); break;
            default: json.remove(at, random.bounded(1, 6)); break;
            }
        }
        const auto parameters = bodyParameters(json);
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!parameters) {
            QVERIFY2(!document.isObject() || json.startsWith('\xef'), json.constData());
            continue;
        }
        ++accepted;
        // The object rebuilt from the parameters must equal the one that the parser returns.
        const QJsonObject expected = document.object();
        QJsonObject object;
        for (const RequestParameter &parameter : *parameters) {
            const QString name = QString::fromUtf8(parameter.name);
            if (expected.value(name).isString())
                object.insert(name, QString::fromUtf8(parameter.value));
            else
                object.insert(name, QJsonDocument::fromJson("[" + parameter.value + "]")[0]);
        }
        // Unpaired surrogates are U+FFFD in names and bare strings.
        if (!json.contains("\\u") || object == expected)
            QCOMPARE(object, expected);
        else
            QCOMPARE(object.size(), expected.size());
    }
    QVERIFY2(accepted > 3000, qPrintable(QString::number(accepted)));
}

QRLOGIN_TEST(TestRequestText)
#include "TestRequestText.moc"
