#include "emulator/Jwt.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

/// The lines that an SDK puts before and after its own headers, and how it sends a token. `{…}` is filled in.
struct Sdk
{
    const char *name;
    QByteArray ofEach; ///< on each request
    QByteArray ofPost; ///< beside Content-Length
    QByteArray scheme; ///< before the management token
    QByteArray brand; ///< of `userpool-id`
    QByteArray colon; ///< in its JSON
    QByteArray afterQuery;
};

const Sdk sdks[] = {
    {"Python",
        "User-Agent: python-requests/2.31.0\r\nAccept-Encoding: gzip, deflate\r\nAccept: */*\r\nConnection: "
        "keep-alive\r\n"
        "x-authing-request-from: sdk\r\nx-authing-sdk-version: authing-python:5.0.0\r\nx-authing-lang: zh-CN\r\n",
        "Content-Type: application/json\r\n", "Bearer ", "x-authing-", ": ", ""},
    {"Go",
        "User-Agent: fasthttp\r\nX-Authing-App-Tenant-Id: \r\nX-Authing-Sdk-Version: go-v3\r\nX-Authing-Lang: "
        "zh-CN\r\n",
        "Content-Type: application/json;charset=UTF-8\r\n", "Bearer ", "X-Authing-", ":", "&"},
    {"PHP", "User-Agent: GuzzleHttp/7\r\nx-authing-sdk-version: php\r\nx-authing-lang: zh-CN\r\n",
        "Content-Type: application/json\r\n", "Bearer ", "x-authing-", ":", ""},
    {"Java",
        "Accept: text/html,application/json,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
        "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/75.0.3770.142 Safari/537.36 Hutool\r\nAccept-Encoding: gzip, deflate\r\nAccept-Language: "
        "zh-CN,zh;q=0.8\r\n"
        "Connection: keep-alive\r\n",
        "Content-Type: application/json;charset=UTF-8\r\n", "", "x-authing-", ":", ""},
};

} // namespace

class TestReplays : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServedEmulator> server;

    QJsonObject ask(const QByteArray &line, const QByteArray &headers, const QByteArray &body = {}) const
    {
        QByteArray request = line + " HTTP/1.1\r\n" + server->host() + headers;
        if (!body.isNull())
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return QJsonDocument::fromJson(bodyOf(server->ask(request + "\r\n" + body))).object();
    }

    static QByteArray textIn(const QJsonObject &data, const char *name)
    {
        return data.value(QLatin1String(name)).toString().toLatin1();
    }
    static QJsonObject dataOf(const QJsonObject &answer) { return answer.value(u"data"_s).toObject(); }

    QJsonObject keySet() const { return ask("GET /oidc/.well-known/jwks.json", "Accept: application/json\r\n"); }

    /// A token set of alice, as her phone gets it.
    QJsonObject phoneTokens() const
    {
        const EmulatorInfo &info = server->info();
        return dataOf(ask("POST /api/v3/signin", "Content-Type: application/json\r\n",
            "{\"connection\":\"PASSWORD\",\"passwordPayload\":{\"account\":\"alice\",\"password\":\"alice-demo\"},"
            "\"client_id\":\""
                + info.appId.toLatin1() + "\",\"client_secret\":\"" + info.appSecret.reveal() + "\"}"));
    }

