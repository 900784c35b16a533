#include "client/ImageAddress.h"

#include "base/Random.h"
#include "client/PoolClient.h"
#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TlsServer.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

Q_DECLARE_METATYPE(qrlogin::Nearness)

/// Where pictures come from: a pool names the address, and each redirect another one.
class TestImageAddress : public QObject
{
    Q_OBJECT
    QNetworkAccessManager network;
    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;

    static PoolAddress poolAt(const QUrl &host)
    {
        PoolAddress address;
        address.applicationHost = host;
        return address;
    }
    Result<QByteArray> fetch(const PoolAddress &pool, const QUrl &url)
    {
        PoolClient client(pool, {network, clock, random, traffic}, Party::Browser);
        return QCoro::waitFor(client.fetchImage(url));
    }
    static QByteArray redirectTo(const QByteArray &location, int status = 302)
    {
        return RawServer::http(status, {}, "text/plain", "Location: " + location + "\r\n");
    }

private slots:
    void nearness_data()
    {
        QTest::addColumn<Nearness>("expected");
        for (const char *host : {"8.8.8.8", "pool.example.com", "2001:4860:4860::8888", "172.32.0.1", "100.128.0.1",
                 "localhost.example.com", "::ffff:8.8.8.8", "2002:808:808::1", "8.8.8.8.", "198.20.0.1"})
            QTest::newRow(host) << Nearness::Public;
        for (const char *host : {"10.0.0.5", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd00::1",
                 "::ffff:10.0.0.5", "64:ff9b::10.0.0.5", "::ffff:0:10.0.0.5", "2002:a00:5::1", "fec0::1",
                 "64:ff9b:1::1", "2001:db8::1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "203.0.113.9",
                 "nas", "Printer.Local", "db.internal", "10.0.0.5."})
            QTest::newRow(host) << Nearness::Private;
        for (const char *host : {"127.0.0.1", "127.0.0.2", "127.255.0.1", "::1", "localhost", "LOCALHOST", "localhost.",
                 "app.localhost", "0.0.0.0", "::", "169.254.169.254", "fe80::1", "fe80::1%eth0", "224.0.0.1",
                 "255.255.255.255", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "ff02::1",
                 "127.0.0.1.", "2002:7f00:1::", "::ffff:0:127.0.0.1", "ip6-localhost", "ip6-loopback"})
            QTest::newRow(host) << Nearness::ThisComputer;
    }
    void nearness()
    {
        QFETCH(Nearness, expected);
        QCOMPARE(nearnessOf(QString::fromUtf8(QTest::currentDataTag())), expected);
    }

    void whereAPoolsPicturesMayBe_data()
    {
        QTest::addColumn<QString>("pool");
        QTest::addColumn<QString>("picture");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char *pool, const char *picture, bool isAllowed) {
            QTest::addRow("%s %s", pool, picture) << QString::fromUtf8(pool) << QString::fromUtf8(picture) << isAllowed;
        };
        const char *pool = "https://pool.example.com";
        row(pool, "https://pool.example.com/code.png", true);
        row(pool, "https://pool.example.com:443/code.png", true);
        row(pool, "https://cdn.example.net/code.png", true);
        row(pool, "http://pool.example.com/code.png", false);
        row(pool, "http://cdn.example.net/code.png", false);
        for (const char *picture : {"http://127.0.0.1/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/",
                 "https://0x7f000001/", "https://localhost:8443/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
                 "https://10.0.0.5/", "https://169.254.169.254/latest", "file:///etc/hostname", "data:image/png,x",
                 "ftp://pool.example.com/", "", "code.png", "https://", "qrc:/icons/qr.svg"})
            row(pool, picture, false);
        row("https://10.0.0.5", "https://10.0.0.6/code.png", true);
        row("https://10.0.0.5", "https://127.0.0.1/code.png", false);
        row("http://127.0.0.1:8080", "http://127.0.0.1:8080/code.png", true);
        row("http://127.0.0.1:8080", "http://127.0.0.1:22/code.png", false);
        row("http://127.0.0.1:8080", "http://127.0.0.2:8080/code.png", false);
        row("http://127.0.0.1:8080", "http://localhost:8080/code.png", false);
        row("http://127.0.0.1:8080", "https://127.0.0.1:8443/code.png", true);
    }
    void whereAPoolsPicturesMayBe()
    {
        QFETCH(QString, pool);
        QFETCH(QString, picture);
        QFETCH(bool, isAllowed);
        const auto checked = checkImageUrl(QUrl(picture), poolAt(QUrl(pool)));
        QCOMPARE(checked.has_value(), isAllowed);
        if (!isAllowed)
            QCOMPARE(checked.error().kind, FailureKind::Invalid);
    }

    void redirectsOnThePoolsHostAreFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectsOnThePoolsHostAreFollowed()
    {
        QFETCH(int, status);
        RawServer server([status](QTcpSocket &socket, const QByteArray &request) {
            socket.write(request.startsWith("GET /code.png ") ? redirectTo("real.png", status)
                                                              : RawServer::http(200, "picture", "image/png"));
        });
        const auto image = fetch(poolAt(server.url(QString())), server.url(QStringLiteral("/code.png")));
        QCOMPARE(image.value(), QByteArray("picture"));
        QVERIFY(server.requests().last().startsWith("GET /real.png "));
    }

    void otherPortsAndHostsOfThisComputerAreNotAsked_data()
    {
        QTest::addColumn<QString>("host");
        for (const char *host : {"127.0.0.1", "127.0.0.2", "localhost"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }
    void otherPortsAndHostsOfThisComputerAreNotAsked()
    {
        QFETCH(QString, host);
        RawServer other(RawServer::answer(RawServer::http(200, "picture", "image/png")));
        other.close();
        QVERIFY(other.listen(QHostAddress::AnyIPv4));
        QUrl target = other.url(QStringLiteral("/code.png"));
        target.setHost(host);
        RawServer server(RawServer::answer(redirectTo(target.toEncoded())));
        for (const QUrl &url : {target, server.url()}) {
            const auto image = fetch(poolAt(server.url(QString())), url);
            QVERIFY(!image);
            QCOMPARE(image.error().kind, FailureKind::Invalid);
        }
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(other.requests().isEmpty());
    }

    void anHttpsPoolsRedirectToHttpIsNotFollowed()
    {
        RawServer other(RawServer::answer(RawServer::http(200, "picture", "image/png")));
        TlsServer server(redirectTo(other.url().toEncoded()));
        PoolAddress pool = poolAt(server.url());
        pool.caFile = tlsFile(QStringLiteral("authority.pem"));
        const auto image = fetch(pool, server.url());
        QVERIFY(!image);
        QCOMPARE(image.error().kind, FailureKind::Invalid);
        QCOMPARE(server.requestCount(), 1);
        QVERIFY(other.requests().isEmpty());
    }

    void aCircleOfRedirectsEnds()
    {
        RawServer server(RawServer::answer(redirectTo("/")));
        const auto image = fetch(poolAt(server.url(QString())), server.url());
        QVERIFY(!image);
        QCOMPARE(image.error().statusCode, 302);
        QCOMPARE(server.requests().size(), 6);
    }
};

QRLOGIN_TEST(TestImageAddress)
#include "TestImageAddress.moc"
