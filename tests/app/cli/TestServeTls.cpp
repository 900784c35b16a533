#include "app/cli/CliProcess.h"
#include "base/Clock.h"
#include "connections/Connection.h"
#include "emulator/http/TlsCertificate.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <sys/stat.h>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

QString pemFile(const QTemporaryDir &directory, const QString &name, const QByteArray &text)
{
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

/// The response to a GET by a client that trusts the certificate of the ready line; empty if there is none.
QByteArray get(const QJsonObject &ready, const QByteArray &path)
{
    const QUrl url(ready.value(u"baseUrl").toString());
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates({QSslCertificate(ready.value(u"certificate").toString().toLatin1())});
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    socket.write("GET " + path + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer;
}

} // namespace

/// `qrlogin serve --tls`.
class TestServeTls : public QObject
{
    Q_OBJECT

    static QJsonObject start(CliProcess &server, const QStringList &more)
    {
        return QJsonDocument::fromJson(server.startAndReadLine(QStringList{u"serve"_s, u"--json"_s, u"--tls"_s} + more))
            .object();
    }
    static void end(CliProcess &server)
    {
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);
        QCOMPARE(server.errors(), QString());
    }

private slots:
    void itsCertificateIsForItsAddress()
    {
        CliProcess server;
        const QJsonObject ready = start(server, {u"--listen"_s, u"127.0.0.2"_s});
        QVERIFY(ready.value(u"baseUrl"_s).toString().startsWith(u"https://127.0.0.2:"_s));
        QVERIFY(get(ready, "/phone").startsWith("HTTP/1.1 200 "));
        const QSslCertificate certificate(ready.value(u"certificate"_s).toString().toLatin1());
        QCOMPARE(ready.value(u"fingerprint"_s).toString().toLatin1(),
            certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
        end(server);
    }

    void theDataDirectoryKeepsIt()
    {
        const QTemporaryDir directory;
        QString fingerprint;
        for (int i = 0; i < 2; ++i) {
            CliProcess server;
            const QJsonObject ready = start(server, {u"--data"_s, directory.path()});
            QVERIFY(i == 0 || ready.value(u"fingerprint"_s).toString() == fingerprint);
            fingerprint = ready.value(u"fingerprint"_s).toString();
            end(server);
        }
        struct stat status
        {
        };
        QCOMPARE(::stat(directory.filePath(u"tls.pem"_s).toUtf8().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }

    void theCommandLineTrustsItByAFile()
    {
        const QTemporaryDir directory;
        CliProcess server;
        const QJsonObject ready = start(server, {u"--data"_s, directory.path()});
        Connection connection;
        connection.address.managementHost = QUrl(ready.value(u"baseUrl"_s).toString());
        connection.credentials.accessKeyId = ready.value(u"accessKeyId"_s).toString();
        connection.credentials.accessKeySecret = Secret(ready.value(u"accessKeySecret"_s).toString().toUtf8());
        CliProcess client;
        client.setConnection(connection);
        const QStringList get{u"settings"_s, u"get"_s};
        QCOMPARE(client.run(get + QStringList{u"--ca-file"_s, directory.filePath(u"tls.pem"_s)}), 0);
        QCOMPARE(client.run(get + QStringList{u"--ca-file"_s, directory.filePath(u"absent.pem"_s)}), 2);
        QVERIFY2(client.errors().contains(u"absent.pem: The CA file does not exist"_s), qPrintable(client.errors()));
        end(server);
    }

    void theFingerprintIsPrinted()
    {
        CliProcess server;
        const QTemporaryDir directory;
        server.startAndReadLine({u"serve"_s, u"--tls"_s, u"--data"_s, directory.path()});
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);
        QVERIFY2(server.output().contains(
                     QRegularExpression(u"SHA-256 fingerprint of the certificate: ([0-9A-F]{2}:){31}[0-9A-F]{2}\n"_s)),
            qPrintable(server.output()));
        QVERIFY(server.output().contains(u"export QRLOGIN_CA_FILE=%1\n"_s.arg(directory.filePath(u"tls.pem"_s))));
        QVERIFY(server.output().contains(QRegularExpression(u"open https://127.0.0.1:[0-9]+/phone on a phone"_s)));
    }

    void takesAnotherCertificate()
    {
        const QTemporaryDir directory;
        const auto identity = emulator::TlsCertificate::make({"127.0.0.1"}, SystemClock().now());
        CliProcess server;
        const QJsonObject ready = start(server,
            {u"--cert"_s, pemFile(directory, u"cert.pem"_s, identity.certificates), u"--key"_s,
                pemFile(directory, u"key.pem"_s, identity.key.reveal())});
        QCOMPARE(ready.value(u"certificate"_s).toString().toLatin1(), identity.certificates);
        QVERIFY(get(ready, "/phone").startsWith("HTTP/1.1 200 "));
        end(server);
    }

    void saysWhatIsWrong()
    {
        const QTemporaryDir directory;
        const auto one = emulator::TlsCertificate::make({"127.0.0.1"}, SystemClock().now());
        const auto other = emulator::TlsCertificate::make({"127.0.0.1"}, SystemClock().now());
        const QString cert = pemFile(directory, u"cert.pem"_s, one.certificates);
        const QString key = pemFile(directory, u"key.pem"_s, other.key.reveal());
        const QString text = pemFile(directory, u"text"_s, "hello");
        const QString absent = directory.filePath(u"absent"_s);
        const std::pair<QStringList, QString> cases[] = {
            {{u"--tls"_s, u"--cert"_s, cert}, u"--cert and --key need each other"_s},
            {{u"--cert"_s, cert, u"--key"_s, key}, u"--cert and --key need --tls"_s},
            {{u"--tls"_s, u"--cert"_s, cert, u"--key"_s, key}, u"the key does not fit the certificate"_s},
            {{u"--tls"_s, u"--cert"_s, text, u"--key"_s, key}, u"the certificate is not a PEM file"_s},
            {{u"--tls"_s, u"--cert"_s, cert, u"--key"_s, text}, u"the key is not a PEM file"_s},
            {{u"--tls"_s, u"--cert"_s, absent, u"--key"_s, key}, absent + u" cannot be read"_s},
        };
        for (const auto &[arguments, words] : cases) {
            CliProcess server;
            QCOMPARE(server.run(QStringList{u"serve"_s} + arguments), 2);
            QVERIFY2(server.errors().contains(words), qPrintable(server.errors()));
        }
    }
};

QRLOGIN_TEST(TestServeTls)
#include "TestServeTls.moc"
