#include "emulator/EmulatorThread.h"
#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

class TestHttpFront : public QObject
{
    Q_OBJECT
    SystemClock clock;
    std::unique_ptr<EmulatorThread> thread;
    quint16 port = 0;
    QByteArray statusPath; ///< of a live code

    void startWith(const HttpLimits &limits)
    {
        thread
            = std::make_unique<EmulatorThread>(EmulatorOptions{{}, 0, limits}, clock, std::make_unique<SystemRandom>());
        port = quint16(thread->startAndWait()->baseUrl.port());
        const QByteArray answer = ask(generate());
        statusPath = "/api/v3/get-qrcode-status?qrcodeId=" + answer.mid(answer.indexOf("qrcodeId") + 11, 30);
    }

    QByteArray host() const { return "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n"; }
    QByteArray head(const QByteArray &line, const QByteArray &headers = {}) const
    {
        return line + " HTTP/1.1\r\n" + host() + headers + "\r\n";
    }
    QByteArray generate(const QByteArray &headers = {}) const
    {
        const QByteArray body = R"({"type":"MOBILE_APP"})";
        return head(QByteArray("POST ") + generatePath,
                   "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
                       + headers)
            + body;
    }
    QByteArray ask(const QByteArray &request) const
    {
        RawClient client(port);
        client.write(request);
        return client.readAnswer();
    }

private slots:
    void initTestCase() { startWith({}); }
    void cleanup()
    {
        // Whatever a test did to it, it goes on serving.
        QCOMPARE(statusOf(ask(head("GET " + statusPath))), 200);
    }

