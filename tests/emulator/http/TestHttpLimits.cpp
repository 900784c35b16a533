#include "emulator/PoolFixture.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;

namespace {

/// Many connections with minimal overhead for each.
class Crowd
{
public:
    Crowd(quint16 port, QByteArray request)
        : m_port(port),
          m_request(std::move(request))
    {
    }
    ~Crowd() { std::ranges::for_each(m_sockets, ::close); }

    bool connectOne()
    {
        m_sockets.push_back(::socket(AF_INET, SOCK_STREAM, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return ::connect(m_sockets.back(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }

    /// False if the connection closes instead.
    bool isAnswered(int which) const
    {
        const int socket = m_sockets[std::size_t(which)];
        ::send(socket, m_request.constData(), std::size_t(m_request.size()), MSG_NOSIGNAL);
        QByteArray answer(4096, '\0');
        const ssize_t count = ::recv(socket, answer.data(), std::size_t(answer.size()), 0);
        return count > 0 && statusOf(answer) == 200;
    }

private:
    quint16 m_port;
    QByteArray m_request;
    std::vector<int> m_sockets;
};

} // namespace

/// Limits on what one client can take from the others, over raw sockets.
class TestHttpLimits : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;

    void startWith(const HttpLimits &limits)
    {
        server = std::make_unique<ServedEmulator>(EmulatorOptions{{}, 0, limits});
    }

private slots:
    void initTestCase() { startWith({}); }
    void cleanup()
    {
        // The server still works after each test.
        QCOMPARE(statusOf(server->ask(server->poll())), 200);
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
        RawClient client(server->port());
        client.write(server->request(QByteArray("POST ") + generatePath,
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
        const QByteArray get = "GET " + server->statusTarget() + " HTTP/1.1\r\n" + server->host();
        const QByteArray post = server->request(
            QByteArray("POST ") + generatePath, "Connection: close\r\nTransfer-Encoding: chunked\r\n");
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
        RawClient client(server->port());
        client.write(start);
        for (int i = 0; i < 200; ++i)
            client.write(piece);
        client.write(end);
        QCOMPARE(statusOf(client.readAnswer()), status);
        QVERIFY(client.isClosed());
    }

    void whoIsTooSlowIsClosed()
    {
        HttpLimits limits;
        limits.patience = 400;
        startWith(limits);
        RawClient idle(server->port());
        RawClient half(server->port());
        half.write("GET /api/v3/get-q");
        RawClient drip(server->port());
        QElapsedTimer timer;
        timer.start();
        const QByteArray request = server->poll("X-Slow: " + QByteArray(10'000, 'x') + "\r\n");
        for (qsizetype sent = 0; timer.elapsed() < 5000 && !drip.isClosed(20); ++sent)
            drip.write(request.mid(sent, 1));
        QVERIFY(drip.isClosed(0));
        QVERIFY2(timer.elapsed() >= 300 && timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(idle.isClosed(3000));
        QVERIFY(half.isClosed(3000));

        // Regular requests keep the connection open well beyond that.
        RawClient busy(server->port());
        for (int i = 0; i < 12; ++i) {
            QTest::qWait(60);
            busy.write(server->poll());
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
            clients.push_back(std::make_unique<RawClient>(server->port()));
            clients.back()->write(server->poll());
            QCOMPARE(statusOf(clients.back()->readAnswer()), 200);
        }
        RawClient late(server->port());
        QVERIFY(late.isClosed());
        clients.pop_back();
        QTRY_COMPARE(statusOf(server->ask(server->poll())), 200);
        startWith({});
    }

    void asManyConnectionsAsPromised()
    {
        const HttpLimits promised;
        QCOMPARE(promised.connections, 8192);
        QCOMPARE(promised.patience, 10'000);
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        const rlimit all{files.rlim_max, files.rlim_max};
        setrlimit(RLIMIT_NOFILE, &all); // both ends of each connection are in this process
        {
            Crowd crowd(server->port(), server->poll());
            for (int i = 1; i <= promised.connections; ++i) {
                QVERIFY2(crowd.connectOne(), qPrintable(QString::number(i)));
                // Wait for the server to accept these, so that the queue of the socket does not overflow.
                if (i % 500 == 0 || i == promised.connections)
                    QVERIFY2(crowd.isAnswered(i - 1), qPrintable(QString::number(i)));
            }
            QVERIFY(crowd.connectOne());
            QVERIFY(!crowd.isAnswered(promised.connections));
            QVERIFY(crowd.isAnswered(0));
        }
        setrlimit(RLIMIT_NOFILE, &files);
        QTRY_COMPARE(statusOf(server->ask(server->poll())), 200);
    }

    void runningOutOfDescriptorsIsWaitedOut()
    {
        RawClient early(server->port());
        early.write(server->poll());
        QCOMPARE(statusOf(early.readAnswer()), 200);
        // The client gets its descriptor before the limit drops to those in use, so the server gets none.
        QTcpSocket waiting;
        waiting.setProxy(QNetworkProxy::NoProxy);
        waiting.bind(QHostAddress::LocalHost);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none{3, before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
        rusage start{};
        getrusage(RUSAGE_SELF, &start);
        waiting.connectToHost(QStringLiteral("127.0.0.1"), server->port());
        waiting.waitForConnected(1000);
        waiting.write(server->poll());
        const bool answeredTooEarly = waiting.waitForReadyRead(500);
        early.write(server->poll());
        const int others = statusOf(early.readAnswer());
        rusage end{};
        getrusage(RUSAGE_SELF, &end);
        setrlimit(RLIMIT_NOFILE, &before);

        QVERIFY(!answeredTooEarly);
        QCOMPARE(others, 200);
        // A loop of failing calls would use much system time.
        const auto milliseconds = [](const timeval &time) { return time.tv_sec * 1000 + time.tv_usec / 1000; };
        const auto spent = milliseconds(end.ru_utime) + milliseconds(end.ru_stime) - milliseconds(start.ru_utime)
            - milliseconds(start.ru_stime);
        QVERIFY2(spent < 100, qPrintable(QString::number(spent)));
        QVERIFY(waiting.bytesAvailable() > 0 || waiting.waitForReadyRead(5000));
        QCOMPARE(statusOf(waiting.readAll()), 200);
    }
};

QRLOGIN_TEST(TestHttpLimits)
#include "TestHttpLimits.moc"