private slots:
    void initTestCase() { server = std::make_unique<ServedEmulator>(); }

    void aServerGoesFromItsKeyToAVerifiedToken_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(sdks)); ++i)
            QTest::newRow(sdks[i].name) << i;
    }
    void aServerGoesFromItsKeyToAVerifiedToken()
    {
        QFETCH(int, index);
        const Sdk &sdk = sdks[index];
        const EmulatorInfo &info = server->info();
        const auto pair = [&](const QByteArray &name, const QByteArray &value) {
            return '"' + name + '"' + sdk.colon + '"' + value + '"';
        };
        const QByteArray comma = sdk.colon == ":" ? "," : ", ";

        // The settings, read and written with a token.
        const QJsonObject granted = dataOf(ask("POST /api/v3/get-management-token", sdk.ofEach + sdk.ofPost,
            '{' + pair("accessKeyId", info.accessKeyId.toLatin1()) + comma
                + pair("accessKeySecret", info.accessKeySecret.reveal()) + '}'));
        const QByteArray token = textIn(granted, "access_token");
        QVERIFY(granted.value(u"expires_in"_s).toInt() > 0);
        const QByteArray poolId = textIn(payloadOf(token), "scoped_userpool_id");
        QCOMPARE(poolId, info.userPoolId.toLatin1());
        const QByteArray authorized = sdk.ofEach + "Authorization: " + sdk.scheme + token + "\r\n" + sdk.brand
            + "userpool-id: " + poolId + "\r\n";
        const QByteArray query = sdk.afterQuery.isEmpty() ? QByteArray() : '?' + sdk.afterQuery;
        QVERIFY(
            dataOf(ask("GET /api/v3/get-security-settings" + query, authorized)).contains(u"qrcodeLoginStrategy"_s));
        const QByteArray seconds = QByteArray::number(200 + index);
        const QJsonObject changed = dataOf(ask("POST /api/v3/update-security-settings", authorized + sdk.ofPost,
            "{\"qrcodeLoginStrategy\":{\"qrcodeExpiresIn\":" + seconds
                + ",\"ticketExpiresIn\":300,\"returnFullUserInfo\":false,\"allowExchangeUserInfoFromBrowser\":false}"
                  "}"));
        QCOMPARE(changed.value(u"qrcodeLoginStrategy"_s)[u"qrcodeExpiresIn"_s], seconds.toInt());

        // The application, as the Go SDK's constructor does.
        const QByteArray application = pair("appId", info.appId.toLatin1());
        QCOMPARE(dataOf(ask("POST /api/v3/check-app-id-secret", sdk.ofEach + sdk.ofPost,
                     '{' + application + comma + pair("appSecret", info.appSecret.reveal()) + '}')),
            (QJsonObject{{u"valid"_s, true}}));

        // A login.
        const QByteArray app = sdk.ofEach + "x-authing-app-id: " + info.appId.toLatin1() + "\r\n";
        const QByteArray code
            = textIn(dataOf(ask("POST /api/v3/gene-qrcode", app + sdk.ofPost, '{' + pair("type", "MOBILE_APP") + '}')),
                "qrcodeId");
        const QByteArray phone
            = "Content-Type: application/json\r\nAuthorization: " + textIn(phoneTokens(), "access_token") + "\r\n";
        for (const char *action : {"SCAN", "CONFIRM"})
            ask("POST /api/v3/set-qrcode-status", phone,
                "{\"qrcodeId\":\"" + code + "\",\"action\":\"" + action + "\"}");
        const QByteArray ticket
            = textIn(dataOf(ask("GET /api/v3/get-qrcode-status?qrcodeId=" + code + sdk.afterQuery, app)), "ticket");
        const QJsonObject set = dataOf(ask("POST /api/v3/exchange-tokenset-with-qrcode-ticket", app + sdk.ofPost,
            '{' + pair("ticket", ticket) + comma + pair("client_id", info.appId.toLatin1()) + comma
                + pair("client_secret", info.appSecret.reveal()) + '}'));

        // The token, verified offline and online.
        const QByteArray idToken = textIn(set, "id_token");
        QVERIFY(verifies(idToken, keySet()));
        QCOMPARE(textIn(payloadOf(idToken), "aud"), info.appId.toLatin1());
        const QJsonObject active
            = ask("POST /oidc/token/introspection", sdk.ofEach + "Content-Type: application/x-www-form-urlencoded\r\n",
                "token=" + textIn(set, "access_token") + "&client_id=" + info.appId.toLatin1()
                    + "&client_secret=" + info.appSecret.reveal());
        QCOMPARE(active.value(u"active"_s), true);
        QCOMPARE(ask("GET /oidc/me", "Authorization: Bearer " + textIn(set, "access_token") + "\r\n").value(u"sub"_s),
            active.value(u"sub"_s));
    }

    void aPhoneSignsInScansAndConfirms_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<bool>("sendsIdToken");
        const QByteArray android = "x-authing-request-from: Guard@Android@1.5.9\r\nx-authing-lang: zh-CN\r\n"
                                   "Content-Type: application/json; charset=utf-8\r\nConnection: Keep-Alive\r\n"
                                   "Accept-Encoding: gzip\r\nUser-Agent: okhttp/4.9.1\r\n";
        const QByteArray ios = "Content-Type: application/json\r\nx-authing-request-from: guard-ios\r\n"
                               "x-authing-lang: zh-CN\r\nAccept: */*\r\nAccept-Language: zh-CN,zh-Hans;q=0.9\r\n"
                               "Accept-Encoding: gzip, deflate\r\nConnection: keep-alive\r\n"
                               "User-Agent: Demo/1 CFNetwork/1335.0.3 Darwin/21.6.0\r\n";
        const QByteArray flutter = "user-agent: Dart/2.19 (dart:io)\r\ncontent-type: application/json\r\n"
                                   "accept-encoding: gzip\r\nx-authing-request-from: sdk-flutter\r\n";
        QTest::newRow("Android") << android << QByteArray("Bearer ") << true;
        QTest::newRow("iOS") << ios << QByteArray() << true;
        QTest::newRow("iOS, Bearer") << ios << QByteArray("Bearer ") << true;
        QTest::newRow("Flutter") << flutter << QByteArray("Bearer ") << false;
        QTest::newRow("Flutter, bare") << flutter << QByteArray() << false;
    }
    void aPhoneSignsInScansAndConfirms()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, scheme);
        QFETCH(bool, sendsIdToken);
        const EmulatorInfo &info = server->info();
        const QByteArray ours = headers + "x-authing-userpool-id: " + info.userPoolId.toLatin1()
            + "\r\nx-authing-app-id: " + info.appId.toLatin1() + "\r\n";
        const QString key = dataOf(ask("GET /api/v2/.well-known", ours)).value(u"publicKey"_s).toString();
        const QJsonObject signedIn = ask("POST /api/v2/login/account", ours,
            "{\"account\":\"alice\",\"password\":\"" + encryptedFor(key, "alice-demo") + "\"}");
        QCOMPARE(signedIn.value(u"code"_s), 200);
        const QByteArray token = sendsIdToken ? textIn(phoneTokens(), "id_token") : textIn(dataOf(signedIn), "token");
        const QByteArray authorized = ours + "Authorization: " + scheme + token + "\r\n";
        const auto act = [&](const QByteArray &action, const QByteArray &random) {
            return ask("POST /api/v2/qrcode/" + action, authorized, "{\"random\":\"" + random + "\"}");
        };
        for (const QByteArray last : {"confirm", "cancel"}) {
            const QByteArray random
                = textIn(dataOf(ask("POST /api/v2/qrcode/gene", ours, "{\"scene\":\"APP_AUTH\"}")), "random");
            QCOMPARE(act("scanned", random).value(u"code"_s), 200);
            QCOMPARE(act(last, random).value(u"code"_s), 200);
        }
        for (const QByteArray action : {"scanned", "confirm", "cancel"})
            QCOMPARE(act(action, "unknown").value(u"code"_s), 500);
    }
};

QRLOGIN_TEST(TestReplays)
#include "TestReplays.moc"
