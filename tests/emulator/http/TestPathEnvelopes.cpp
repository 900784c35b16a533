#include "emulator/PathEnvelope.h"
#include "emulator/ServedEmulator.h"
#include "emulator/http/HttpWriter.h"
#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

class TestPathEnvelopes : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServedEmulator> server;

private slots:
    void initTestCase() { server = std::make_unique<ServedEmulator>(); }

    void everyRefusalHasTheEnvelopeOfItsPath_data()
    {
        QTest::addColumn<QByteArray>("path"); // takes POST
        QTest::newRow("V3") << QByteArray("/api/v3/signin");
        QTest::newRow("V2") << QByteArray("/api/v2/qrcode/gene");
        QTest::newRow("V2, short") << QByteArray("/api/qrcode/gene");
        QTest::newRow("GraphQL") << QByteArray("/graphql/v2");
        QTest::newRow("OAuth") << QByteArray("/oidc/token/introspection");
    }
    void everyRefusalHasTheEnvelopeOfItsPath()
    {
        QFETCH(QByteArray, path);
        const auto ask = [&](const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {}) {
            return server->ask(line + " HTTP/1.1\r\n" + server->host() + headers + "\r\n" + body);
        };
        const auto check = [&](const QByteArray &answer, int status) {
            QCOMPARE(statusOf(answer), status);
            QCOMPARE(failureCodeOf(path, answer), status);
        };
        check(ask("POST " + path + "/nowhere", "Content-Length: 0\r\n"), 404);
        check(ask("GET " + path), 405);
        check(ask("POST " + path, "Content-Type: text/plain\r\nContent-Length: 2\r\n", "{}"), 415);
        check(ask("POST " + path, "Content-Type: application/json\r\nContent-Length: 99999999\r\n"), 413);
        check(ask("POST " + path, "Origin: https://evil.example\r\nContent-Length: 0\r\n"), 403);
        check(server->ask("POST " + path + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n\r\n"), 403);
        check(server->ask("POST " + path + " HTTP/1.1\r\n\r\n"), 400);
    }

    void oAuthRefusesWithItsStatus_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("authorization");
        const auto row = [](const char *name, const QByteArray &line, const QByteArray &authorization = {}) {
            QTest::newRow(name) << line << authorization;
        };
        row("user, no token", "GET /oidc/me");
        row("user, bad token", "GET /oidc/me", "Bearer nonsense");
        row("introspection, no secret", "POST /oidc/token/introspection");
        row("introspection, wrong secret", "POST /oidc/token/introspection", "Basic eDp5");
        row("revocation, no secret", "POST /oidc/token/revocation");
    }
    void oAuthRefusesWithItsStatus()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, authorization);
        const QByteArray header = authorization.isEmpty() ? QByteArray() : "Authorization: " + authorization + "\r\n";
        const QByteArray form = line.startsWith("POST")
            ? QByteArray("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n")
            : QByteArray();
        const QByteArray answer = server->ask(line + " HTTP/1.1\r\n" + server->host() + header + form + "\r\n"
            + (form.isEmpty() ? QByteArray() : QByteArray("token=x")));
        QVERIFY2(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"), answer.constData());
        QVERIFY(answer.contains("\r\nWWW-Authenticate: "));
        QCOMPARE(failureCodeOf("/oidc", answer), 401);
    }

    void everyStatusIsWrittenAsItIs()
    {
        HttpWriter writer;
        for (int status = 200; status < 600; ++status) {
            std::string written;
            writer.append(written, Response{status, {}, Response::jsonType, {}, false}, {}, {});
            const QByteArray start = "HTTP/1.1 " + QByteArray::number(status) + ' ';
            QVERIFY2(written.starts_with(start.toStdString()), written.c_str());
        }
    }

    void wrongJsonHasTheEnvelopeToo()
    {
        for (const QByteArray path : {"/api/v3/signin", "/api/v2/qrcode/gene", "/api/qrcode/gene", "/graphql/v2"}) {
            const QByteArray answer = server->ask(server->request("POST " + path, {}, "{"));
            QCOMPARE(statusOf(answer), 200);
            QCOMPARE(failureCodeOf(path, answer), 400);
        }
    }

    void whatTheEmulatorDoesNotHaveIsNamed()
    {
        for (const QByteArray path : {"/api/v3/create-user", "/api/v2/users/search", "/graphql", "/oidc/auth", "/x"}) {
            const QByteArray answer = server->ask(server->request("GET " + path));
            QCOMPARE(statusOf(answer), 404);
            QVERIFY2(answer.contains("the emulator has no " + path), answer.constData());
        }
    }

    void tooManyRequestsHaveTheEnvelopeToo()
    {
        ServedEmulator throttled;
        QByteArray answer;
        for (int i = 0; i <= 20; ++i)
            answer = throttled.ask(throttled.request("GET /api/v2/qrcode/check?random=" + QByteArray(30, 'x')));
        QCOMPARE(statusOf(answer), 429);
        QCOMPARE(failureCodeOf("/api/v2/", answer), 429);
    }

    void faultsHaveTheEnvelopeToo()
    {
        ServedEmulator faulty;
        faulty.control("POST /_emulator/faults", "{\"path\":\"/api/v2/*\",\"kind\":\"http500\"}");
        QCOMPARE(failureCodeOf("/api/v2/", faulty.ask(faulty.request("GET /api/v2/.well-known"))), 500);
    }
};

QRLOGIN_TEST(TestPathEnvelopes)
#include "TestPathEnvelopes.moc"
