#include "emulator/http/HttpFront.h"

#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QTest>

#include <atomic>
#include <future>
#include <memory>
#include <new>
#include <thread>
#include <utility>
#include <vector>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

/// The HTTP protocol, over raw sockets.
class TestHttpFront : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;

private slots:
    void initTestCase() { server = std::make_unique<ServedEmulator>(); }
    void cleanup()
    {
        // The server still works after each test.
        QCOMPARE(statusOf(server->ask(server->poll())), 200);
    }

    void methods_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("no such path") << QByteArray("GET /nowhere") << 404 << QByteArray();
        QTest::newRow("root of the API") << QByteArray("GET /api/v3/") << 404 << QByteArray();
        QTest::newRow("POST for GET") << "POST " + server->statusTarget() << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("GET for POST") << QByteArray("GET ") + generatePath << 405 << QByteArray("POST, OPTIONS");
        QTest::newRow("HEAD for POST") << QByteArray("HEAD ") + generatePath << 405 << QByteArray("POST, OPTIONS");
        QTest::newRow("DELETE") << "DELETE " + server->statusTarget() << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("made up") << "BREW " + server->statusTarget() << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("OPTIONS") << QByteArray("OPTIONS ") + generatePath << 204 << QByteArray("POST, OPTIONS");
        QTest::newRow("no JSON") << QByteArray("POST ") + generatePath << 415 << QByteArray();
        QTest::newRow("OPTIONS of all") << QByteArray("OPTIONS *") << 204 << QByteArray("GET, HEAD, POST, OPTIONS");
        QTest::newRow("POST for a picture")
            << QByteArray("POST /qrcodes/x.png") << 405 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("OPTIONS of a picture")
            << QByteArray("OPTIONS /avatars/x.png") << 204 << QByteArray("GET, HEAD, OPTIONS");
        QTest::newRow("no such code's picture") << QByteArray("GET /qrcodes/x.png") << 404 << QByteArray();
        QTest::newRow("no such user's picture") << QByteArray("GET /avatars/../x.png") << 404 << QByteArray();
    }
    void methods()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, allow);
        RawClient client(server->port());
        client.write(server->request(line));
        const QByteArray answer = client.readAnswer(!line.startsWith("HEAD"));
        QCOMPARE(statusOf(answer), status);
        QCOMPARE(answer.contains("Allow: " + allow + "\r\n"), !allow.isEmpty());
    }

    void headIsGetWithoutItsBody()
    {
        RawClient client(server->port());
        client.write(server->poll());
        const QByteArray whole = client.readAnswer();
        const qsizetype size = whole.size() - whole.indexOf("\r\n\r\n") - 4;
        client.write(server->request("HEAD " + server->statusTarget(), "Connection: close\r\n"));
        const QByteArray answer = client.readToEnd();
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QVERIFY(answer.contains("Content-Length: " + QByteArray::number(size) + "\r\n"));
    }

    void aRefusalOfHeadHasNoBodyEither_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray head = QByteArray("HEAD ") + generatePath;
        QTest::newRow("not HTTP") << server->request(head, "X Y: z\r\n") << 400;
        QTest::newRow("no host") << QByteArray("HEAD / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("another host") << QByteArray("HEAD / HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 403;
        QTest::newRow("body too large") << server->request(head, "Content-Length: 65537\r\n") << 413;
    }
    void aRefusalOfHeadHasNoBodyEither()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        RawClient client(server->port());
        client.write(request);
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), status);
        QVERIFY2(answer.endsWith("\r\n\r\n"), answer.constData());
    }

    void connectionsLastAsLongAsTheyAreWanted()
    {
        RawClient client(server->port());
        for (int i = 0; i < 3; ++i) {
            client.write(server->generate());
            const QByteArray answer = client.readAnswer();
            QCOMPARE(statusOf(answer), 200);
            QVERIFY(!answer.contains("Connection:"));
        }
        client.write(server->generate("Connection: close\r\n"));
        const QByteArray last = client.readToEnd();
        QVERIFY(last.contains("Connection: close\r\n"));
        QVERIFY(client.isClosed());
    }

    void http10ClosesUnlessAskedNotTo()
    {
        RawClient client(server->port());
        client.write("GET " + server->statusTarget() + " HTTP/1.0\r\n\r\n");
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.contains("Connection: close\r\n"));

        RawClient keeping(server->port());
        for (int i = 0; i < 2; ++i) {
            keeping.write("GET " + server->statusTarget() + " HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            QVERIFY(keeping.readAnswer().contains("Connection: keep-alive\r\n"));
        }
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        RawClient client(server->port());
        QByteArray all;
        for (int i = 0; i < 500; ++i)
            all += i % 2 ? server->request("GET /nowhere") : server->poll();
        client.write(all);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(statusOf(client.readAnswer()), i % 2 ? 404 : 200);
    }

    void bodiesOfManyPiecesArrive()
    {
        RawClient client(server->port());
        for (const char c : server->generate()) {
            client.write(QByteArray(1, c));
        }
        QVERIFY(client.readAnswer().contains("qrcodeId"));

        const QByteArray chunked = server->request(QByteArray("POST ") + generatePath,
                                       "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
            + "9\r\n{\"type\":\"\r\nc\r\nMOBILE_APP\"}\r\n0\r\n\r\n";
        client.write(chunked);
        QVERIFY(client.readAnswer().contains("qrcodeId"));
    }

    void aClientThatAsksFirstIsToldToGoOn()
    {
        const QByteArray body = R"({"type":"MOBILE_APP"})";
        RawClient client(server->port());
        client.write(server->request(QByteArray("POST ") + generatePath,
            "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n"));
        QVERIFY(client.readAnswer(false).startsWith("HTTP/1.1 100 Continue\r\n"));
        client.write(body);
        QVERIFY(client.readAnswer().contains("qrcodeId"));
    }

    void whatIsNotHttpIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("TLS") << QByteArray::fromHex("16030100c8010000c40303") + QByteArray(100, 'x');
        QTest::newRow("noise") << QByteArray("\x01\x02\x03\x04\r\n\r\n");
        QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        QTest::newRow("two lengths") << server->request(
            QByteArray("POST ") + generatePath, "Content-Length: 1\r\nContent-Length: 2\r\n");
        QTest::newRow("length and chunks") << server->request(
            QByteArray("POST ") + generatePath, "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
        const auto encoded = [this](const QByteArray &headers) {
            return server->request(QByteArray("POST ") + generatePath, headers);
        };
        QTest::newRow("unknown encoding") << encoded("Transfer-Encoding: identity\r\n");
        QTest::newRow("encoding that begins like it") << encoded("Transfer-Encoding: chunkedx\r\n");
        QTest::newRow("two encodings") << encoded("Transfer-Encoding: gzip, chunked\r\n");
        QTest::newRow("chunked twice") << encoded("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("no encoding") << encoded("Transfer-Encoding:\r\n");
        QTest::newRow("chunks in HTTP/1.0")
            << encoded("Transfer-Encoding: chunked\r\n").replace("HTTP/1.1", "HTTP/1.0") + "0\r\n\r\n";
        QTest::newRow("negative length") << server->request(
            QByteArray("POST ") + generatePath, "Content-Length: -1\r\n");
        QTest::newRow("endless chunk") << server->request(
                                              QByteArray("POST ") + generatePath, "Transfer-Encoding: chunked\r\n")
                + "ffffffffffffffffff\r\n";
        QTest::newRow("space in a name") << server->request("GET /", "X Y: z\r\n");
    }
    void whatIsNotHttpIsTurnedAway()
    {
        QFETCH(QByteArray, bytes);
        RawClient client(server->port());
        client.write(bytes);
        QCOMPARE(statusOf(client.readAnswer()), 400);
        QVERIFY(client.isClosed());
    }

    void whatFailsInOneSessionHarmsNoOther()
    {
        HttpLimits limits;
        limits.patience = 2000;
        HttpFront front;
        const quint16 port = front.listen({.limits = limits}).value().port;
        std::atomic<int> ticks = 0;
        HttpFront::Callbacks callbacks;
        callbacks.handle = [](const Request &request) -> Response {
            if (request.path == "/throw")
                throw std::bad_alloc();
            return {};
        };
        callbacks.refused = [](const Request &, Response &) {};
        callbacks.now = [] { return Instant(); };
        callbacks.everyTick = [&] { ++ticks; };
        std::thread thread([&] { front.run(callbacks); });
        const auto get = [port](const QByteArray &path) {
            return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n";
        };
        // Several at a time, because the memory of one is reused for the next.
        std::vector<std::unique_ptr<RawClient>> failing;
        int answered = 0;
        for (int i = 0; i < 8; ++i) {
            failing.push_back(std::make_unique<RawClient>(port));
            failing.back()->write(get("/"));
            answered += statusOf(failing.back()->readAnswer()) == 200;
        }
        QByteArray saidInTheEnd;
        for (const auto &client : failing) {
            client->write(get("/throw"));
            saidInTheEnd += client->readToEnd();
        }
        const int before = ticks;
        const bool ticked = QTest::qWaitFor([&] { return ticks > before + 2; });
        RawClient other(port);
        other.write(get("/"));
        const QByteArray answer = other.readAnswer();
        front.stop();
        thread.join();
        QCOMPARE(answered, 8);
        QCOMPARE(saidInTheEnd, QByteArray());
        QVERIFY(ticked);
        QCOMPARE(statusOf(answer), 200);
    }

    void aClientThatLeavesHalfwayDoesNoHarm()
    {
        for (const QByteArray &request : {server->generate(), server->poll()}) {
            for (qsizetype cut = 0; cut < request.size(); cut += 7) {
                RawClient client(server->port());
                client.write(request.first(cut));
            }
        }
    }

    void refusalsOfItsOwnCanBeReadByAPage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row
            = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
        const QByteArray post = QByteArray("POST ") + generatePath;
        row("not HTTP", server->request("GET /", "X Y: z\r\n@Origin: @origin\r\n"), 400);
        row("no host", "GET / HTTP/1.1\r\norigin:   @origin\t \r\n\r\n", 400);
        row("another host", "GET / HTTP/1.1\r\nHost: evil.example\r\nOrigin: @origin\r\n\r\n", 403);
        row("body too large", server->request(post, "Origin: @origin\r\nContent-Length: 65537\r\n"), 413);
        row("headers too large",
            server->request("GET /", "Origin: @origin\r\nX-Padding: " + QByteArray(17'000, 'x') + "\r\n"), 431);
        row("chunk", server->request(post, "Origin: @origin\r\nTransfer-Encoding: chunked\r\n") + "zz\r\n", 400);
    }
    void refusalsOfItsOwnCanBeReadByAPage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const QByteArray origin : {"http://localhost:3000", "https://evil.example"}) {
            const bool allowed = origin.contains("localhost");
            RawClient client(server->port());
            // An earlier request on the same connection must not affect this one.
            client.write(server->request("GET /nowhere", "Origin: http://localhost:1\r\n"));
            QCOMPARE(statusOf(client.readAnswer()), 404);
            client.write(QByteArray(bytes).replace("@Origin", "Origin").replace("@origin", origin));
            const QByteArray answer = client.readAnswer();
            QCOMPARE(statusOf(answer), status);
            QVERIFY(answer.contains("\r\nX-Emulator: "));
            QCOMPARE(answer.contains("Access-Control-Allow-Origin: " + origin + "\r\n"), allowed);
            QCOMPARE(answer.contains("Access-Control-Allow-Origin"), allowed);
        }
        RawClient client(server->port());
        client.write(QByteArray(bytes).replace("@Origin: @origin", "X: y").replace("rigin:", "rigine:"));
        QVERIFY(!client.readAnswer().contains("Access-Control"));
    }

    void aConnectionThatPipelinesLetsOthersIn()
    {
        // The log holds the emulator at its first request until all are there, and tells the order in which they were
        // answered.
        std::promise<void> sent;
        std::promise<void> begun;
        QByteArrayList order;
        EmulatorOptions options;
        options.requestLog = [&, isFirst = true](const QByteArray &line) mutable {
            order.append(line.contains("/qrcodes/") ? "picture" : "other");
            if (line.contains("/qrcodes/") && std::exchange(isFirst, false)) {
                begun.set_value();
                sent.get_future().wait();
            }
        };
        constexpr int pictures = 100;
        {
            const ServedEmulator busy(options);
            const QByteArray id = busy.statusTarget().last(30);
            order.clear();
            RawClient hog(busy.port());
            RawClient poller(busy.port());
            hog.write(busy.request("GET /qrcodes/" + id + ".png").repeated(pictures));
            begun.get_future().wait();
            poller.write(busy.poll());
            sent.set_value();
            QCOMPARE(statusOf(poller.readAnswer()), 200);
            for (int i = 0; i < pictures; ++i)
                QCOMPARE(statusOf(hog.readAnswer()), 200);
        }
        QCOMPARE(order.size(), pictures + 1);
        QVERIFY2(order.indexOf("other") <= 10, qPrintable(QString::number(order.indexOf("other"))));
    }

    void picturesAreServed()
    {
        RawClient client(server->port());
        client.write(server->generate());
        const QByteArray answer = client.readAnswer();
        const qsizetype path = answer.indexOf("/qrcodes/");
        client.write(server->request("GET " + answer.mid(path, answer.indexOf('"', path) - path)));
        const QByteArray picture = client.readAnswer();
        QVERIFY(picture.contains("Content-Type: image/png\r\n"));
        QVERIFY(picture.contains("\r\n\r\n\x89PNG"));
    }
};

QRLOGIN_TEST(TestHttpFront)
#include "TestHttpFront.moc"
