#include "client/PoolProbe.h"

#include "contract/SignatureVerifier.h"
#include "support/FakeNetwork.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestPoolProbe : public QObject
{
    Q_OBJECT

    static Result<SecuritySettings> ask(const Connection &connection, const PoolContext &context)
    {
        PoolClient client(connection.address, context, Party::Administrator, connection.credentials);
        return QCoro::waitFor(client.readSettings());
    }

private slots:
    void eachTroubleIsToldApart_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, FailureKind kind, int statusCode, int apiCode, ProbeOutcome outcome,
                             const char *message = "detail") {
            QTest::newRow(name) << Failure{kind, QLatin1String(message), statusCode, apiCode, {}} << int(outcome);
        };
        row("no host", FailureKind::HostNotFound, 0, 0, ProbeOutcome::HostNotFound);
        row("refused", FailureKind::Refused, 0, 0, ProbeOutcome::Refused);
        row("no network", FailureKind::Network, 0, 0, ProbeOutcome::Unreachable);
        row("hangs", FailureKind::Timeout, 0, 0, ProbeOutcome::Timeout);
        row("certificate", FailureKind::Tls, 0, 0, ProbeOutcome::TlsTrouble);
        row("signature, no more said", FailureKind::Unauthorized, 401, 1300, ProbeOutcome::KeyNotAccepted);
        row("signature, of a key", FailureKind::Unauthorized, 401, 1300, ProbeOutcome::KeyUnknown, unknownKeyMessage);
        row("signature, of a secret", FailureKind::Unauthorized, 401, 1300, ProbeOutcome::SecretWrong,
            wrongSignatureMessage);
        row("those words with another code", FailureKind::Unauthorized, 401, 2020, ProbeOutcome::KeyNotAccepted,
            unknownKeyMessage);
        row("no such pool", FailureKind::NotFound, 404, 2224, ProbeOutcome::KeyUnknown);
        row("not allowed to", FailureKind::Forbidden, 403, 1001, ProbeOutcome::KeyNotAllowed);
        row("clock", FailureKind::Unauthorized, 401, 1305, ProbeOutcome::ClockOff);
        row("nonce", FailureKind::Unauthorized, 401, 1306, ProbeOutcome::InTrouble);
        row("a login wall", FailureKind::Unauthorized, 401, 0, ProbeOutcome::NotThisApi);
        row("a forbidden site", FailureKind::Forbidden, 403, 0, ProbeOutcome::NotThisApi);
        row("another site", FailureKind::NotFound, 404, 0, ProbeOutcome::NotThisApi);
        row("HTML", FailureKind::Malformed, 200, 0, ProbeOutcome::NotThisApi);
        row("500", FailureKind::Server, 500, 0, ProbeOutcome::InTrouble);
        row("429", FailureKind::Server, 429, 0, ProbeOutcome::InTrouble);
        row("plain http", FailureKind::NotSent, 0, 0, ProbeOutcome::NotAllowed);
    }
    void eachTroubleIsToldApart()
    {
        QFETCH(Failure, failure);
        QFETCH(int, outcome);
        const Result<SecuritySettings> found = tl::unexpected(failure);
        QCOMPARE(int(probeOutcome(found)), outcome);
        QVERIFY(!ProbeText::describe(found).isEmpty());
    }

    void aRefusalWithoutACodeIsAPoolsIfItIsAnEnvelope()
    {
        const Result<SecuritySettings> found
            = tl::unexpected(Failure{FailureKind::Unauthorized, QStringLiteral("no"), 401, 0, QStringLiteral("r1")});
        QCOMPARE(probeOutcome(found), ProbeOutcome::KeyNotAccepted);
    }

    void aWrongSignatureByAClockThatIsOffIsTheClocks_data()
    {
        QTest::addColumn<int>("serverAhead");
        QTest::addColumn<bool>("isOff");
        QTest::newRow("14 minutes") << 840 << false;
        QTest::newRow("16 minutes") << 960 << true;
        QTest::newRow("16 minutes the other way") << -960 << true;
    }
    void aWrongSignatureByAClockThatIsOffIsTheClocks()
    {
        QFETCH(int, serverAhead);
        QFETCH(bool, isOff);
        Failure failure{FailureKind::Unauthorized, QStringLiteral("no"), 401, 1300, {}};
        failure.serverAhead = serverAhead;
        QCOMPARE(probeOutcome(tl::unexpected(failure)), isOff ? ProbeOutcome::ClockOff : ProbeOutcome::KeyNotAccepted);
    }

    void anEmbeddedPoolTellsKeyFromSecretAndClock()
    {
        TestPool pool;
        QCOMPARE(probeOutcome(ask(pool.connection, pool.context())), ProbeOutcome::Fine);

        Connection wrong = pool.connection;
        wrong.credentials.accessKeyId = QStringLiteral("000000000000000000000000");
        QCOMPARE(probeOutcome(ask(wrong, pool.context())), ProbeOutcome::KeyUnknown);
        wrong = pool.connection;
        wrong.credentials.accessKeySecret = Secret("wrong");
        QCOMPARE(probeOutcome(ask(wrong, pool.context())), ProbeOutcome::SecretWrong);

        ManualClock ours(pool.clock.now() + std::chrono::minutes(47));
        const auto refused = ask(pool.connection, {pool.network, ours, pool.random, pool.traffic});
        QCOMPARE(probeOutcome(refused), ProbeOutcome::ClockOff);
        const QString text = ProbeText::describe(refused);
        QVERIFY2(text.contains(QLatin1String("47 minute(s) ahead")), qPrintable(text));
    }

    void whatElseAnswersIsTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &answer, ProbeOutcome outcome, const char *words) {
            QTest::newRow(name) << answer << int(outcome) << QString::fromLatin1(words);
        };
        row("HTML", RawServer::http(200, "<html>hello</html>", "text/html"), ProbeOutcome::NotThisApi,
            "the body is HTML");
        row("a login wall", RawServer::http(401, "sign in", "text/plain"), ProbeOutcome::NotThisApi, "HTTP 401");
        row("another API", RawServer::http(200, R"({"hello":"world"})"), ProbeOutcome::NotThisApi, "statusCode");
        row("a redirect", RawServer::http(302, {}, "text/plain", "Location: https://example.com/\r\n"),
            ProbeOutcome::NotThisApi, "redirects");
        row("cut short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", ProbeOutcome::NotThisApi,
            "the response ended");
        row("trouble", RawServer::http(500, "oops", "text/plain"), ProbeOutcome::InTrouble, "HTTP 500");
        row("throttled", RawServer::http(429, "slow", "text/plain", "Retry-After: 30\r\n"), ProbeOutcome::InTrouble,
            "Try again in 30 second(s)");
    }
    void whatElseAnswersIsTold()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, outcome);
        QFETCH(QString, words);
        TestPool pool;
        RawServer server(RawServer::answer(answer));
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        const auto found = ask(connection, pool.context());
        QCOMPARE(int(probeOutcome(found)), outcome);
        const QString text = ProbeText::describe(found);
        QVERIFY2(text.contains(words), qPrintable(text));
    }

    void whatLoopbackCannotShowIsToldToo()
    {
        TestPool pool;
        Connection connection = pool.connection;
        connection.address.managementHost = QUrl(QStringLiteral("https://pool.example.com"));
        FakeNetwork nowhere(QNetworkReply::HostNotFoundError, QStringLiteral("not found"));
        QCOMPARE(probeOutcome(ask(connection, {nowhere, pool.clock, pool.random, pool.traffic})),
            ProbeOutcome::HostNotFound);
        connection.address.managementHost = QUrl(QStringLiteral("http://pool.example.com"));
        QCOMPARE(probeOutcome(ask(connection, pool.context())), ProbeOutcome::NotAllowed);
    }

    void aPoolThatHangsIsTold()
    {
        TestPool pool;
        RawServer server(RawServer::hang());
        Connection connection = pool.connection;
        connection.address.managementHost = server.url(QString());
        PoolClient client(connection.address, pool.context(), Party::Administrator, connection.credentials);
        std::optional<Result<SecuritySettings>> found;
        client.readSettings().then([&found](const Result<SecuritySettings> &settings) { found = settings; });
        QTRY_COMPARE(server.requests().size(), 1);
        pool.clock.advance(HttpTransport::timeout);
        QTRY_VERIFY(found);
        QCOMPARE(probeOutcome(*found), ProbeOutcome::Timeout);
    }
};

QRLOGIN_TEST(TestPoolProbe)
#include "TestPoolProbe.moc"
