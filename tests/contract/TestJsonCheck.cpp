#include "contract/JsonCheck.h"
#include "contract/JsonProblemText.h"

#include "support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qrlogin;

class TestJsonCheck : public QObject
{
    Q_OBJECT

private slots:
    void wholeObjects_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
            {"{}", " \n{ } \t", "{\"a\":1}", "{\"a\":[],\"b\":{\"a\":[1,2,{\"a\":null}]},\"c\":[true,false]}",
                "{\"n\":[0,-0,-1,10,1.5,1e3,1E-3,1.10,9007199254740993,9223372036854775807,0.1,12.5e2,0.0,-0.0]}",
                "{\"s\":\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00e9 \\ud83d\\ude00\"}", "{\"\":\"\"}",
                "{\"\\u0061\":1,\"b\":\"\x7f\"}", "{\"名\":\"扫码\xf0\x9f\x98\x80\"}"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void wholeObjects()
    {
        QFETCH(QString, text);
        const auto problem = checkJsonObject(text);
        QVERIFY2(!problem, qPrintable(problem ? QString::number(int(problem->fault)) + problem->subject : QString()));
        QVERIFY(QJsonDocument::fromJson(text.toUtf8()).isObject());
    }

    void problems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<JsonFault>("fault");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *text, JsonFault fault, int line, int column, const char *subject) {
            QTest::newRow(text) << QString::fromUtf8(text) << fault << line << column << QString::fromUtf8(subject);
        };
        using enum JsonFault;
        row("", EndsEarly, 1, 1, "");
        row("{\"a\":1", EndsEarly, 1, 7, "");
        row("{\"a\":\"x", EndsEarly, 1, 8, "");
        row("{\"a\":\"x\\", EndsEarly, 1, 9, "");
        row("{\"a\":[1,\n", EndsEarly, 2, 1, "");
        row("{\"a\":-", EndsEarly, 1, 7, "");
        row("[1]", NoObject, 1, 1, "[");
        row("12", NoObject, 1, 1, "1");
        row("\n  null", NoObject, 2, 3, "n");
        row("{a:1}", NoName, 1, 2, "a");
        row("{\"a\":1,}", TrailingComma, 1, 7, "}");
        row("{\"a\":1\n ,\n}", TrailingComma, 2, 2, "}");
        row("{,}", NoName, 1, 2, ",");
        row("{\"a\":1 // one\n}", Comment, 1, 8, "/");
        row("/* one */ {}", Comment, 1, 1, "/");
        row("{ # one\n}", Comment, 1, 3, "#");
        row("{\"a\": /* one */ 1}", Comment, 1, 7, "/");
        row("{} // end", Comment, 1, 4, "/");
        row("{\"a\":/}", NoValue, 1, 6, "/");
        row("{'a':1}", NoName, 1, 2, "'");
        row("{\"a\" 1}", NoColon, 1, 6, "1");
        row("{\"a\":}", NoValue, 1, 6, "}");
        row("{\"a\":[1,]}", TrailingComma, 1, 8, "]");
        row("{\"a\":+1}", NoValue, 1, 6, "+");
        row("{\"a\":True}", NoValue, 1, 6, "T");
        row("{\"a\":NaN}", NoValue, 1, 6, "N");
        row("{\n  \"a\": 1\n  \"b\": 2\n}", NoCommaOrEnd, 3, 3, "\"");
        row("{\r  \"a\": 1\r  \"b\": 2\r}", NoCommaOrEnd, 3, 3, "\"");
        row("{\r\n  \"a\": 1\r\n  \"b\": 2\r\n}", NoCommaOrEnd, 3, 3, "\"");
        row("{\"a\":[1 2]}", NoCommaOrEnd, 1, 9, "2");
        row("{\"a\":nullx}", NoCommaOrEnd, 1, 10, "x");
        row("{\"a\":01}", BadNumber, 1, 7, "1");
        row("{\"a\":1.}", BadNumber, 1, 8, "}");
        row("{\"a\":.5}", NoValue, 1, 6, ".");
        row("{\"a\":1e}", BadNumber, 1, 8, "}");
        row("{\"a\":-x}", BadNumber, 1, 7, "x");
        row("{\"a\":\"\\x\"}", BadEscape, 1, 7, "\\x\"}");
        row("{\"a\":\"\\u00g0\"}", BadEscape, 1, 7, "\\u00g0");
        row("{\"a\":\"\\u+041\"}", BadEscape, 1, 7, "\\u+041");
        row("{\"a\":\"\\u0x41\"}", BadEscape, 1, 7, "\\u0x41");
        row("{\"a\":\"\\ud83d\"}", BadEscape, 1, 7, "\\ud83d");
        row("{\"a\":\"\\ude00\"}", BadEscape, 1, 7, "\\ude00");
        row("{\"a\":\"\\ud83d\\u0041\"}", BadEscape, 1, 7, "\\ud83d");
        row("{\"a\":\"x\ny\"}", RawControl, 1, 8, "\n");
        row("{\"a\":\"\t\"}", RawControl, 1, 7, "\t");
        row("{} x", MoreAfterEnd, 1, 4, "x");
        row("{}{}", MoreAfterEnd, 1, 3, "{");
        row("{\"a\":1,\n \"a\":2}", RepeatedName, 2, 2, "a");
        row("{\"o\":{\"\\u0061\":1,\"a\":2}}", RepeatedName, 1, 18, "a");
        row("{\"n\":9223372036854775808}", UnkeptNumber, 1, 6, "9223372036854775808");
        row("{\"n\":[1,0.12345678901234567890]}", UnkeptNumber, 1, 9, "0.12345678901234567890");
        row("{\"n\":1e999}", UnkeptNumber, 1, 6, "1e999");
        row("{\"n\":1e-999}", UnkeptNumber, 1, 6, "1e-999");
        // A column is one character, regardless of its bytes or code units.
        row("{\"扫\xf0\x9f\x98\x80\":x}", NoValue, 1, 7, "x");
        row("{\"a\":\xf0\x9f\x98\x80}", NoValue, 1, 6, "\xf0\x9f\x98\x80");
    }
    void problems()
    {
        QFETCH(QString, text);
        QFETCH(JsonFault, fault);
        const auto problem = checkJsonObject(text);
        QVERIFY(problem);
        QCOMPARE(int(problem->fault), int(fault));
        QTEST(problem->line, "line");
        QTEST(problem->column, "column");
        QTEST(problem->subject, "subject");
        QVERIFY(problem->position <= text.size());
    }

    void deepNestingEnds()
    {
        const auto nested = [](int depth) {
            return QStringLiteral("{\"a\":") + QString(depth - 1, u'[') + QString(depth - 1, u']') + u'}';
        };
        QVERIFY(!checkJsonObject(nested(JsonProblem::deepest)));
        QCOMPARE(int(checkJsonObject(nested(JsonProblem::deepest + 1))->fault), int(JsonFault::TooDeep));
        QVERIFY(checkJsonObject(QStringLiteral("{\"a\":") + QString(1'000'000, u'[')));
    }

    void filesAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<JsonFault>("fault");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &bytes, JsonFault fault, const char *words) {
            QTest::newRow(name) << bytes << fault << QString::fromUtf8(words);
        };
        using enum JsonFault;
        row("empty", "", Empty, "Line 1, column 1: There is no JSON");
        row("blank", " \n\t", Empty, "empty");
        row("mark only", "\xef\xbb\xbf", Empty, "empty");
        row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), OtherEncoding, "UTF-16");
        row("UTF-16, big end first", QByteArray("\xfe\xff\0{\0}", 6), OtherEncoding, "UTF-16");
        row("UTF-16 without a mark", QByteArray("{\0}\0", 4), OtherEncoding, "UTF-8");
        row("UTF-32", QByteArray("\0\0\0{", 4), OtherEncoding, "UTF-32");
        row("Latin-1", "{\n \"n\": \"caf\xe9\"}", NotUtf8, "Line 2, column 11: This is not UTF-8");
        row("cut in a character", "{\"a\":\"\xe6\x89", NotUtf8, "Line 1, column 7");
        row("half a pair", "{\"a\":\"\xed\xa0\xbd\"}", NotUtf8, "Line 1, column 7");
        row("repeated", "{\"a\":1,\n\"\\u0061\":2}", RepeatedName, "Line 2, column 1: “a” appears twice");
        row("repeated, steering", "{\"\\n\\u001b\":1,\"\\n\\u001b\":2}", RepeatedName, "“\\n\\u001b” appears twice");
        row("trailing comma", "{\"a\":1,\n}", TrailingComma, "Line 1, column 7: Remove the comma before “}”");
        row("comment", "{// one\n}", Comment, "comments");
        row("array", "[]", NoObject, "begins with {");
    }
    void filesAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(JsonFault, fault);
        QFETCH(QString, words);
        for (const JsonCare care : {JsonCare::Full, JsonCare::Received}) {
            const auto read = readJsonObject(bytes, care);
            QVERIFY(!read);
            QCOMPARE(int(read.error().fault), int(fault));
            const QString text = JsonProblemText::detail(read.error());
            QVERIFY2(text.contains(words), qPrintable(text));
            QCOMPARE(JsonProblemText::describe(read.error()), text);
        }
    }

    void whatIsReadIsThere()
    {
        QCOMPARE(readJsonObject("\xef\xbb\xbf{\"a\":{\"b\":[1]}}").value().value(u"a")[u"b"][0].toInt(), 1);
        QCOMPARE(readJsonArray(" [1, {}] ").value().size(), 2);
        QCOMPARE(int(readJsonArray("{}").error().fault), int(JsonFault::NoArray));
        QCOMPARE(int(readJsonArray("[{\"a\":1,\"a\":1}]").error().fault), int(JsonFault::RepeatedName));
    }

    void anotherProgramMayWriteWhatWeWouldNotKeep()
    {
        for (const char *text : {"{\"a\":0.12345678901234567890}", "{\"a\":\"\\ud83d\"}"}) {
            QVERIFY(!readJsonObject(text));
            QVERIFY(readJsonObject(text, JsonCare::Received));
        }
        QVERIFY(!readJsonObject("{\"a\":\"\\x\"}", JsonCare::Received));
        QVERIFY(!readJsonObject("{\"a\":1.}", JsonCare::Received));
        // QJsonDocument would read an empty object.
        const auto beyond = readJsonObject("{\"a\":1,\"b\":-1e400}", JsonCare::Received);
        QVERIFY(!beyond);
        QCOMPARE(beyond.error().fault, JsonFault::UnkeptNumber);
        QCOMPARE(beyond.error().column, 12);
    }

    void halfAPairIsNoCharacter()
    {
        QString text = QStringLiteral("{\"a\":\"x\"}");
        text[6] = QChar(0xd83d);
        QCOMPARE(int(checkJsonObject(text)->fault), int(JsonFault::BadEscape));
    }

    void everyBeginningOfAnObjectEndsEarlyOrIsWrong()
    {
        const QString text = QStringLiteral("{\"a\":[1.5e3,true,\"\\u00e9\"],\"b\":{\"c\":null}}");
        for (qsizetype length = 0; length < text.size(); ++length) {
            const auto problem = checkJsonObject(text.left(length));
            QVERIFY2(problem, qPrintable(text.left(length)));
        }
        QVERIFY(!checkJsonObject(text));
    }
};

QRLOGIN_TEST(TestJsonCheck)
#include "TestJsonCheck.moc"
