#include "emulator/KeptCertificate.h"
#include "emulator/RawClient.h"
#include "emulator/ServedEmulator.h"
#include "emulator/http/TlsCertificate.h"
#include "emulator/http/TlsContext.h"
#include "emulator/http/TlsPem.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>

using namespace qrlogin;
using namespace qrlogin::emulator;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int tlsPatience = 5000;

Instant at(const char *time)
{
    return Instant(Milliseconds(QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch()));
}

QSslCertificate certificateIn(const TlsIdentity &identity)
{
    return QSslCertificate(identity.certificates + '\n');
}

Secret encrypted(const Secret &pem)
{
    const auto key = privateKeyIn(pem);
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), key->get(), EVP_aes_128_cbc(), "secret", 6, nullptr, nullptr);
    const char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return Secret(QByteArray(data, qsizetype(size)));
}

} // namespace

/// https at the doors of an emulator, with its own certificate or another.
class TestTlsDoor : public QObject
{
    Q_OBJECT
    std::unique_ptr<ServedEmulator> server;
    TlsIdentity identity; ///< of the server

    static EmulatorOptions with(Encryption encryption, const HttpLimits &limits = {})
    {
        EmulatorOptions options;
        options.limits = limits;
        options.encryption = std::move(encryption);
        return options;
    }

    /// A client that trusts the server's certificate and calls it by `name`.
    std::unique_ptr<QSslSocket> client(
        const QString &name = u"127.0.0.1"_s, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater) const
    {
        auto socket = std::make_unique<QSslSocket>();
        socket->setProxy(QNetworkProxy::NoProxy);
        QSslConfiguration configuration = socket->sslConfiguration();
        configuration.setCaCertificates({certificateIn(identity)});
        configuration.setProtocol(protocol);
        socket->setSslConfiguration(configuration);
        socket->setPeerVerifyName(name);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, server->port());
        return socket;
    }
    static QByteArray ask(QSslSocket &socket, const QByteArray &request)
    {
        socket.write(request);
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(tlsPatience)))
            answer += socket.readAll();
        return answer;
    }
    QByteArray poll() const { return "GET /phone/info HTTP/1.1\r\n" + server->host() + "\r\n"; }

