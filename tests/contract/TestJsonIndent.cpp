#include "contract/JsonIndent.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestJsonIndent : public QObject
{
    Q_OBJECT
private slots:
    void aMemberALine()
    {
        QCOMPARE(indentedJson(u"{\"z\":1,\"a\":[1.10,{\"b\":\"x\"}],\"e\":{},\"f\":[ ]}"),
            QStringLiteral(
                "{\n  \"z\": 1,\n  \"a\": [\n    1.10,\n    {\n      \"b\": \"x\"\n    }\n  ],\n  \"e\": {},\n"
                "  \"f\": []\n}"));
    }

    void stringsAreLeftAlone()
    {
        const QString text = QStringLiteral("{\"a, {b}: [\": \"\\\"{,:]\\\\\"}");
        QCOMPARE(indentedJson(text), QStringLiteral("{\n  \"a, {b}: [\": \"\\\"{,:]\\\\\"\n}"));
        QCOMPARE(
            indentedJson(u"{\"a\":\"\\\\\",\"b\":\"{\"}"), QStringLiteral("{\n  \"a\": \"\\\\\",\n  \"b\": \"{\"\n}"));
    }

    void doneTwiceItIsTheSame()
    {
        const QString once = indentedJson(u"{\"z\":[1,[2,{\"y\":{}}]],\"a\":\"\\u00e9\"}");
        QCOMPARE(indentedJson(once), once);
    }

    void anythingEndsSomehow()
    {
        for (const QStringView text :
            {QStringView(u""), QStringView(u"}}}]"), QStringView(u"{[{["), QStringView(u"\"\\"), QStringView(u",,")})
            QVERIFY(indentedJson(text).size() >= text.size());
    }
};

QRLOGIN_TEST(TestJsonIndent)
#include "TestJsonIndent.moc"
