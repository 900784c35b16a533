#include "traffic/Redaction.h"

#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

    void everyCommonNameOfASecretIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"passwd", "PASSWORD", "userPassword", "password2", "password_confirmation", "pwd",
                 "passphrase", "passCode", "pin", "apiKey", "api_key", "x-api-key", "APIKEY", "secretKey", "secret_key",
                 "accessKey", "privateKey", "encryptionKey", "authKey", "jwt", "id_jwt", "tokens", "secrets",
                 "credentials", "authorization", "Cookie", "cookies", "sessionId", "session_id", "otp", "verifyCode",
                 "code_verifier", "client_assertion", "SAMLResponse", "passwordHash", "tokenValue", "user[password]",
                 "密码", "登录密码", "密钥", "令牌", "passwordNew", "passwordAgain", "passwordMd5", "passwordEncrypted",
                 "secretString", "secretPlain", "tokenString", "tokenKey", "access_token_v2", "app_secret_prod",
                 "webhookSecretV2", "idTokenHint", "privateKeyPem", "privkey", "pem", "pincode", "otpCode", "userOtp",
                 "bearer", "creds", "symmetricKey", "encKey", "keyMaterial", "csrf", "connectionString",
                 "sharedAccessSignature", "authorizationHeader", "cookieHeader", "pass word", "ｐａｓｓｗｏｒｄ",
                 "p\xe2\x80\x8b"
                 "assword",
                 "пароль", "contraseña", "Kennwort", "パスワード"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void everyCommonNameOfASecretIsKnown()
    {
        QFETCH(QString, name);
        const QJsonArray inner{QStringLiteral("canary"), QJsonObject{{QStringLiteral("a"), QStringLiteral("canary")}},
            QJsonArray{QStringLiteral("canary")}, QJsonObject{{QStringLiteral("canary"), true}}};
        for (const QJsonValue &value : {QJsonValue(QStringLiteral("canary")), QJsonValue(inner), inner.at(1)}) {
            const QByteArray json = QJsonDocument(QJsonObject{{name, value}}).toJson();
            QVERIFY2(!redacted(json).contains("canary"), redacted(json).constData());
            const QJsonObject text{{QStringLiteral("note"), QString::fromUtf8(json)}};
            QVERIFY2(!redacted(QJsonDocument(text).toJson()).contains("canary"), json.constData());
        }
        const QByteArray encoded = name.toUtf8().toPercentEncoding();
        QVERIFY(!redactedUrl("https://a/b?" + encoded + "=canary").contains("canary"));
        QVERIFY(!redactedUrl("https://a/b#x?" + encoded + "=canary").contains("canary"));
        if (name.toLatin1() == name.toUtf8() && !name.contains(u'['))
            QVERIFY(!redactedHeader("X-" + name.toLatin1(), "canary").contains("canary"));
    }

    void whatOnlySoundsLikeASecretStays_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
            {R"({"code":200,"statusCode":200,"apiCode":2241,"key":"k","name":"n","qrcodeId":"q","random":"r"})",
                R"({"genauthTokenExpiresIn":1296000,"ticketExpiresIn":300,"ticketExpiresInUnit":"Second"})",
                R"({"passwordEncryptType":"none","passwordTabConfig":{"a":"b"},"token_type":"Bearer"})",
                R"({"accessKeyId":"a","tokenExpiredAt":"2020-11-13T06:23:25.396Z","verifyCodeLength":6})",
                R"({"cookieSettings":{"cookieExpiresIn":5},"strategy":"password-captcha"})",
                R"({"url":"http://127.0.0.1:4711/qrcodes/Abc.png?a=b","framework":"homework.html","at":"a@b.example"})",
                "{\"text\":\"{\\\"a\\\": [1, 2]}\",\"empty\":\"[]\",\"quote\":\"\\\"x\",\"per cent\":\"50% = half\"}",
                R"({"secret":null,"tokens":[],"credentials":{},"jwt":[true,null]})",
                R"({"token_endpoint":"https://a/t","tokenEndpointAuthMethod":"none","passwordStrength":2})",
                R"({"loginMethods":["password","code"],"option":"hotpot","pinned":"a","passwordlessLogin":"on"})",
                R"({"note":"The password is required, the token has expired: see above"})",
                R"({"note":"ticketExpiresIn=300, tokenType: Bearer; sort=asc and key = value"})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void whatOnlySoundsLikeASecretStays()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(QJsonDocument::fromJson(redacted(json)), QJsonDocument::fromJson(json));
    }

    void aTextLosesItsSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *text, const char *shown) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown);
        };
        row("see https://a/b?token=canary&x=1 now", "see https://a/b?token=•••&x=1 now");
        row("/b?x=1&token=canary", "/b?x=1&token=•••");
        row("https://a/cb#/p?id_token=canary", "https://a/cb#/p?id_token=•••");
        row("https://user:canary@host/x", "https://•••@host/x");
        row("https://a/b?to=https%3A%2F%2Fc%2Fd%3Ftoken%3Dcanary&x=1", "https://a/b?to=•••&x=1");
        row("https://a/b?to=%252Fd%253Ftoken%253Dcanary", "https://a/b?to=•••");
        row("https://a/d%3Ftoken%3Dcanary?x=1", "https://a/•••?x=1");
        row("https://a/b?state=%7B%22token%22%3A%22canary%22%7D", "https://a/b?state=•••");
        row("https://a/r?x=http://u:canary@b", "https://a/r?x=http://•••@b");
        row("<https://a/b?token=canary>; rel=\"next\"", "<https://a/b?token=•••>; rel=\"next\"");
        row("grant=x&password=canary", "grant=x&password=•••");
        row("state=token=canary", "state=token=•••");
        row("{\"a\":{\"token\":\"canary\"}}", "{\"a\":{\"token\":\"•••\"}}");
        row("[[{\"token\":[\"canary\"]}]]", "[[{\"token\":[\"•••\"]}]]");
        row("\"{\\\"token\\\":\\\"canary\\\"}\"", "\"{\\\"token\\\":\\\"•••\\\"}\"");
        row("body: {\"password\": \"can ary\", \"a\": 1", "body: {\"password\": •••\", \"a\": 1");
        row("X-Api-Key: canary", "X-Api-Key: •••");
        row("level=info password=\"can ary\" x=1", "level=info password=•••\" x=1");
        row("password = canary", "password = •••");
        row("token\t=\tcanary", "token\t=\t•••");
        row("password => canary,", "password => •••,");
        row("<a><password>canary</password></a>", "<a><password>•••</password></a>");
        row("<s:Password Type=\"x\">canary</s:Password>", "<s:Password Type=\"x\">•••</s:Password>");
        row("run --password canary --x 1", "run --password ••• --x 1");
        row("err {\"password\":\"hun\\\"canary\", \"a\":1}", "err {\"password\":•••\", \"a\":1}");
        row("err {\"secret\":{\"a\":{\"b\":1},\"c\":\"canary\"}, \"d\":1}", "err {\"secret\":•••, \"d\":1}");
        row("err {\"secret\":[[\"a\"],\"canary\"]}", "err {\"secret\":•••}");
        row("{'password': ['a', ['b'], 'canary']} x", "{'password': •••} x");
        row("err {\"p\\u0061ssword\":\"canary", "err {\"p\\u0061ssword\":•••");
        row("err {\"a\": {\"token\": [\"x\", \"canary", "err {\"a\": {\"token\": •••");
        row("x {\"u\":\"https:\\/\\/u:canary@h\"}", "x {\"u\":\"https:\\/\\/•••@h\"}");
        row("&quot;password&quot;:&quot;canary&quot;", "\"password\":•••\"");
        row("https://a/b?token[a]=canary&x=1", "https://a/b?token[a]=•••&x=1");
        row("-----BEGIN PRIVATE KEY-----\\ncanary\\n-----END PRIVATE KEY----- x", "••• x");
        row("x -----BEGIN RSA PRIVATE KEY-----\ncanary", "x •••");
        row("got eyJhbGciOiJub25lIn0%2EeyJzdWIiOiIxIn0%2Ecanary= x", "got ••• x");
        row("Authorization: Other canary", "Authorization: •••");
        row("sent Bearer canary-canary to it", "sent Bearer ••• to it");
        row("got eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.canary, then", "got •••, then");
        row("x/eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0./", "x/•••");
        row("ewogImFsZyI6ICJub25lIn0.e30.canary", "•••");
        row("an answer of 12:30, a=b and 50%", "an answer of 12:30, a=b and 50%");
    }
    void aTextLosesItsSecrets()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(redactedText(text), shown);
        const QJsonObject json{{QStringLiteral("a"), QJsonArray{text}}, {text, 1}};
        QVERIFY(!redacted(QJsonDocument(json).toJson()).contains("canary"));
        QVERIFY(!redactedHeader("X-Any", text.toUtf8()).contains("canary"));
    }

    void aPairOfNameAndValueIsAMember()
    {
        QCOMPARE(redacted(R"([{"key":"a","value":"b"},{"name":"X-Api-Key","value":"canary"}])"),
            QByteArray(R"([{"key":"a","value":"b"},{"name":"X-Api-Key","value":"•••"}])"));
        for (const char *json :
            {R"({"Name":"password","Value":"canary"})", R"({"name":"password","values":["a","canary"]})",
                R"({"name":"password","content":"canary"})", R"({"header":"Authorization","value":"canary"})",
                R"({"field":"password","value":{"a":"canary"}})", R"({"type":"password","value":"canary"})"})
            QVERIFY2(!redacted(json).contains("canary"), json);
    }

    void whatIsTooDeepIsMaskedAsAWhole()
    {
        QString text = QStringLiteral("{\"token\":\"canary\"}");
        for (int depth = 0; depth < 8; ++depth) {
            text = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
            QVERIFY2(!redactedText(text).contains(QLatin1String("canary")), qPrintable(text));
        }
        QString address = QStringLiteral("/?token=canary");
        for (int depth = 0; depth < 8; ++depth) {
            address = QStringLiteral("/?to=") + QString::fromLatin1(address.toUtf8().toPercentEncoding());
            QVERIFY2(!redactedText(address).contains(QLatin1String("canary")), qPrintable(address));
        }
    }

    void aLongTextTakesNoLongTime_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"a", "=", "a=", "&", "%25", "//a@", "//", "eyJ", "eyJ.", "token",
                 "token: ", "token:\"", "token:[", "token='{", "\\\"", "<a>", "<token>", "--token ", "&quot;",
                 "-----BEGIN PRIVATE KEY-----", "/\\/", "token=", "bearer ", "a=%3D", "[", "\"", "\\", ":", "{\"a\":"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void aLongTextTakesNoLongTime()
    {
        QFETCH(QString, part);
        const QString text = part.repeated((1 << 18) / part.size());
        QElapsedTimer timer;
        timer.start();
        (void)redactedText(text);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
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
        QTest::newRow("api key") << QByteArray("X-Api-Key") << QByteArray("canary") << QByteArray("•••");
        QTest::newRow("link") << QByteArray("Link") << QByteArray("<https://a/b?token=canary>; rel=next")
                              << QByteArray("<https://a/b?token=•••>; rel=next");
        QTest::newRow("user info") << QByteArray("Location") << QByteArray("https://u:canary@a/b")
                                   << QByteArray("https://***@a/b");
        QTest::newRow("relative") << QByteArray("Location") << QByteArray("/b?token=canary&x=//c")
                                  << QByteArray("/b?token=***&x=//c");
        QTest::newRow("any") << QByteArray("X-Any") << QByteArray("{\"jwt\":\"canary\"}")
                             << QByteArray("{\"jwt\":\"•••\"}");
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
