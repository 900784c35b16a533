#include "client/HttpTransport.h"

#include "support/FakeNetwork.h"
#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/TestMain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestHttpTransport : public QObject
{
    Q_OBJECT
    QNetworkAccessManager network;
    ManualClock clock;

    Result<HttpAnswer> get(const QUrl &url)
    {
        HttpTransport transport(network, clock);
        QNetworkRequest request(url);
        request.setRawHeader("Authorization", "canary");
        return QCoro::waitFor(transport.send("GET", request, {}));
    }

    /// Starts a request, waits until the server has received it, and stores its result in `outcome`.
    void startAndAwaitArrival(HttpTransport &transport, RawServer &server, std::optional<Result<HttpAnswer>> &outcome)
    {
        transport.send("GET", QNetworkRequest(server.url()), {}).then([&outcome](const Result<HttpAnswer> &answer) {
            outcome = answer;
        });
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(!outcome);
    }

private slots:
    void anyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 302, 400, 401, 404, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void anyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        RawServer server(RawServer::answer(RawServer::http(status, "body", "text/plain")));
        const auto answer = get(server.url());
        QVERIFY(answer);
        QCOMPARE(answer->httpStatus, status);
        QCOMPARE(answer->body, QByteArray("body"));
        QCOMPARE(answer->contentType, QByteArray("text/plain"));
    }

    void anInterimAnswerIsNotTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("interim");
        QTest::addColumn<bool>("isFollowed");
        QTest::newRow("100") << QByteArray("100 Continue") << true;
        QTest::newRow("102") << QByteArray("102 Processing") << false;
        QTest::newRow("103") << QByteArray("103 Early Hints\r\nLink: </x>") << false;
    }
    void anInterimAnswerIsNotTheAnswer()
    {
        QFETCH(QByteArray, interim);
        QFETCH(bool, isFollowed);
        RawServer server(RawServer::answer("HTTP/1.1 " + interim + "\r\n\r\n" + RawServer::http(200, "body")));
        const auto answer = get(server.url());
        QCOMPARE(answer.has_value(), isFollowed);
        if (isFollowed) {
            QCOMPARE(answer->body, QByteArray("body"));
            return;
        }
        QCOMPARE(answer.error().kind, FailureKind::Malformed);
        QVERIFY(answer.error().message.contains(QString::fromLatin1(interim.first(3))));
    }

    void whatAHeaderCannotHoldIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("header") << QByteArray("k\r\nX-Injected: yes");
        QTest::newRow("line feed") << QByteArray("k\n");
        QTest::newRow("zero") << QByteArray("k\0k", 3);
        QTest::newRow("a Cyrillic letter") << QByteArray("\u0441b0");
        QTest::newRow("an accent") << QByteArray("caf\u00e9");
    }
    void whatAHeaderCannotHoldIsNotSent()
    {
        QFETCH(QByteArray, value);
        RawServer server(RawServer::answer(RawServer::http(200, "body")));
        HttpTransport transport(network, clock);
        QNetworkRequest request(server.url());
        setHeader(request, "Authorization", value);
        const auto answer = QCoro::waitFor(transport.send("GET", request, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::NotSent);
        QVERIFY(answer.error().message.contains(QStringLiteral("Authorization"), Qt::CaseInsensitive));
        QVERIFY(server.requests().isEmpty());
    }

    void bodiesAreSentAsTheyAre()
    {
        RawServer server(RawServer::answer(RawServer::http(200, "{}")));
        HttpTransport transport(network, clock);
        const QByteArray body = R"({"a":"例"})";
        QNetworkRequest request(server.url());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QVERIFY(QCoro::waitFor(transport.send("POST", request, body)));
        QVERIFY(server.requests().first().startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(server.requests().first().endsWith("\r\n\r\n" + body));
    }

    void nobodyListening()
    {
        QUrl url;
        {
            RawServer server(RawServer::hang());
            url = server.url();
        }
        const auto answer = get(url);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Refused);
        QVERIFY(!answer.error().message.isEmpty());
    }

    void errorsOfTheNetwork_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<int>("kind");
        QTest::newRow("no such name") << QNetworkReply::HostNotFoundError << int(FailureKind::HostNotFound);
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << int(FailureKind::Refused);
        QTest::newRow("dropped") << QNetworkReply::RemoteHostClosedError << int(FailureKind::Network);
        QTest::newRow("TLS") << QNetworkReply::SslHandshakeFailedError << int(FailureKind::Tls);
        QTest::newRow("network away") << QNetworkReply::TemporaryNetworkFailureError << int(FailureKind::Network);
    }
    void errorsOfTheNetwork()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(int, kind);
        FakeNetwork fake(error, QStringLiteral("words"));
        HttpTransport transport(fake, clock);
        const auto answer = QCoro::waitFor(
            transport.send("GET", QNetworkRequest(QUrl(QStringLiteral("https://pool.example.com"))), {}));
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().kind), kind);
        QCOMPARE(answer.error().message, QStringLiteral("words"));
    }

    void closedWithoutAnAnswer()
    {
        RawServer server([](QTcpSocket &socket, const QByteArray &) { socket.abort(); });
        const auto answer = get(server.url());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Network);
    }

    void notHttpAtAll()
    {
        RawServer server(RawServer::answer("SSH-2.0-OpenSSH_9.2\r\n"));
        const auto answer = get(server.url());
        QVERIFY(!answer);
    }

    void cutShort()
    {
        RawServer server(RawServer::answer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"statusCode\":"));
        const auto answer = get(server.url());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Malformed);
        QVERIFY(answer.error().message.contains(QLatin1String("the response ended after")));
    }

    void theLimitIsOneMebibyte()
    {
        const QByteArray most(HttpTransport::maximumBody, ' ');
        RawServer fits(RawServer::answer(RawServer::http(200, most)));
        const auto whole = get(fits.url());
        QVERIFY(whole);
        QCOMPARE(whole->body.size(), most.size());

        RawServer tooLarge(RawServer::answer(RawServer::http(200, most + ' ')));
        const auto refused = get(tooLarge.url());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Malformed);
    }

    void anEndlessAnswerIsEndedAtTheLimit()
    {
        RawServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            const auto more = [&socket] {
                if (socket.bytesToWrite() < 65536)
                    socket.write(QByteArray(65536, 'x'));
            };
            connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
            more();
        });
        const auto refused = get(server.url());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Malformed);
    }

    void aHangEndsAfterTenSeconds()
    {
        RawServer server(RawServer::hang());
        HttpTransport transport(network, clock);
        std::optional<Result<HttpAnswer>> outcome;
        startAndAwaitArrival(transport, server, outcome);
        clock.advance(HttpTransport::timeout - Milliseconds(1));
        QVERIFY(!outcome);
        clock.advance(Milliseconds(1));
        QVERIFY(outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Timeout);
    }

    void aSlowDripEndsAfterTenSecondsToo()
    {
        QTcpSocket *dripping = nullptr;
        RawServer server([&](QTcpSocket &socket, const QByteArray &) {
            dripping = &socket;
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
        });
        HttpTransport transport(network, clock);
        std::optional<Result<HttpAnswer>> outcome;
        startAndAwaitArrival(transport, server, outcome);
        for (int second = 0; second < 9; ++second) {
            dripping->write("x");
            dripping->flush();
            QTest::qWait(0);
            clock.advance(Seconds(1));
        }
        QVERIFY(!outcome);
        clock.advance(Seconds(1));
        QVERIFY(outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Timeout);
    }

    void cancelEndsEverythingAtOnce()
    {
        RawServer server(RawServer::hang());
        HttpTransport transport(network, clock);
        std::optional<Result<HttpAnswer>> outcome;
        startAndAwaitArrival(transport, server, outcome);
        transport.cancel();
        QVERIFY(outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Cancelled);
        QCOMPARE(clock.pendingTimers(), 0);
    }

    void whatArrivedBeforeTheCancelDoesNotMatter_data()
    {
        QTest::addColumn<QByteArray>("begun");
        QTest::addColumn<bool>("isOwnersEnd");
        const QByteArray head("\r\nContent-Length: 5000\r\n\r\n{");
        for (const char *status : {"200 OK", "302 Found", "403 Forbidden", "503 Unavailable"}) {
            QTest::addRow("%s, cancelled", status) << "HTTP/1.1 " + QByteArray(status) + head << false;
            QTest::addRow("%s, the owner ends", status) << "HTTP/1.1 " + QByteArray(status) + head << true;
        }
    }
    void whatArrivedBeforeTheCancelDoesNotMatter()
    {
        QFETCH(QByteArray, begun);
        QFETCH(bool, isOwnersEnd);
        RawServer server([&](QTcpSocket &socket, const QByteArray &) { socket.write(begun); });
        std::optional<Result<HttpAnswer>> outcome;
        auto transport = std::make_unique<HttpTransport>(network, clock);
        startAndAwaitArrival(*transport, server, outcome);
        QTRY_VERIFY(std::ranges::any_of(network.findChildren<QNetworkReply *>(), [](const QNetworkReply *reply) {
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        }));
        if (isOwnersEnd)
            transport.reset();
        else
            transport->cancel();
        QVERIFY(outcome && !*outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Cancelled);
    }

    // A hanging pool keeps its connections open; six such requests block the host for later ones.
    void whatIsGivenUpLetsGoOfItsConnection_data()
    {
        QTest::addColumn<bool>("isTimeout");
        QTest::newRow("timeout") << true;
        QTest::newRow("cancelled") << false;
    }

    void whatIsGivenUpLetsGoOfItsConnection()
    {
        QFETCH(bool, isTimeout);
        QPointer<QTcpSocket> connection;
        RawServer server([&](QTcpSocket &socket, const QByteArray &) { connection = &socket; });
        HttpTransport transport(network, clock);
        std::optional<Result<HttpAnswer>> outcome;
        startAndAwaitArrival(transport, server, outcome);
        QVERIFY(connection && connection->state() == QAbstractSocket::ConnectedState);
        if (isTimeout)
            clock.advance(HttpTransport::timeout);
        else
            transport.cancel();
        QVERIFY(outcome);
        QTRY_VERIFY(!connection || connection->state() == QAbstractSocket::UnconnectedState);
    }

    void theEndOfTheOwnerComesBeforeAnyAnswer()
    {
        RawServer server(RawServer::hang());
        std::optional<Result<HttpAnswer>> outcome;
        {
            HttpTransport transport(network, clock);
            startAndAwaitArrival(transport, server, outcome);
        }
        QVERIFY(outcome);
        QCOMPARE(outcome->error().kind, FailureKind::Cancelled);
    }

    void aRedirectTakesNoCredentialsElsewhere()
    {
        RawServer other(RawServer::answer(RawServer::http(200, "{}")));
        RawServer server(
            RawServer::answer(RawServer::http(302, {}, "text/plain", "Location: " + other.url().toEncoded() + "\r\n")));
        const auto answer = get(server.url());
        QVERIFY(answer);
        QCOMPARE(answer->httpStatus, 302);
        QVERIFY(other.requests().isEmpty());
    }

    void cookiesAreNeitherKeptNorSent()
    {
        RawServer server(
            RawServer::answer(RawServer::http(200, "{}", "application/json", "Set-Cookie: session=canary\r\n")));
        QVERIFY(get(server.url()));
        QVERIFY(get(server.url()));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().last().contains("session=canary"));
    }

    void aFailedHandshakeIsTls()
    {
        QTcpServer plain; // does not use TLS
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        const auto answer = get(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(plain.serverPort())));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, FailureKind::Tls);
    }
};

QRLOGIN_TEST(TestHttpTransport)
#include "TestHttpTransport.moc"
