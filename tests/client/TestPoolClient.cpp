#include "client/PoolClient.h"

#include "base/Random.h"
#include "contract/SignatureVerifier.h"
#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

const QByteArray settingsAnswer = successEnvelope(
    QJsonObject{{strategyMember.toString(), toJson(LoginStrategy())}, {QStringLiteral("verifyCodeLength"), 6}},
    QStringLiteral("r1"));

QByteArray bodyOf(const QByteArray &request)
{
    return request.mid(request.indexOf("\r\n\r\n") + 4);
}

SignableRequest received(const QByteArray &request)
{
    const QList<QByteArray> lines = request.first(request.indexOf("\r\n\r\n")).split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    SignableRequest signable{first[0], first[1], {}, {}};
    for (const QByteArray &line : lines.mid(1))
        signable.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    if (first[0] == "POST")
        signable.parameters = bodyParameters(bodyOf(request)).value();
    return signable;
}

} // namespace

class TestPoolClient : public QObject
{
    Q_OBJECT
    QNetworkAccessManager network;
    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;

    const Credentials credentials{QStringLiteral("key"), Secret("key secret"), Secret("app secret")};

    PoolAddress addressOf(const RawServer &server, Brand brand = Brand::GenAuth)
    {
        return {QStringLiteral("t"), brand, server.url(QString()), server.url(QString()),
            QStringLiteral("64f0c1d2e3a4b5c6d7e8f901"), QStringLiteral("64f0c1d2e3a4b5c6d7e8f902")};
    }
    PoolContext context() { return {network, clock, random, traffic, "en-US"}; }

private slots:
    void managementRequestsAreSigned_data()
    {
        QTest::addColumn<bool>("genAuth");
        QTest::newRow("GenAuth") << true;
        QTest::newRow("Authing") << false;
    }
    void managementRequestsAreSigned()
    {
        QFETCH(bool, genAuth);
        RawServer server(RawServer::answer(RawServer::http(200, settingsAnswer)));
        PoolClient client(
            addressOf(server, genAuth ? Brand::GenAuth : Brand::Authing), context(), Party::Administrator, credentials);
        QVERIFY(QCoro::waitFor(client.readSettings()));
        QVERIFY(QCoro::waitFor(client.updateStrategy({})));

        // One verifier for both: it rejects a repeated nonce.
        SignatureVerifier verifier([](QByteArrayView) { return Secret("key secret"); });
        for (const QByteArray &request : server.requests())
            QVERIFY(verifier.verify(received(request), clock.now()));
        QCOMPARE(server.requests().size(), 2);
    }

    void anUpdateSendsTheStrategyWholeAndNothingElse()
    {
        RawServer server(RawServer::answer(RawServer::http(200, settingsAnswer)));
        PoolClient client(addressOf(server), context(), Party::Administrator, credentials);
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 600;
        strategy.qrcodeExpiresInUnit = PeriodUnit::Minute;
        QVERIFY(QCoro::waitFor(client.updateStrategy({strategy, {}})));
        QVERIFY(server.requests().first().startsWith("POST /api/v3/update-security-settings HTTP/1.1"));
        const QJsonObject sent = QJsonDocument::fromJson(bodyOf(server.requests().first())).object();
        QCOMPARE(sent.keys(), QStringList{strategyMember.toString()});
        QCOMPARE(sent.value(strategyMember).toObject(),
            (QJsonObject{{QStringLiteral("qrcodeExpiresIn"), 600},
                {QStringLiteral("qrcodeExpiresInUnit"), QStringLiteral("Minute")},
                {QStringLiteral("ticketExpiresIn"), 300},
                {QStringLiteral("ticketExpiresInUnit"), QStringLiteral("Second")},
                {QStringLiteral("returnFullUserInfo"), false},
                {QStringLiteral("allowExchangeUserInfoFromBrowser"), false}}));
    }

    void onlyAServerSendsTheSecret()
    {
        const QByteArray tokens
            = successEnvelope(toJson(TokenSet{QStringLiteral("openid"), QStringLiteral("a"), {}, {}, 60}), {});
        RawServer server(RawServer::answer(RawServer::http(200, tokens)));
        PoolClient client(addressOf(server), context(), Party::Backend, credentials);
        QVERIFY(QCoro::waitFor(client.exchangeTicket(QStringLiteral("t"), PoolClient::ExchangeAs::Server)));
        QVERIFY(QCoro::waitFor(client.exchangeTicket(QStringLiteral("t"), PoolClient::ExchangeAs::Browser)));
        QVERIFY(server.requests()[0].contains("app secret"));
        QVERIFY(!server.requests()[1].contains("app secret"));
        for (const QByteArray &request : server.requests())
            QVERIFY(request.toLower().contains("\r\nx-genauth-app-id: 64f0c1d2e3a4b5c6d7e8f902\r\n"));
    }

