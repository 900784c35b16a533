#include "pool/Redaction.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

class TestRedaction : public QObject
{
    Q_OBJECT
private slots:
    void secretsAreGoneAtAnyDepth()
    {
        const QByteArray canary = "canary-canary-canary-canary";
        for (const char *member : {"password", "client_secret", "secret", "access_token", "id_token", "refresh_token",
                 "token", "ticket", "accessToken", "Password"}) {
            const QByteArray json = "{\"data\":[{\"x\":{\"" + QByteArray(member) + "\":\"" + canary + "\"}}]}";
            QVERIFY2(!redacted(json).contains(canary), member);
        }
    }

    void aShortSecretLeavesNoTrace()
    {
        QCOMPARE(redacted(R"({"password":"abc"})"), QByteArray(R"({"password":"•••"})"));
    }

    void theRestStays()
    {
        const QByteArray json = R"({"data":{"n":[1,true,null],"status":"PENDING"}})";
        QCOMPARE(redacted(json), json);
    }

    void whatIsNotJsonIsCountedOnly()
    {
        QCOMPARE(redacted("token=abc"), QByteArray("9 bytes, not JSON"));
        QCOMPARE(redacted({}), QByteArray());
    }

    void secretHeadersAreMasked_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("cookie") << QByteArray("Cookie") << QByteArray("a=canary") << QByteArray("•••");
        QTest::newRow("set-cookie") << QByteArray("Set-Cookie") << QByteArray("a=canary") << QByteArray("•••");
        QTest::newRow("control") << QByteArray("X-Control-Token") << QByteArray("canary") << QByteArray("•••");
        QTest::newRow("bearer") << QByteArray("authorization") << QByteArray("Bearer canary")
                                << QByteArray("Bearer •••");
        QTest::newRow("bare") << QByteArray("Authorization") << QByteArray("canary") << QByteArray("•••");
        QTest::newRow("basic") << QByteArray("Authorization") << QByteArray("Basic can:ary") << QByteArray("Basic •••");
        QTest::newRow("signature") << QByteArray("Authorization") << QByteArray("GenAuth key:canary")
                                   << QByteArray("GenAuth key:•••");
        QTest::newRow("signature of the other brand")
            << QByteArray("Authorization") << QByteArray("authing key:canary") << QByteArray("authing key:•••");
        QTest::newRow("nonce") << QByteArray("x-genauth-signature-nonce") << QByteArray("0a1b") << QByteArray("0a1b");
        QTest::newRow("type") << QByteArray("Content-Type") << QByteArray("text/html") << QByteArray("text/html");
    }
    void secretHeadersAreMasked()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, shown);
        QCOMPARE(redactedHeader(name, value), shown);
    }
};

QRLOGIN_TEST(TestRedaction)
#include "TestRedaction.moc"
