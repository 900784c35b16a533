#include "base/Random.h"
#include "client/FailureText.h"
#include "client/PoolClient.h"
#include "client/PoolProbe.h"
#include "contract/Envelope.h"
#include "support/ManualClock.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"
#include "support/TlsServer.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

QByteArray goodAnswer()
{
    return RawServer::http(200, successEnvelope(toJson(SecuritySettings()), QStringLiteral("r")));
}

} // namespace

/// Real TLS on loopback: a certificate is trusted only if the system or the connection's CA file vouches for it.
class TestTls : public QObject
{
    Q_OBJECT
    QNetworkAccessManager network;
    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;

    static QString authority() { return tlsFile(QStringLiteral("authority.pem")); }

    Result<SecuritySettings> read(const QUrl &host, const QString &caFile)
    {
        PoolAddress address;
        address.managementHost = host;
        address.caFile = caFile;
        PoolClient client(address, {network, clock, random, traffic}, Party::Administrator,
            {QStringLiteral("key"), Secret("secret")});
        return QCoro::waitFor(client.readSettings());
    }
    static void refuses(const Result<SecuritySettings> &settings, const char *reason)
    {
        QVERIFY(!settings);
        QCOMPARE(settings.error().kind, FailureKind::Tls);
        QVERIFY2(settings.error().message.contains(QLatin1String(reason)), qPrintable(settings.error().message));
        QCOMPARE(probeOutcome(settings), ProbeOutcome::TlsTrouble);
        QVERIFY(ProbeText::describe(settings).contains(settings.error().message));
    }

private slots:
    void theCaFileDecides()
    {
        TlsServer server(goodAnswer());
        refuses(read(server.url(), {}), "issuer certificate");
        QCOMPARE(server.requestCount(), 0);
        const auto settings = read(server.url(), authority());
        QVERIFY2(settings, qPrintable(settings ? QString() : settings.error().message));
        QCOMPARE(probeOutcome(settings), ProbeOutcome::Fine);
        QCOMPARE(server.requestCount(), 1);
    }

    void itCountsForItsConnectionAlone()
    {
        TlsServer server(goodAnswer());
        QVERIFY(read(server.url(), authority()));
        refuses(read(server.url(), {}), "issuer certificate");
        QCOMPARE(server.requestCount(), 1);
    }

    void aCertificateHasToBeGoodAllTheSame_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("reason");
        QTest::newRow("expired") << QStringLiteral("server-expired.pem") << QStringLiteral("expired");
        QTest::newRow("another host") << QStringLiteral("server-of-another-host.pem") << QStringLiteral("host name");
    }
    void aCertificateHasToBeGoodAllTheSame()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, reason);
        TlsServer server(goodAnswer(), certificate);
        refuses(read(server.url(), authority()), qPrintable(reason));
        QCOMPARE(server.requestCount(), 0);
    }

    void aCaFileThatIsOfNoUseIsToldAndNothingIsSent()
    {
        RawServer server(RawServer::answer(goodAnswer()));
        refuses(read(server.url(), tlsFile(QStringLiteral("authority-expired.pem"))), "Authority of long ago");
        refuses(read(server.url(), QStringLiteral("/no/such/file.pem")), "not a regular file");
        QVERIFY(server.requests().isEmpty());
    }

    void aServerWithoutTlsIsTold()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        const auto settings = read(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort())), {});
        QCOMPARE(settings.error().kind, FailureKind::Tls);
        const QString text = QStringLiteral(
            "The server does not use TLS on this port. If it uses plain HTTP, begin the address with http://.");
        QCOMPARE(FailureText::describe(settings.error()), text);
        QCOMPARE(ProbeText::describe(settings), text);
    }

    void theClientMayGoWithTheAnswer()
    {
        // The owner deletes its client, with the client's own network, during a signal of the reply.
        TlsServer server(goodAnswer());
        PoolAddress address;
        address.managementHost = server.url();
        address.caFile = authority();
        auto client = std::make_unique<PoolClient>(address, PoolContext{network, clock, random, traffic},
            Party::Administrator, Credentials{QStringLiteral("key"), Secret("secret")});
        bool isFine = false;
        client->readSettings().then([&](const Result<SecuritySettings> &settings) {
            isFine = settings.has_value();
            client.reset();
        });
        QTRY_VERIFY(!client);
        QVERIFY(isFine);
    }
};

QRLOGIN_TEST(TestTls)
#include "TestTls.moc"