    void nothingIsSentWithASecretThatIsNotKnown()
    {
        RawServer server(RawServer::answer(RawServer::http(200, settingsAnswer)));
        Credentials unread = credentials;
        unread.accessKeySecret = unread.appSecret = Secret::unread();
        Credentials none = credentials;
        none.accessKeySecret = {};
        for (const Credentials &each : {unread, none}) {
            PoolClient client(addressOf(server), context(), Party::Administrator, each);
            const auto settings = QCoro::waitFor(client.readSettings());
            QVERIFY(!settings);
            QCOMPARE(settings.error().kind, FailureKind::Invalid);
        }
        PoolClient phone(addressOf(server), context(), Party::Phone, unread);
        QVERIFY(!QCoro::waitFor(phone.signIn(QStringLiteral("alice"), Secret("password"))));
        PoolClient other(addressOf(server), context(), Party::Phone, credentials);
        QVERIFY(!QCoro::waitFor(other.signIn(QStringLiteral("alice"), Secret::unread())));
        QVERIFY(server.requests().isEmpty());
    }

    void withoutCredentialsItNeitherSignsNorAuthenticates()
    {
        const QByteArray tokens
            = successEnvelope(toJson(TokenSet{QStringLiteral("openid"), QStringLiteral("a"), {}, {}, 60}), {});
        RawServer server(RawServer::answer(RawServer::http(200, tokens)));
        PoolClient client(addressOf(server), context(), Party::Observer);
        const auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, FailureKind::Invalid);
        QVERIFY(!QCoro::waitFor(client.updateStrategy({})));
        QVERIFY(server.requests().isEmpty());
        QVERIFY(QCoro::waitFor(client.exchangeTicket(QStringLiteral("t"), PoolClient::ExchangeAs::Server)));
        QCOMPARE(server.requests().size(), 1);
        for (const char *word : {"secret", "authorization"})
            QVERIFY(!server.requests().first().toLower().contains(word));
    }

    void aTokenThatAHeaderCannotHoldIsThePoolsFault()
    {
        const TokenSet tokens{{}, QStringLiteral("a\r\nX-Injected: yes"), {}, {}, 60};
        RawServer server(RawServer::answer(RawServer::http(200, successEnvelope(toJson(tokens), {}))));
        PoolClient phone(addressOf(server), context(), Party::Phone, credentials);
        const auto signedIn = QCoro::waitFor(phone.signIn(QStringLiteral("alice"), Secret("password")));
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, FailureKind::Malformed);
    }

    void nothingLeavesForAHostThatIsNotSafe()
    {
        PoolAddress address = addressOf(RawServer(RawServer::hang()));
        address.managementHost = QUrl(QStringLiteral("http://pool.example.com"));
        PoolClient client(address, context(), Party::Administrator, credentials);
        const auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, FailureKind::NotSent);
    }

    void whatAPoolMayAnswer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, int status, const QByteArray &body, FailureKind kind,
                             const QByteArray &type = "application/json") {
            QTest::newRow(name) << RawServer::http(status, body, type) << int(kind);
        };
        row("refused in the body", 200, R"({"statusCode":401,"message":"no","apiCode":1300})",
            FailureKind::Unauthorized);
        row("forbidden in the body", 200, R"({"statusCode":403,"message":"no","apiCode":1001})",
            FailureKind::Forbidden);
        row("an envelope under an HTTP error", 500, R"({"statusCode":409,"message":"no"})", FailureKind::Conflict);
        row("HTML", 200, "<!doctype html><title>Login</title>", FailureKind::Malformed, "text/html");
        row("HTML under 502", 502, "<html>Bad Gateway</html>", FailureKind::Server, "text/html");
        row("HTML under 404", 404, "<html>Not Found</html>", FailureKind::NotFound, "text/html");
        row("throttled by a proxy", 429, "slow down", FailureKind::Server, "text/plain");
        row("empty", 200, "", FailureKind::Malformed);
        row("half a JSON", 200, settingsAnswer.first(40), FailureKind::Malformed);
        row("an array", 200, "[]", FailureKind::Malformed);
        row("statusCode as text", 200, R"({"statusCode":"200","data":{}})", FailureKind::Malformed);
        row("no data", 200, R"({"statusCode":200})", FailureKind::Malformed);
        row("no strategy", 200, R"({"statusCode":200,"data":{}})", FailureKind::Malformed);
        row("a period as text", 200,
            R"({"statusCode":200,"data":{"qrcodeLoginStrategy":{"qrcodeExpiresIn":"120","ticketExpiresIn":300,"returnFullUserInfo":false,"allowExchangeUserInfoFromBrowser":false}}})",
            FailureKind::Malformed);
        row("a redirect", 302, "", FailureKind::Malformed);
    }
    void whatAPoolMayAnswer()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        RawServer server(RawServer::answer(answer));
        QSignalSpy recorded(&traffic, &TrafficLog::recorded);
        PoolClient client(addressOf(server), context(), Party::Administrator, credentials);
        const auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(!settings);
        QCOMPARE(int(settings.error().kind), kind);
        QCOMPARE(recorded.size(), 1);
    }

    void everythingElseOfTheSettingsIsKept()
    {
        RawServer server(RawServer::answer(RawServer::http(200, settingsAnswer)));
        PoolClient client(addressOf(server), context(), Party::Administrator, credentials);
        const auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(settings);
        QCOMPARE(settings->others, (QJsonObject{{QStringLiteral("verifyCodeLength"), 6}}));
    }

    void whatWeDoNotKnowOfTheStrategyIsSentBackAsItCame()
    {
        QJsonObject strategy = toJson(LoginStrategy());
        strategy.insert(QStringLiteral("fifthSetting"),
            QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("a"), QJsonArray{1, 2}}});
        const QJsonObject data{{strategyMember.toString(), strategy}, {QStringLiteral("verifyCodeLength"), 6}};
        RawServer server(RawServer::answer(RawServer::http(200, successEnvelope(data, {}))));
        PoolClient client(addressOf(server), context(), Party::Administrator, credentials);
        auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(settings);
        settings->strategy.ticketExpiresIn = 60;
        QVERIFY(QCoro::waitFor(client.updateStrategy(*settings)));
        strategy.insert(QStringLiteral("ticketExpiresIn"), 60);
        QCOMPARE(QJsonDocument::fromJson(bodyOf(server.requests().last())).object(),
            (QJsonObject{{strategyMember.toString(), strategy}}));
    }

    void aServerMayAskToWait()
    {
        RawServer server(RawServer::answer(RawServer::http(429, "slow down", "text/plain", "Retry-After: 42\r\n")));
        PoolClient client(addressOf(server), context(), Party::Administrator, credentials);
        const auto settings = QCoro::waitFor(client.readSettings());
        QVERIFY(!settings);
        QCOMPARE(settings.error().statusCode, 429);
        QCOMPARE(settings.error().retryAfter, 42);
    }

    void theLogHoldsNoSecret()
    {
        const QByteArray canary = "canary-0123456789-canary";
        const QByteArray tokens = successEnvelope(toJson(TokenSet{QStringLiteral("openid"), QString::fromLatin1(canary),
                                                      QString::fromLatin1(canary), {}, 60}),
            {});
        RawServer server(RawServer::answer(RawServer::http(200, tokens)));
        QList<TrafficEntry> entries;
        const auto listening
            = connect(&traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &entry) { entries.append(entry); });
        PoolClient client(addressOf(server), context(), Party::Phone, {.appSecret = Secret(canary)});
        QVERIFY(QCoro::waitFor(client.signIn(QStringLiteral("alice"), Secret(canary))));
        QVERIFY(QCoro::waitFor(client.setQrStatus(QStringLiteral("q"), QrAction::Scan, Secret(canary))));
        disconnect(listening);
        QCOMPARE(entries.size(), 2);
        QVERIFY(server.requests()[0].contains(canary));
        QVERIFY(server.requests()[1].contains("Bearer " + canary));
        for (const TrafficEntry &entry : entries)
            QVERIFY(!entry.requestBody.contains(canary) && !entry.answerBody.contains(canary)
                && !entry.path.contains(QString::fromLatin1(canary)));
    }

    void aHostMayHaveAPath()
    {
        RawServer server(RawServer::answer(RawServer::http(200, settingsAnswer)));
        PoolAddress address = addressOf(server);
        address.managementHost = server.url(QStringLiteral("/genauth/"));
        PoolClient client(address, context(), Party::Administrator, credentials);
        QVERIFY(QCoro::waitFor(client.readSettings()));
        QVERIFY(server.requests().first().startsWith("GET /genauth/api/v3/get-security-settings HTTP/1.1"));
    }

    void anIdFromElsewhereStaysOneParameter()
    {
        RawServer server(RawServer::answer(RawServer::http(
            200, successEnvelope(QJsonObject{{QStringLiteral("status"), QStringLiteral("PENDING")}}, {}))));
        PoolClient client(addressOf(server), context(), Party::Browser);
        QVERIFY(QCoro::waitFor(client.qrStatus(QStringLiteral("a&b=c#d"))));
        QVERIFY(server.requests().first().startsWith("GET /api/v3/get-qrcode-status?qrcodeId=a%26b%3Dc%23d HTTP/1.1"));
    }
};

QRLOGIN_TEST(TestPoolClient)
#include "TestPoolClient.moc"
