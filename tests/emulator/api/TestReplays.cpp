#include "emulator/Jwt.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QDir>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

struct RecordedRequest
{
    QByteArray name;
    QByteArray bytes; ///< with line feeds and placeholders
};

/// A file of tests/data/replays: requests, each after a line `### NAME`.
QList<RecordedRequest> requestsOf(const QString &client)
{
    QFile file(QDir(QStringLiteral(QRLOGIN_REPLAYS)).filePath(client + u".txt"_s));
    QList<RecordedRequest> requests;
    if (!file.open(QIODevice::ReadOnly))
        return requests;
    const QByteArray text = file.readAll();
    for (qsizetype at = text.indexOf("### "); at >= 0;) {
        const qsizetype next = text.indexOf("\n### ", at);
        QByteArray bytes = text.sliced(at + 4, (next < 0 ? text.size() : next) - at - 4);
        const qsizetype line = bytes.indexOf('\n');
        requests.append({bytes.first(line), bytes.sliced(line + 1)});
        at = next < 0 ? next : next + 1;
    }
    return requests;
}

/// The value of a claim is a value too.
void rememberTexts(const QJsonObject &object, QHash<QByteArray, QByteArray> &values)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isObject())
            rememberTexts(member.value().toObject(), values);
        if (!member.value().isString())
            continue;
        const QByteArray text = member.value().toString().toUtf8();
        values.insert(member.key().toLatin1(), text);
        if (const QJsonObject claims = payloadOf(text); claims.contains(u"scoped_userpool_id"))
            rememberTexts(claims, values);
    }
}

} // namespace

/// What clients send that are not JavaScript, byte by byte, from the code to the verified token.
class TestReplays : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServedEmulator> server;
    QHash<QByteArray, QByteArray> values; ///< of placeholders: what the client was told

    QByteArray filled(QByteArray text) const
    {
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            text.replace("{{" + value.key() + "}}", value.value());
        return text;
    }

    /// Sends a recorded request. Remembers the texts in the response.
    QByteArray send(const RecordedRequest &recorded)
    {
        const qsizetype end = recorded.bytes.indexOf("\n\n");
        QByteArray body = filled(recorded.bytes.sliced(end + 2).trimmed());
        if (recorded.bytes.contains("\nTransfer-Encoding: chunked\n"))
            body += "\r\n\r\n";
        values.insert("length", QByteArray::number(body.size()));
        const QByteArray answer
            = server->ask(filled(recorded.bytes.first(end)).replace("\n", "\r\n") + "\r\n\r\n" + body);
        rememberTexts(QJsonDocument::fromJson(bodyOf(answer)).object(), values);
        if (values.contains("access_token") && recorded.name == "management-token")
            values.insert("management-token", values.value("access_token"));
        return answer;
    }

    QJsonObject ask(const QByteArray &line, const QByteArray &headers, const QByteArray &body = {})
    {
        return QJsonDocument::fromJson(bodyOf(server->ask(server->request(line, headers, body)))).object();
    }
    static QJsonObject dataOf(const QJsonObject &answer) { return answer.value(u"data"_s).toObject(); }

    void approve(const QByteArray &code)
    {
        for (const char *action : {"SCAN", "CONFIRM"}) {
            const QJsonObject done = server->control("POST /_emulator/phone",
                "{\"qrcodeId\":\"" + code + "\",\"user\":\"alice\",\"action\":\"" + action + "\"}");
            QCOMPARE(done.value(u"statusCode"_s), 200);
        }
    }

    /// HS256 by the application's secret, as the documentation's offline check has it.
    bool isSignedByTheApplication(const QByteArray &token) const
    {
        const qsizetype end = token.lastIndexOf('.');
        return partOf(token, 0).value(u"alg"_s) == u"HS256"_s
            && fromBase64Url(token.sliced(end + 1))
            == QMessageAuthenticationCode::hash(
                token.first(end), server->info().appSecret.reveal(), QCryptographicHash::Sha256);
    }

    void begin()
    {
        server = std::make_unique<ServedEmulator>();
        const EmulatorInfo &info = server->info();
        values = {{"host", "127.0.0.1:" + QByteArray::number(server->port())},
            {"access-key-id", info.accessKeyId.toLatin1()}, {"access-key-secret", info.accessKeySecret.reveal()},
            {"app-id", info.appId.toLatin1()}, {"app-secret", info.appSecret.reveal()}, {"seconds", "77"}};
        const QString key = dataOf(ask("GET /api/v2/.well-known", {})).value(u"publicKey"_s).toString();
        values.insert("encrypted-password", encryptedFor(key, "alice-demo"));
    }

    /// What the response to a server's request has to say.
    void check(const QByteArray &name, const QByteArray &answer, int settingsRead)
    {
        QVERIFY2(statusOf(answer) == 200, answer.constData());
        const QJsonObject body = QJsonDocument::fromJson(bodyOf(answer)).object();
        const QJsonObject data = dataOf(body);
        if (body.contains(u"statusCode"_s))
            QVERIFY2(body.value(u"statusCode"_s) == 200, answer.constData());
        if (name == "management-token") {
            QVERIFY(data.value(u"expires_in"_s).toInt() > 0);
            QCOMPARE(values.value("scoped_userpool_id"), server->info().userPoolId.toLatin1());
        } else if (name == "settings" || name == "update") {
            QCOMPARE(data.value(u"qrcodeLoginStrategy"_s)[u"qrcodeExpiresIn"_s], settingsRead == 0 ? 120 : 77);
        } else if (name == "list-applications") {
            QCOMPARE(data.value(u"totalCount"_s), 2);
        } else if (name == "check") {
            QCOMPARE(data.value(u"valid"_s), true);
        } else if (name == "status") {
            QCOMPARE(data.value(u"status"_s), u"AUTHORIZED"_s);
        } else if (name == "tokens") {
            const QJsonObject keys = ask("GET /oidc/.well-known/jwks.json", {});
            for (const char *token : {"id_token", "access_token"}) {
                QVERIFY(verifies(values.value(token), keys));
                QCOMPARE(payloadOf(values.value(token)).value(u"aud"_s).toString(), server->info().appId);
            }
        } else if (name == "keys") {
            QVERIFY(verifies(values.value("id_token"), body));
        } else if (name == "introspection") {
            QCOMPARE(body.value(u"active"_s), true);
            QCOMPARE(body.value(u"sub"_s), payloadOf(values.value("access_token")).value(u"sub"_s));
        } else if (name == "user-info") {
            QCOMPARE(body.value(u"sub"_s), payloadOf(values.value("access_token")).value(u"sub"_s));
        } else if (name == "revocation") {
            QCOMPARE(bodyOf(answer), QByteArray());
        } else {
            QCOMPARE(name, "code");
        }
    }