    void methods_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("no such path") << QByteArray("GET /nowhere") << 404 << QByteArray();
        QTest::newRow("root of the API") << QByteArray("GET /api/v3/") << 404 << QByteArray();
        QTest::newRow("POST for GET") << "POST " + statusPath << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("GET for POST") << QByteArray("GET ") + generatePath << 405 << QByteArray("POST, OPTIONS");
        QTest::newRow("HEAD for POST") << QByteArray("HEAD ") + generatePath << 405 << QByteArray("POST, OPTIONS");
        QTest::newRow("DELETE") << "DELETE " + statusPath << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("made up") << "BREW " + statusPath << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS ") + generatePath << 204 << QByteArray("POST, OPTIONS");
        QTest::newRow("no JSON") << QByteArray("POST ") + generatePath << 415 << QByteArray();
        QTest::newRow("no such code's picture") << QByteArray("GET /qrcodes/x.png") << 404 << QByteArray();
        QTest::newRow("no such user's picture") << QByteArray("GET /avatars/../x.png") << 404 << QByteArray();
    }
    void methods()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, allow);
        RawClient client(port);
        client.write(head(line));
        const QByteArray answer = client.readAnswer(!line.startsWith("HEAD"));
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(answer.contains("Allow: " + allow + "\r\n"), !allow.isEmpty());
    }

    void headIsGetWithoutItsBody()
    {
        RawClient client(port);
        client.write(head("GET " + statusPath));
        const QByteArray whole = client.readAnswer();
        const qsizetype size = whole.size() - whole.indexOf("\r\n\r\n") - 4;
        client.write(head("HEAD " + statusPath, "Connection: close\r\n"));
        const QByteArray answer = client.readToEnd();
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(size) + "\r\n"));
    }

    void connectionsLastAsLongAsTheyAreWanted()
    {
        RawClient client(port);
        for (int i = 0; i < 3; ++i) {
            client.write(generate());
            const QByteArray answer = client.readAnswer();
            QCOMPARE(statusOf(answer), 200);
            QVERIFY(!answer.contains("Connection:"));
        }
        client.write(generate("Connection: close\r\n"));
        const QByteArray last = client.readToEnd();
        QVERIFY(last.contains("Connection: close\r\n"));
        QVERIFY(client.isClosed());
    }

    void http10ClosesUnlessAskedNotTo()
    {
        RawClient client(port);
        client.write("GET " + statusPath + " HTTP/1.0\r\n\r\n");
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("Connection: close\r\n"));

        RawClient keeping(port);
        for (int i = 0; i < 2; ++i) {
            keeping.write("GET " + statusPath + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            QVERIFY(keeping.readAnswer().contains("Connection: keep-alive\r\n"));
        }
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(port);
        QByteArray all;
        for (int i = 0; i < 500; ++i)
            all += i % 2 ? head("GET /nowhere") : head("GET " + statusPath);
        client.write(all);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(statusOf(client.readAnswer()), i % 2 ? 404 : 200);
    }

    void bodiesOfManyPiecesArrive()
    {
        RawClient client(port);
        for (const char c : generate()) {
            client.write(QByteArray(1, c));
        }
        QVERIFY(client.readAnswer().contains("qrcodeId"));

        const QByteArray chunked = head(QByteArray("POST ") + generatePath,
                                       "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
            + "9\r\n{\"type\":\"\r\nc\r\nMOBILE_APP\"}\r\n0\r\n\r\n";
        client.write(chunked);
        QVERIFY(client.readAnswer().contains("qrcodeId"));
    }

    void aClientThatAsksFirstIsToldToGoOn()
    {
        const QByteArray body = R"({"type":"MOBILE_APP"})";
        RawClient client(port);
        client.write(head(QByteArray("POST ") + generatePath,
            "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n"));
        QVERIFY(client.readAnswer(false).startsWith("HTTP/1.1 100 Continue\r\n"));
        client.write(body);
        QVERIFY(client.readAnswer().contains("qrcodeId"));
    }

    void sizesAreLimited_data()
    {
        QTest::addColumn<int>("headerBytes");
        QTest::addColumn<int>("bodyBytes");
        QTest::addColumn<bool>("chunked");
        QTest::addColumn<int>("status");
        QTest::newRow("body of 64 KiB") << 0 << 65536 << false << 200;
        QTest::newRow("a byte more") << 0 << 65537 << false << 413;
        QTest::newRow("a body of 10 MiB") << 0 << 10 * 1024 * 1024 << false << 413;
        QTest::newRow("64 KiB in chunks") << 0 << 65536 << true << 200;
        QTest::newRow("a byte more in chunks") << 0 << 65537 << true << 413;
        QTest::newRow("headers of 15 KiB") << 15 * 1024 << 10 << false << 200;
        QTest::newRow("headers of 17 KiB") << 17 * 1024 << 10 << false << 431;
        QTest::newRow("headers of 1 MiB") << 1024 * 1024 << 10 << false << 431;
    }
    void sizesAreLimited()
    {
        QFETCH(int, headerBytes);
        QFETCH(int, bodyBytes);
        QFETCH(bool, chunked);
        QFETCH(int, status);
        const QByteArray body(bodyBytes, ' ');
        const QByteArray framing = chunked ? QByteArray("Transfer-Encoding: chunked\r\n")
                                           : "Content-Length: " + QByteArray::number(bodyBytes) + "\r\n";
        RawClient client(port);
        client.write(head(QByteArray("POST ") + generatePath,
            "X-Padding: " + QByteArray(headerBytes, 'x') + "\r\nContent-Type: application/json\r\n" + framing));
        client.write(chunked ? QByteArray::number(bodyBytes, 16) + "\r\n" + body + "\r\n0\r\n\r\n" : body);
        QCOMPARE(statusOf(client.readAnswer()), status);
        if (status != 200)
            QVERIFY(client.isClosed());
    }

    void sizesAreLimitedInPiecesToo_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("status");
        const QByteArray line = "X: " + QByteArray(95, 'x') + "\r\n";
        const QByteArray get = "GET " + statusPath + " HTTP/1.1\r\n" + host();
        const QByteArray post
            = head(QByteArray("POST ") + generatePath, "Connection: close\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("headers") << get << line << QByteArray("\r\n") << 431;
        QTest::newRow("trailers") << post + "0\r\n" << line << QByteArray() << 413;
        QTest::newRow("a chunk's head") << post + "1;" << QByteArray(100, 'x') << QByteArray() << 413;
        QTest::newRow("body") << post << "40\r\n" + QByteArray(64, ' ') + "\r\n" << QByteArray("0\r\n\r\n") << 415;
    }
    void sizesAreLimitedInPiecesToo()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, end);
        QFETCH(int, status);
        RawClient client(port);
        client.write(start);
        for (int i = 0; i < 200; ++i)
            client.write(piece);
        client.write(end);
        QCOMPARE(statusOf(client.readAnswer()), status);
        QVERIFY(client.isClosed());
    }

    void hostileNamesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("hosts");
        QTest::addColumn<int>("status");
        const QByteArray at = ':' + QByteArray::number(port);
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
        const QByteArray body = R"({"type":"MOBILE_APP"})";
        const QByteArray answer = ask(QByteArray("POST ") + generatePath + " HTTP/1.1\r\n" + hosts
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
            + body);
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(answer.contains("qrcodeId"), status == 200);
    }

    void targetsOfOtherFormsAreTurnedAway()
    {
        QCOMPARE(statusOf(ask(head("GET http://evil.example" + statusPath))), 403);
        QCOMPARE(statusOf(ask(head("GET *"))), 403);
        QCOMPARE(statusOf(ask(head("CONNECT evil.example:443"))), 403);
    }

    void whatIsNotHttpIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("TLS") << QByteArray::fromHex("16030100c8010000c40303") + QByteArray(100, 'x');
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\r\n\r\n");
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        QTest::newRow("two lengths") << head(
            QByteArray("POST ") + generatePath, "Content-Length: 1\r\nContent-Length: 2\r\n");
        QTest::newRow("length and chunks")
            << head(QByteArray("POST ") + generatePath, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("negative length") << head(QByteArray("POST ") + generatePath, "Content-Length: -1\r\n");
        QTest::newRow("endless chunk") << head(QByteArray("POST ") + generatePath, "Transfer-Encoding: chunked\r\n")
                + "ffffffffffffffffff\r\n";
        QTest::newRow("space in a name") << head("GET /", "X Y: z\r\n");
    }
    void whatIsNotHttpIsTurnedAway()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(port);
        client.write(bytes);
        QCOMPARE(statusOf(client.readAnswer()), 400);
        QVERIFY(client.isClosed());
    }

    void aClientThatLeavesHalfwayDoesNoHarm()
    {
        for (const QByteArray &request : {generate(), head("GET " + statusPath)}) {
            for (qsizetype cut = 0; cut < request.size(); cut += 7) {
                RawClient client(port);
                client.write(request.first(cut));
            }
        }
    }

    void whoIsTooSlowIsClosed()
    {
        HttpLimits limits;
        limits.patience = 400;
        startWith(limits);
        RawClient idle(port);
        RawClient half(port);
        half.write("GET /api/v3/get-q");
        RawClient drip(port);
        QElapsedTimer timer;
        timer.start();
        const QByteArray request = head("GET " + statusPath, "X-Slow: " + QByteArray(10'000, 'x') + "\r\n");
        for (qsizetype sent = 0; timer.elapsed() < 5000 && !drip.isClosed(20); ++sent)
            drip.write(request.mid(sent, 1));
        QVERIFY(drip.isClosed(0));
        QVERIFY2(timer.elapsed() >= 300 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(idle.isClosed(3000));
        QVERIFY(half.isClosed(3000));

        // Asking in time keeps the connection well beyond that.
        RawClient busy(port);
        for (int i = 0; i < 12; ++i) {
            QTest::qWait(60);
            busy.write(head("GET " + statusPath));
            QCOMPARE(statusOf(busy.readAnswer()), 200);
        }
        startWith({});
    }

    void oneConnectionTooManyIsClosed()
    {
        HttpLimits limits;
        limits.connections = 3;
        startWith(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<RawClient>(port));
            clients.back()->write(head("GET " + statusPath));
            QCOMPARE(statusOf(clients.back()->readAnswer()), 200);
        }
        RawClient late(port);
        QVERIFY(late.isClosed());
        clients.pop_back();
        QTRY_COMPARE(statusOf(ask(head("GET " + statusPath))), 200);
        startWith({});
    }

    void runningOutOfDescriptorsIsWaitedOut()
    {
        RawClient early(port);
        early.write(head("GET " + statusPath));
        QCOMPARE(statusOf(early.readAnswer()), 200);
        // The client's own descriptor is taken before the limit falls to what is in use, so the server gets none.
        QTcpSocket waiting;
        waiting.setProxy(QNetworkProxy::NoProxy);
        waiting.bind(QHostAddress::LocalHost);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none{3, before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
        rusage start{};
        getrusage(RUSAGE_SELF, &start);
        waiting.connectToHost(QStringLiteral("127.0.0.1"), port);
        waiting.waitForConnected(1000);
        waiting.write(head("GET " + statusPath));
        const bool answeredTooEarly = waiting.waitForReadyRead(500);
        early.write(head("GET " + statusPath));
        const int others = statusOf(early.readAnswer());
        rusage end{};
        getrusage(RUSAGE_SELF, &end);
        setrlimit(RLIMIT_NOFILE, &before);

        QVERIFY(!answeredTooEarly);
        QCOMPARE(others, 200);
        const auto spent = (end.ru_utime.tv_sec - start.ru_utime.tv_sec) * 1000
            + (end.ru_utime.tv_usec - start.ru_utime.tv_usec) / 1000;
        QVERIFY2(spent < 100, qPrintable(QString::number(spent)));
        QVERIFY(waiting.bytesAvailable() > 0 || waiting.waitForReadyRead(5000));
        QCOMPARE(statusOf(waiting.readAll()), 200);
    }

    void refusalsOfItsOwnCanBeReadByAPage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row
            = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
        const QByteArray post = QByteArray("POST ") + generatePath;
        row("not HTTP", head("GET /", "X Y: z\r\n@Origin: @origin\r\n"), 400);
        row("no host", "GET / HTTP/1.1\r\norigin:   @origin\t \r\n\r\n", 400);
        row("another host", "GET / HTTP/1.1\r\nHost: evil.example\r\nOrigin: @origin\r\n\r\n", 403);
        row("body too large", head(post, "Origin: @origin\r\nContent-Length: 65537\r\n"), 413);
        row("headers too large", head("GET /", "Origin: @origin\r\nX-Padding: " + QByteArray(17'000, 'x') + "\r\n"),
            431);
        row("chunk", head(post, "Origin: @origin\r\nTransfer-Encoding: chunked\r\n") + "zz\r\n", 400);
    }
    void refusalsOfItsOwnCanBeReadByAPage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const QByteArray origin : {"http://localhost:3000", "https://evil.example"}) {
            const bool allowed = origin.contains("localhost");
            RawClient client(port);
            // Something before it on the same connection, so that nothing of that is taken for this.
            client.write(head("GET /nowhere", "Origin: http://localhost:1\r\n"));
            QCOMPARE(statusOf(client.readAnswer()), 404);
            client.write(QByteArray(bytes).replace("@Origin", "Origin").replace("@origin", origin));
            const QByteArray answer = client.readAnswer();
            QCOMPARE(statusOf(answer), status);
            QCOMPARE(answer.contains("Access-Control-Allow-Origin: " + origin + "\r\n"), allowed);
            QCOMPARE(answer.contains("Access-Control-Allow-Origin"), allowed);
        }
        RawClient client(port);
        client.write(QByteArray(bytes).replace("@Origin: @origin", "X: y").replace("rigin:", "rigine:"));
        QVERIFY(!client.readAnswer().contains("Access-Control"));
    }

    void picturesAreServed()
    {
        RawClient client(port);
        client.write(generate());
        const QByteArray answer = client.readAnswer();
        const qsizetype path = answer.indexOf("/qrcodes/");
        client.write(head("GET " + answer.mid(path, answer.indexOf('"', path) - path)));
        const QByteArray picture = client.readAnswer();
        QVERIFY(picture.contains("Content-Type: image/png\r\n"));
        QVERIFY(picture.contains("\r\n\r\n\x89PNG"));
    }
};

QRLOGIN_TEST(TestHttpFront)
#include "TestHttpFront.moc"
