#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "emulator/http/HostGuard.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

/// Requests that are rejected before they reach the pool, over raw sockets.
class TestHttpGuards : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;

    /// All that a request could change.
    QJsonObject traces() const
    {
        QJsonObject state = server->state();
        state.remove(u"clock");
        state.insert(u"codes", state.value(u"codes").toObject().value(u"held")); // the age of codes keeps changing
        return state;
    }

    QByteArray addingAUser() const
    {
        return server->request("POST /_emulator/users", "X-Control-Token: " + server->controlToken() + "\r\n",
            R"({"username":"eve","password":"eve-demo"})");
    }

private slots:
    void initTestCase()
    {
        EmulatorOptions options;
        options.allowedOrigins = {QStringLiteral("https://dev.example.com:8443")};
        server = std::make_unique<ServedEmulator>(options);
    }

    void hostileNamesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("hosts");
        QTest::addColumn<int>("status");
        const QByteArray at = ':' + QByteArray::number(server->port());
        const auto row
            = [](const char *name, const QByteArray &hosts, int status) { QTest::newRow(name) << hosts << status; };
        row("address", "Host: 127.0.0.1" + at + "\r\n", 200);
        row("name", "Host: localhost" + at + "\r\n", 200);
        row("name in capitals", "HOST: LocalHost" + at + "\r\n", 200);
        row("IPv6", "Host: [::1]" + at + "\r\n", 200);
        row("another site", "Host: evil.example" + at + "\r\n", 403);
        row("another site without port", "Host: evil.example\r\n", 403);
        row("no port", "Host: 127.0.0.1\r\n", 403);
        row("another port", "Host: 127.0.0.1:1\r\n", 403);
        row("begins like us", "Host: localhost.evil.example" + at + "\r\n", 403);
        row("ends like us", "Host: evil.localhost" + at + "\r\n", 403);
        row("a name that resolves here", "Host: 127.0.0.1.nip.io" + at + "\r\n", 403);
        row("another spelling of the address", "Host: 2130706433" + at + "\r\n", 403);
        row("short spelling", "Host: 127.1" + at + "\r\n", 403);
        row("any address", "Host: 0.0.0.0" + at + "\r\n", 403);
        row("trailing dot", "Host: localhost." + at + "\r\n", 403);
        row("user before", "Host: 127.0.0.1@evil.example" + at + "\r\n", 403);
        row("port twice", "Host: localhost" + at + at + "\r\n", 403);
        row("empty", "Host: \r\n", 403);
        row("none", "", 400);
        row("two", "Host: 127.0.0.1" + at + "\r\nHost: evil.example\r\n", 400);
    }
    void hostileNamesAreTurnedAway()
    {
        QFETCH(QByteArray, hosts);
        QFETCH(int, status);
        const QJsonObject before = traces();
        const QByteArray answer = server->ask(server->generate().replace(server->host(), hosts));
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(answer.contains("qrcodeId"), status == 200);
        if (status == 200)
            return;
        QCOMPARE(statusOf(server->ask(addingAUser().replace(server->host(), hosts))), status);
        QCOMPARE(traces(), before);
    }

    void aHeaderThatMustStandAloneIsNotRepeated()
    {
        for (const QByteArray &name : {QByteArray("Authorization"), QByteArray("X-Genauth-Signature-Nonce"),
                 QByteArray("X-Control-Token"), QByteArray("Origin"), QByteArray("Sec-Fetch-Site")}) {
            const QByteArray twice = server->host() + name + ": none\r\n" + name.toLower() + ": none\r\n";
            const QByteArray answer = server->ask(server->generate().replace(server->host(), twice));
            QCOMPARE(statusOf(answer), 400);
            QVERIFY2(answer.contains("the header " + name.toLower() + " is repeated"), answer.constData());
        }
        const QByteArray list = server->host() + "Accept: a/b\r\nAccept: */*\r\n";
        QCOMPARE(statusOf(server->ask(server->generate().replace(server->host(), list))), 200);
    }

    void targetsOfOtherFormsAreTurnedAway()
    {
        QCOMPARE(statusOf(server->ask(server->request("GET http://evil.example" + server->statusTarget()))), 403);
        QCOMPARE(statusOf(server->ask(server->request("GET *"))), 403);
        QCOMPARE(statusOf(server->ask(server->request("CONNECT evil.example:443"))), 403);
    }

    void aTargetMayNameOurSite_data()
    {
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<QByteArray>("hosts");
        QTest::addColumn<int>("status");
        const QByteArray at = ':' + QByteArray::number(server->port());
        const auto row = [](const char *name, const QByteArray &site, const QByteArray &hosts, int status) {
            QTest::newRow(name) << site << hosts << status;
        };
        const QByteArray host = server->host();
        row("address", "http://127.0.0.1" + at, host, 200);
        row("name in capitals", "HTTP://LocalHost" + at, host, 200);
        row("IPv6", "http://[::1]" + at, host, 200);
        row("another site in Host", "http://127.0.0.1" + at, "Host: evil.example\r\n", 403);
        row("no Host", "http://127.0.0.1" + at, "", 400);
        row("another site", "http://evil.example" + at, host, 403);
        row("both another site", "http://evil.example" + at, "Host: evil.example" + at + "\r\n", 403);
        row("another scheme", "https://127.0.0.1" + at, host, 403);
        row("a scheme of nobody", "ftp://127.0.0.1" + at, host, 403);
        row("no port", "http://127.0.0.1", host, 403);
        row("a user", "http://me@127.0.0.1" + at, host, 403);
        row("nobody", "http://", host, 403);
        row("no scheme", "//127.0.0.1" + at, host, 404);
    }
    void aTargetMayNameOurSite()
    {
        QFETCH(QByteArray, site);
        QFETCH(QByteArray, hosts);
        QFETCH(int, status);
        const QJsonObject before = traces();
        const auto sent = [&](QByteArray request) {
            return statusOf(server->ask(request.replace(" /", ' ' + site + '/').replace(server->host(), hosts)));
        };
        QCOMPARE(sent(server->generate()), status);
        if (status != 200)
            QCOMPARE(traces(), before);
    }

    void aTargetOfASiteAloneIsItsRoot()
    {
        const QByteArray site = "http://127.0.0.1:" + QByteArray::number(server->port());
        QCOMPARE(statusOf(server->ask(server->request("GET " + site))), 200);
        QCOMPARE(bodyOf(server->ask(server->request("GET " + site))), bodyOf(server->ask(server->request("GET /"))));
        QCOMPARE(statusOf(server->ask(server->request("OPTIONS " + site))),
            statusOf(server->ask(server->request("OPTIONS *"))));
        QCOMPARE(statusOf(server->ask("GET http://evil.example/ HTTP/1.0\r\n\r\n")), 403);
        QCOMPARE(statusOf(server->ask("GET " + site + "/ HTTP/1.0\r\n\r\n")), 200);
    }

    void oneEmptyLineMayComeBeforeARequest()
    {
        const QByteArray poll = server->poll();
        QCOMPARE(statusOf(server->ask("\r\n" + poll)), 200);
        QCOMPARE(statusOf(server->ask("\r\n\r\n" + poll)), 400);
        for (const char *other : {"\n", "\r", " ", "\r\r\n", "\r\n "})
            QCOMPARE(statusOf(server->ask(other + poll)), 400);
        // After a body that does not count it, and in two parts.
        RawClient client(server->port());
        client.write(server->generate() + '\r');
        QCOMPARE(statusOf(client.readAnswer()), 200);
        client.write('\n' + poll);
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }

    void aNumberThatCannotBeReadIsNamed()
    {
        const QByteArray answer = server->ask(server->request(
            QByteArray("POST ") + generatePath, {}, R"({"type":"MOBILE_APP","customData":{"a":1e400}})"));
        QVERIFY2(answer.contains("Line 1, column 40") && answer.contains("1e400"), answer.constData());
        QVERIFY(!answer.contains("type must be"));
    }

    void pagesOfOtherSitesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("of this machine") << QByteArray("http://127.0.0.1:3000") << true;
        QTest::newRow("by name") << QByteArray("https://localhost") << true;
        QTest::newRow("by IPv6") << QByteArray("http://[::1]:8080") << true;
        QTest::newRow("of the emulator's list") << QByteArray("https://dev.example.com:8443") << true;
        QTest::newRow("another port than there") << QByteArray("https://dev.example.com") << false;
        QTest::newRow("another site") << QByteArray("https://evil.example") << false;
        QTest::newRow("begins like us") << QByteArray("http://localhost.evil.example") << false;
        QTest::newRow("us as a user") << QByteArray("http://localhost@evil.example") << false;
        QTest::newRow("nobody in particular") << QByteArray("null") << false;
        QTest::newRow("empty") << QByteArray("") << false;
    }
    void pagesOfOtherSitesAreTurnedAway()
    {
        QFETCH(QByteArray, origin);
        QFETCH(bool, isAllowed);
        const QByteArray header = "Origin: " + origin + "\r\n";
        const QJsonObject before = traces();
        const QByteArray preflight = server->ask(
            server->request(QByteArray("OPTIONS ") + generatePath, header + "Access-Control-Request-Method: POST\r\n"));
        QCOMPARE(statusOf(preflight), isAllowed ? 204 : 403);
        QCOMPARE(traces(), before);
        const QByteArray answer = server->ask(server->generate(header));
        QCOMPARE(statusOf(answer), isAllowed ? 200 : 403);
        QCOMPARE(answer.contains("Access-Control-Allow-Origin: " + origin + "\r\n"), isAllowed);
        if (!isAllowed)
            QCOMPARE(traces(), before);
    }

    void noPageReachesTheControlEndpoints()
    {
        const QJsonObject before = traces();
        for (const QByteArray header : {"Origin: http://127.0.0.1:3000\r\n", "Sec-Fetch-Site: same-origin\r\n"})
            QCOMPARE(statusOf(server->ask(addingAUser().replace("Host: ", header + "Host: "))), 403);
        QCOMPARE(traces(), before);
    }

    void onlyJsonIsTaken_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("JSON") << QByteArray("Content-Type: Application/JSON; charset=utf-8\r\n") << 200;
        QTest::newRow("none") << QByteArray() << 415;
        QTest::newRow("a form") << QByteArray("Content-Type: application/x-www-form-urlencoded\r\n") << 415;
        QTest::newRow("a form with files") << QByteArray("Content-Type: multipart/form-data; boundary=x\r\n") << 415;
        QTest::newRow("text") << QByteArray("Content-Type: text/plain\r\n") << 415;
        QTest::newRow("begins like it") << QByteArray("Content-Type: application/jsonp\r\n") << 415;
    }
    void onlyJsonIsTaken()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        const int before = server->codesHeld();
        const QByteArray request = server->generate().replace("Content-Type: application/json\r\n", type);
        QCOMPARE(statusOf(server->ask(request)), status);
        QCOMPARE(server->codesHeld(), before + int(status == 200));
    }

    void trailersAreNotHeaders_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("trailers");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray token = "X-Control-Token: " + server->controlToken() + "\r\n";
        const QByteArray host = server->host();
        const auto row = [](const char *name, const QByteArray &headers, const QByteArray &trailers,
                             const QByteArray &answer) { QTest::newRow(name) << headers << trailers << answer; };
        const QByteArray refused = "\"statusCode\":401";
        row("none", host + token, "", "\"statusCode\":200");
        row("control token", host, token, refused);
        row("another control token", host + token, "X-Control-Token: x\r\n", "\"statusCode\":200");
        row("host", token, host, "HTTP/1.1 400 ");
        row("another host", host + token, "Host: evil.example\r\n", "\"statusCode\":200");
        row("origin", host + token, "Origin: https://evil.example\r\n", "\"statusCode\":200");
        row("content type", host + token, "Content-Type: text/plain\r\n", "\"statusCode\":200");
        row("connection", host + token, "Connection: close\r\n", "\"statusCode\":200");
    }
    void trailersAreNotHeaders()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, trailers);
        QFETCH(QByteArray, answer);
        RawClient client(server->port());
        client.write(
            "POST /_emulator/clock HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + headers + "\r\n11\r\n{\"mode\": \"real\" }\r\n0\r\n" + trailers + "\r\n");
        const QByteArray found = client.readAnswer();
        QVERIFY2(found.contains(answer), found.constData());
        QVERIFY(!found.contains("Connection: close") || answer.startsWith("HTTP/1.1 400"));
    }

    void namesAndValuesAreTakenAsSentOrRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        QTest::newRow("as sent") << QByteArray("X-A: b  c") << 404;
        QTest::newRow("folded by a space") << QByteArray("X-A: b\r\n c") << 400;
        QTest::newRow("folded by a tab") << QByteArray("X-A: b\r\n\tc") << 400;
        QTest::newRow("folded at its beginning") << QByteArray("X-A:\r\n b") << 400;
        QTest::newRow("a space before the colon") << QByteArray("X-A : b") << 400;
        QTest::newRow("a space within the name") << QByteArray("X A: b") << 400;
        QTest::newRow("a line feed alone") << QByteArray("X-A: b\nX-B: c") << 400;
        QTest::newRow("NUL") << QByteArray("X-A: b\0c", 8) << 400;
        QTest::newRow("form feed") << QByteArray("X-A: b\fc") << 400;
    }
    void namesAndValuesAreTakenAsSentOrRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);
        QCOMPARE(statusOf(server->ask(server->request("GET /nowhere", header + "\r\n"))), status);
        // In pieces, too.
        RawClient client(server->port());
        const QByteArray request = server->request("GET /nowhere", header + "\r\n");
        for (qsizetype i = 0; i < request.size(); ++i)
            client.write(request.mid(i, 1));
        QCOMPARE(statusOf(client.readAnswer()), status);
    }

    void otherNamesAreWelcomeWhereTheyAreAllowed()
    {
        EmulatorOptions options;
        options.allowedHosts = {"10.0.2.2", "host.docker.internal", "[fd00::1]"};
        const ServedEmulator named(options);
        const QByteArray at = ':' + QByteArray::number(named.port());
        const auto ask = [&](const QByteArray &host) {
            return named.ask(named.generate().replace(named.host(), "Host: " + host + "\r\n"));
        };
        for (const QByteArray host : {"10.0.2.2", "host.docker.internal", "HOST.docker.Internal", "[fd00::1]"}) {
            const QByteArray answer = ask(host + at);
            QCOMPARE(statusOf(answer), 200);
            QVERIFY2(answer.contains("http://" + host + at + "/qrcodes/"), answer.constData());
        }
        QCOMPARE(statusOf(ask("127.0.0.1" + at)), 200);
        for (const QByteArray &host : {QByteArray("10.0.2.2:1"), QByteArray("10.0.2.2"), QByteArray("10.0.2.3" + at),
                 QByteArray("evil.host.docker.internal" + at)})
            QCOMPARE(statusOf(ask(host)), 403);
    }

    void aHostIsANameOrAnAddress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("host");
        const auto row = [](const char *text, const char *host) {
            QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(host);
        };
        row("host.docker.internal", "host.docker.internal");
        row("Emulator", "emulator");
        row("my_service", "my_service");
        row("10.0.2.2", "10.0.2.2");
        row("[FD00::1]", "[fd00::1]");
        for (const char *other : {"", "*", "*.example.com", "a:80", "[::1]:80", "http://a", "a/", "a/b", "u@a", "a b",
                 "a\r\nb", "a?b", "a#b", "%", ",", "a,b"})
            row(other, "");
    }
    void aHostIsANameOrAnAddress()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, host);
        QCOMPARE(HostGuard::hostIn(text).value_or(QByteArray()), host);
    }

    void tooManyWrongIdsOfASourceAreAnsweredWith429()
    {
        const QByteArray guess = server->request("GET /api/v3/get-qrcode-status?qrcodeId=" + QByteArray(30, 'x'));
        RawClient guesser(server->port(), QHostAddress(QStringLiteral("127.0.0.2")));
        for (int i = 0; i < 20; ++i) {
            guesser.write(guess);
            QCOMPARE(statusOf(guesser.readAnswer()), 200);
        }
        guesser.write(guess);
        const QByteArray slowed = guesser.readAnswer();
        QCOMPARE(statusOf(slowed), 429);
        QVERIFY(slowed.contains("Retry-After: "));

        // A new connection of this source is limited too; a known ID or another source is not.
        RawClient again(server->port(), QHostAddress(QStringLiteral("127.0.0.2")));
        again.write(guess);
        QCOMPARE(statusOf(again.readAnswer()), 429);
        again.write(server->poll());
        QCOMPARE(statusOf(again.readAnswer()), 200);
        QCOMPARE(statusOf(server->ask(guess)), 200);
    }
};

QRLOGIN_TEST(TestHttpGuards)
#include "TestHttpGuards.moc"