private slots:
    void aServerGoesFromItsKeyToAVerifiedToken_data()
    {
        QTest::addColumn<QString>("client");
        for (const auto &client : {u"python"_s, u"go"_s, u"php"_s, u"java"_s})
            QTest::newRow(qPrintable(client)) << client;
    }
    void aServerGoesFromItsKeyToAVerifiedToken()
    {
        QFETCH(QString, client);
        begin();
        const QList<RecordedRequest> requests = requestsOf(client);
        QVERIFY(requests.size() > 9);
        int settingsRead = 0;
        for (const RecordedRequest &request : requests) {
            settingsRead += request.name == "update" ? 1 : 0;
            check(request.name, send(request), settingsRead);
            if (QTest::currentTestFailed())
                QFAIL(request.name.constData());
            if (request.name == "code")
                approve(values.value("qrcodeId"));
        }
        // After the revocation, the same question has another answer.
        const auto introspection = std::ranges::find(requests, "introspection", &RecordedRequest::name);
        QCOMPARE(bodyOf(send(*introspection)), "{\"active\":false}");
    }

    void aPhoneSignsInScansAndConfirms_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<bool>("isBare");
        for (const auto &client : {u"android"_s, u"ios"_s, u"flutter"_s}) {
            for (const bool isBare : {false, true}) {
                for (const char *token : {"token", "id_token", "access_token"})
                    QTest::addRow("%s, %s%s", qPrintable(client), token, isBare ? ", bare" : "")
                        << client << QByteArray(token) << isBare;
            }
        }
    }
    void aPhoneSignsInScansAndConfirms()
    {
        QFETCH(QString, client);
        QFETCH(QByteArray, token);
        QFETCH(bool, isBare);
        begin();
        const QByteArray tokens
            = "{\"connection\":\"PASSWORD\",\"passwordPayload\":{\"account\":\"alice\",\"password\":"
              "\"alice-demo\"},\"client_id\":\"{{app-id}}\",\"client_secret\":\"{{app-secret}}\"}";
        const QJsonObject tokenSet = dataOf(ask("POST /api/v3/signin", {}, filled(tokens)));
        const QByteArray poolToken
            = dataOf(ask("POST /graphql/v2", {},
                         "{\"query\":\"{accessToken(userPoolId:\\\"" + server->info().userPoolId.toLatin1()
                             + "\\\",secret:\\\"" + server->info().userPoolSecret.reveal() + "\\\"){accessToken}}\"}"))
                  .value(u"accessToken"_s)[u"accessToken"_s]
                  .toString()
                  .toLatin1();

        for (RecordedRequest request : requestsOf(client)) {
            if (isBare)
                request.bytes.replace("Bearer ", "");
            const QByteArray answer = send(request);
            const QJsonObject body = QJsonDocument::fromJson(bodyOf(answer)).object();
            QVERIFY2(statusOf(answer) == 200, answer.constData());
            if (request.name == "custom-data")
                QCOMPARE(bodyOf(answer), "[]");
            else
                QVERIFY2(body.value(u"code"_s) == 200, answer.constData());
            if (request.name == "sign-in" && token != "token")
                values.insert("token", tokenSet.value(QLatin1String(token)).toString().toLatin1());
            if (request.name != "confirm")
                continue;
            // The site's server goes on.
            const QJsonObject checked = dataOf(ask("GET /api/v2/qrcode/check?random=" + values.value("random"), {}));
            QCOMPARE(checked.value(u"status"_s), 2);
            const QJsonObject user
                = dataOf(ask("POST /api/v2/qrcode/userinfo", "Authorization: Bearer " + poolToken + "\r\n",
                    "{\"ticket\":\"" + checked.value(u"ticket"_s).toString().toLatin1() + "\"}"));
            QCOMPARE(user.value(u"username"_s), u"alice"_s);
            QVERIFY(isSignedByTheApplication(user.value(u"token"_s).toString().toLatin1()));
        }
        for (const QByteArray action : {"scanned", "confirm", "cancel"}) {
            const QList<RecordedRequest> requests = requestsOf(client);
            RecordedRequest request = *std::ranges::find(requests, action, &RecordedRequest::name);
            request.bytes.replace("{{random}}", "unknown");
            const QByteArray answer = send(request);
            QCOMPARE(QJsonDocument::fromJson(bodyOf(answer)).object().value(u"code"_s), 500);
        }
    }
};

QRLOGIN_TEST(TestReplays)
#include "TestReplays.moc"
