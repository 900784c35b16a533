#include "traffic/Redaction.h"

#include "support/TestMain.h"

#include <QJsonDocument>
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

    void ofAPasswordOrSecretNothingIsLeft()
    {
        const QByteArray canary = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (const char *member :
            {"password", "oldPassword", "client_secret", "secret", "accessKeySecret", "Password"}) {
            const QByteArray shown = redacted("{\"data\":[{\"" + QByteArray(member) + "\":\"" + canary + "\"}]}");
            for (qsizetype at = 0; at + 4 <= canary.size(); ++at)
                QVERIFY2(!shown.contains(canary.mid(at, 4)), shown.constData());
        }
    }

    void twoTokensCanBeToldApart()
    {
        QCOMPARE(redacted(R"({"ticket":"abcdefghijklmnopqrstuvwxyz"})"), QByteArray(R"({"ticket":"abcdef…"})"));
    }

    void anObjectIsRedactedAsItsTextIs()
    {
        const QByteArray json
            = R"({"data":{"ticket":"abcdefghijklmnopqrstuvwxyz","password":"abc"},"status":"SCANNED"})";
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(QJsonDocument(redacted(object)).toJson(QJsonDocument::Compact), redacted(json));
    }

    void whetherThereIsOneIsNoSecret()
    {
        const QByteArray json = R"({"allowToken":true,"password":null})";
        QCOMPARE(redacted(json), json);
    }

    void anAddressLosesItsSecrets_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("shown");
        const auto row
            = [](const char *url, const char *shown) { QTest::newRow(url) << QByteArray(url) << QByteArray(shown); };
        row("https://a/b?ticket=canary", "https://a/b?ticket=***");
        row("https://a/b?x=1&access_token=canary&y=2", "https://a/b?x=1&access_token=***&y=2");
        row("https://a/b?X-Amz-Signature=canary", "https://a/b?X-Amz-Signature=***");
        row("https://a/b?access%5Ftoken=canary", "https://a/b?access%5Ftoken=***");
        row("https://a/cb?code=canary&state=s", "https://a/cb?code=***&state=s");
        row("https://a/cb#id_token=canary&state=s", "https://a/cb#id_token=***&state=s");
        row("https://a/cb?code=canary#/page?code=canary&x=1", "https://a/cb?code=***#/page?code=***&x=1");
        row("https://a/b?qrcodeId=q%26token%3D", "https://a/b?qrcodeId=q%26token%3D");
        row("https://a/b", "https://a/b");
        row("https://a/b?", "https://a/b?");
    }
    void anAddressLosesItsSecrets()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, shown);
        QCOMPARE(redactedUrl(url), shown);
        QCOMPARE(redactedHeader("Location", url), shown);
        QCOMPARE(redactedHeader("Referer", url), shown);
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
        QCOMPARE(redacted(QByteArray()), QByteArray());
    }

    void secretHeadersAreMasked_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("cookie") << QByteArray("Cookie") << QByteArray("a=canary") << QByteArray("•••");
        QTest::newRow("set-cookie") << QByteArray("Set-Cookie") << QByteArray("a=canary") << QByteArray("•••");
        QTest::newRow("control") << QByteArray("X-Control-Token") << QByteArray("canary") << QByteArray("•••");
        QTest::newRow("secret") << QByteArray("X-Authing-Userpool-Secret") << QByteArray("canary") << QByteArray("•••");
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