private slots:
    void initTestCase()
    {
        SystemClock clock;
        identity = TlsCertificate::make({"127.0.0.1", "[::1]", "phone.example"}, clock.now());
        server = std::make_unique<ServedEmulator>(with(identity));
    }
    void cleanup()
    {
        // The server still works after each test.
        const auto socket = client();
        QVERIFY2(statusOf(ask(*socket, poll())) == 200, qPrintable(socket->errorString()));
    }

    void speaksTls_data()
    {
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::newRow("1.2") << QSsl::TlsV1_2;
        QTest::newRow("1.3") << QSsl::TlsV1_3;
    }
    void speaksTls()
    {
        QFETCH(QSsl::SslProtocol, protocol);
        const auto socket = client(u"127.0.0.1"_s, protocol);
        QVERIFY2(socket->waitForEncrypted(tlsPatience), qPrintable(socket->errorString()));
        QCOMPARE(socket->sessionProtocol(), protocol);
        QVERIFY(socket->sessionCipher().keyExchangeMethod() == u"ECDH"_s || protocol == QSsl::TlsV1_3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(statusOf(ask(*socket, poll())), 200);
        // More than a record can hold.
        QCOMPARE(statusOf(ask(*socket, "GET /phone/texts.js HTTP/1.1\r\n" + server->host() + "\r\n")), 200);
    }

    void saysItsAddressAndFingerprint()
    {
        const EmulatorInfo &info = server->info();
        QCOMPARE(info.baseUrl.scheme(), u"https"_s);
        const QByteArray digest = certificateIn(identity).digest(QCryptographicHash::Sha256).toHex(':').toUpper();
        QCOMPARE(info.fingerprint, digest);
        QCOMPARE(digest.size(), 95);
    }

    void urlsInResponsesAreHttps()
    {
        const auto socket = client();
        const QByteArray body = "{\"type\":\"MOBILE_APP\"}";
        const QByteArray answer = ask(
            *socket, server->request(QByteArray("POST /api/v3/gene-qrcode"), {}, body)); // its body comes with the head
        QVERIFY2(answer.contains("\"url\":\"https://127.0.0.1:"), answer.constData());
        const auto page = client();
        QCOMPARE(statusOf(ask(*page,
                     "GET /phone/info HTTP/1.1\r\n" + server->host()
                         + "Origin: https://127.0.0.1:" + QByteArray::number(server->port()) + "\r\n\r\n")),
            200);
    }

    void aClientChecksTheName()
    {
        QVERIFY(client(u"phone.example"_s)->waitForEncrypted(tlsPatience));
        const auto wrong = client(u"other.example"_s);
        QVERIFY(!wrong->waitForEncrypted(tlsPatience));
        QVERIFY(wrong->sslHandshakeErrors().contains(QSslError(QSslError::HostNameMismatch, wrong->peerCertificate())));
    }

    void olderProtocolsAreTurnedAway()
    {
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        const auto old = client(u"127.0.0.1"_s, QSsl::TlsV1_1);
        QT_WARNING_POP
        QVERIFY(!old->waitForEncrypted(tlsPatience));
        // A ClientHello of TLS 1.1, sent as bytes because the TLS library of this computer may refuse to make one.
        RawClient raw(server->port());
        raw.write(QByteArray::fromHex("160301002d0100002903020000000000000000000000000000000000000000000000000000000000"
                                      "00000000000002c0130100"));
        QCOMPARE(raw.readToEnd().first(2).toHex(), "1503"); // an alert
    }

    void plainHttpGetsAnAnswer()
    {
        RawClient plain(server->port());
        plain.write("GET /phone HTTP/1.1\r\n" + server->host() + "\r\n");
        const QByteArray answer = plain.readToEnd();
        QCOMPARE(statusOf(answer), 400);
        QVERIFY(answer.contains("this address speaks https only"));
    }

    void whatIsNotTlsIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing in it") << QByteArray(1000, '\0');
        QTest::newRow("random") << QByteArray::fromHex("16030100ff0100aabbccdd").repeated(100);
        QTest::newRow("an alert") << QByteArray::fromHex("15030100020228");
        QTest::newRow("text before a handshake") << QByteArray::fromHex("170303000401020304");
    }
    void whatIsNotTlsIsTurnedAway()
    {
        QFETCH(QByteArray, bytes);
        RawClient raw(server->port());
        raw.write(bytes);
        raw.readToEnd();
        QVERIFY(raw.isClosed());
    }

    void whoDoesNotFinishTheHandshakeIsClosed()
    {
        HttpLimits limits;
        limits.patience = 400;
        const ServedEmulator impatient(with(identity, limits));
        RawClient silent(impatient.port());
        RawClient drip(impatient.port());
        QElapsedTimer timer;
        timer.start();
        const QByteArray hello = QByteArray::fromHex("16030100ff010000fb0303") + QByteArray(200, 'x');
        for (qsizetype sent = 0; timer.elapsed() < 5000 && !drip.isClosed(20); ++sent)
            drip.write(hello.mid(sent % hello.size(), 1));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(silent.isClosed(3000));
    }

    void makesItsOwnCertificate()
    {
        EmulatorOptions options = with(MadeCertificate());
        options.allowedHosts = {"emulator.example"};
        options.room = Door{.address = u"127.0.0.2"_s, .encryption = MadeCertificate()};
        const ServedEmulator own(options);
        QCOMPARE(own.info().baseUrl.scheme(), u"https"_s);
        QCOMPARE(own.info().roomUrl.scheme(), u"https"_s);
        QVERIFY(own.info().roomFingerprint != own.info().fingerprint);
        QSslSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.setPeerVerifyMode(QSslSocket::QueryPeer);
        socket.connectToHostEncrypted(u"127.0.0.2"_s, quint16(own.info().roomUrl.port()));
        QVERIFY(socket.waitForEncrypted(tlsPatience));
        const QSslCertificate made = socket.peerCertificate();
        QCOMPARE(made.digest(QCryptographicHash::Sha256).toHex(':').toUpper(), own.info().roomFingerprint);
        QVERIFY(made.subjectAlternativeNames().values(QSsl::IpAddressEntry).contains(u"127.0.0.2"_s));
    }

    void aMadeCertificateHasItsNamesFor30Days()
    {
        const Instant now = at("2026-03-01T00:00:00Z");
        const TlsIdentity made = TlsCertificate::make({"192.168.1.5", "[fe80::1%eth0]", "laptop.local"}, now);
        const QSslCertificate certificate = certificateIn(made);
        QCOMPARE(certificate.expiryDate(), QDateTime::fromString(u"2026-03-31T00:00:00Z"_s, Qt::ISODate));
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry), QStringList{u"laptop.local"_s});
        QVERIFY(TlsCertificate::serves(made, {"192.168.1.5", "[fe80::1]", "laptop.local"}, now));
        QVERIFY(!TlsCertificate::serves(made, {"192.168.1.6"}, now));
        QVERIFY(!TlsCertificate::serves(made, {"other.local"}, now));
        QVERIFY(TlsCertificate::serves(made, {}, now + std::chrono::hours(30 * 24 - 1)));
        QVERIFY(!TlsCertificate::serves(made, {}, now + std::chrono::hours(30 * 24)));
        QVERIFY(!TlsCertificate::serves(made, {}, now - std::chrono::hours(24)));
    }

    void keepsItsCertificateForItsOwner()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"tls.pem"_s);
        const Instant now = at("2026-03-01T00:00:00Z");
        const auto get = [&](const QList<QByteArray> &names, Instant when) {
            const auto kept = keptCertificate(directory.path(), names, when);
            return kept ? fingerprintOf(certificatesIn(kept->certificates)->front().get()) : QByteArray();
        };
        const QByteArray first = get({"127.0.0.1"}, now);
        QVERIFY(!first.isEmpty());
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        QCOMPARE(get({"127.0.0.1"}, now + std::chrono::hours(24)), first);
        const QByteArray second = get({"127.0.0.1", "laptop.local"}, now);
        QVERIFY(second != first);
        QCOMPARE(get({"127.0.0.1"}, now), second);
        const QByteArray third = get({"127.0.0.1"}, now + std::chrono::hours(31 * 24));
        QVERIFY(third != second);
        QVERIFY(QFile(path).resize(200)); // the disk was full
        QVERIFY(get({"127.0.0.1"}, now) != third);
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::link(u"/etc/hostname"_s, path));
        QCOMPARE(keptCertificate(directory.path(), {"127.0.0.1"}, now).error().kind, FailureKind::Forbidden);
    }

    void saysWhatIsWrongWithACertificate_data()
    {
        QTest::addColumn<QByteArray>("certificates");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("words");
        const Instant now = at("2026-03-01T00:00:00Z");
        const TlsIdentity good = TlsCertificate::make({"127.0.0.1"}, now);
        const TlsIdentity other = TlsCertificate::make({"127.0.0.1"}, now);
        const TlsIdentity old = TlsCertificate::make({"127.0.0.1"}, at("2025-01-01T00:00:00Z"));
        const TlsIdentity future = TlsCertificate::make({"127.0.0.1"}, at("2027-01-01T00:00:00Z"));
        const QByteArray key = good.key.reveal();
        QTest::newRow("good") << good.certificates << key << QString();
        QTest::newRow("good, with its issuers") << good.certificates + other.certificates << key << QString();
        QTest::newRow("empty") << QByteArray() << key << u"the certificate is not a PEM file"_s;
        QTest::newRow("not PEM") << QByteArray("hello") << key << u"the certificate is not a PEM file"_s;
        QTest::newRow("a key as the certificate") << key << key << u"the certificate is not a PEM file"_s;
        QTest::newRow("no key") << good.certificates << QByteArray() << u"the key is not a PEM file"_s;
        QTest::newRow("a certificate as the key")
            << good.certificates << good.certificates << u"the key is not a PEM file"_s;
        QTest::newRow("another key") << good.certificates << other.key.reveal() << u"the key does not fit"_s;
        QTest::newRow("encrypted") << good.certificates << encrypted(good.key).reveal() << u"the key is encrypted"_s;
        QTest::newRow("expired") << old.certificates << old.key.reveal() << u"the certificate has expired"_s;
        QTest::newRow("not yet") << future.certificates << future.key.reveal() << u"is not valid yet"_s;
    }
    void saysWhatIsWrongWithACertificate()
    {
        QFETCH(QByteArray, certificates);
        QFETCH(QByteArray, key);
        QFETCH(QString, words);
        const auto context = TlsContext::make({certificates, Secret(key)}, at("2026-03-01T00:00:00Z"));
        QCOMPARE(context.has_value(), words.isEmpty());
        if (!context)
            QVERIFY2(context.error().message.contains(words), qPrintable(context.error().message));
    }
};

QRLOGIN_TEST(TestTlsDoor)
#include "TestTlsDoor.moc"
