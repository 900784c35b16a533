#include "traffic/TrafficLog.h"

#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "traffic/CurlCommand.h"
#include "traffic/HarDocument.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

/// The log of one real session, and its exports.
class TestTrafficLog : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> m_pool;
    QList<TrafficEntry> m_entries;
    QString m_accessToken;
    QUrl m_image;
    QByteArray m_imageFile;

    void listen()
    {
        connect(
            &m_pool->traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) { m_entries += entry; });
    }

    const TrafficEntry &entryAt(const QString &path)
    {
        for (const TrafficEntry &entry : m_entries) {
            if (entry.path.startsWith(path))
                return entry;
        }
        qFatal("nobody asked %s", qPrintable(path));
    }

    static QJsonObject harEntry(const TrafficEntry &entry)
    {
        HarDocument document(QStringLiteral("1.0"));
        document.append(entry);
        const QJsonObject log
            = QJsonDocument::fromJson(document.toJson()).object().value(QStringLiteral("log")).toObject();
        return log.value(QStringLiteral("entries")).toArray().first().toObject();
    }

private slots:
    void initTestCase()
    {
        m_pool = std::make_unique<TestPool>();
        listen();
        PoolClient administrator(
            m_pool->connection.address, m_pool->context(), Party::Administrator, m_pool->connection.credentials);
        QVERIFY(QCoro::waitFor(administrator.readSettings()));
        PoolClient browser(m_pool->connection.address, m_pool->context(), Party::Browser);
        const auto code = QCoro::waitFor(browser.generateQrCode({{QStringLiteral("who"), QStringLiteral("it's me")}}));
        m_image = code->url;
        m_imageFile = QCoro::waitFor(browser.fetchImage(m_image)).value();
        QVERIFY(QCoro::waitFor(browser.qrStatus(code->qrcodeId)));
        PoolClient phone(m_pool->connection.address, m_pool->context(), Party::Phone, m_pool->connection.credentials);
        const auto tokens = QCoro::waitFor(phone.signIn(m_pool->user().username, m_pool->user().password));
        m_accessToken = tokens->accessToken;
        QVERIFY(QCoro::waitFor(phone.setQrStatus(code->qrcodeId, QrAction::Scan, Secret(m_accessToken.toUtf8()))));
        QVERIFY(!QCoro::waitFor(browser.qrStatus(QStringLiteral("nobody"))));
    }

    void anEntryTellsAllOfTheCall()
    {
        const TrafficEntry &entry = entryAt(QStringLiteral("/api/v3/gene-qrcode"));
        QCOMPARE(QString::fromLatin1(entry.url),
            m_pool->connection.address.applicationHost.toString() + QStringLiteral("/api/v3/gene-qrcode"));
        QCOMPARE(headerValue(entry.requestHead, "content-type"), QByteArray("application/json"));
        QCOMPARE(headerValue(entry.requestHead, "x-genauth-app-id"), m_pool->connection.address.appId.toUtf8());
        QVERIFY(headerValue(entry.answerHead, "CONTENT-TYPE").startsWith("application/json"));
        QCOMPARE(entry.requestSize, entry.sentBody.reveal().size());
        QCOMPARE(headerValue(entry.answerHead, "content-length").toLongLong(), entry.answerSize);
        QCOMPARE(entry.connectionId, m_pool->connection.id());
        QCOMPARE(entry.watermark, QStringLiteral("EMULATOR"));
        QVERIFY(!entry.isSigned);
        QVERIFY(entryAt(QStringLiteral("/api/v3/get-security-settings")).isSigned);
        QCOMPARE(entryAt(QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=nobody")).apiCode(), apiCode::noSuchQrCode);
        QCOMPARE(entry.apiCode(), 0);
    }

    void thePictureOfACodeIsThereAsWell()
    {
        const TrafficEntry &entry = entryAt(m_image.path());
        QCOMPARE(entry.party, Party::Browser);
        QCOMPARE(entry.httpStatus, 200);
        QCOMPARE(entry.answerSize, m_imageFile.size());
        QVERIFY(entry.answerBody.isEmpty());
        QCOMPARE(entry.watermark, QStringLiteral("EMULATOR"));
        QVERIFY(!entry.failure);
        QVERIFY(!entry.serverTime); // another server may host it, and its time is not the pool's
        QVERIFY(!PoolClient::canRepeat(entry, m_pool->connection.address));
        const QJsonObject content
            = harEntry(entry).value(QStringLiteral("response")).toObject().value(QStringLiteral("content")).toObject();
        QCOMPARE(content.value(QStringLiteral("mimeType")).toString(), QStringLiteral("image/png"));
        QCOMPARE(content.value(QStringLiteral("size")).toInt(), m_imageFile.size());

        PoolClient browser(m_pool->connection.address, m_pool->context(), Party::Browser);
        QUrl none = m_image;
        none.setPath(QStringLiteral("/qrcodes/nobody.png"));
        QVERIFY(!QCoro::waitFor(browser.fetchImage(none)));
        QCOMPARE(m_entries.last().httpStatus, 404);
        QCOMPARE(m_entries.last().failure->kind, FailureKind::NotFound);
        m_entries.removeLast();
    }

    void anEmulatorIsKnownByItsAnswers()
    {
        Connection byHand = m_pool->connection;
        byHand.address.watermark.clear();
        PoolClient client(byHand.address, m_pool->context(), Party::Browser);
        QVERIFY(QCoro::waitFor(client.generateQrCode({})));
        QCOMPARE(m_entries.last().watermark, QStringLiteral("EMULATOR"));
        QVERIFY(CurlCommand::of(m_entries.last()).startsWith(QLatin1String("# EMULATOR\n")));
        m_entries.removeLast();

        RawServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write(RawServer::http(200, "{\"statusCode\":200,\"data\":{}}"));
        });
        byHand.address.applicationHost = server.url(QString());
        PoolClient real(byHand.address, m_pool->context(), Party::Browser);
        (void)QCoro::waitFor(real.generateQrCode({}));
        QVERIFY(m_entries.last().watermark.isEmpty());
        m_entries.removeLast();
    }

    void anAddressHasVariablesForSecrets()
    {
        TrafficEntry entry = entryOf(Party::Browser, "GET",
            QNetworkRequest(QUrl(QStringLiteral("https://img.example/q.png?x=1&X-Amz-Signature=canary"))), {},
            m_pool->clock.now());
        QVERIFY(!entry.url.contains("canary") && !entry.path.contains(QLatin1String("canary")));
        const QString curl = CurlCommand::of(entry);
        QVERIFY2(curl.contains(QStringLiteral("curl 'https://img.example/q.png?x=1&X-Amz-Signature='\"$SECRET_1\"")),
            qPrintable(curl));
        QVERIFY(curl.startsWith(QStringLiteral("# Set these variables first: SECRET_1\n")));
    }

    void nothingThatIsShownHasASecret()
    {
        const QByteArrayList secrets{m_accessToken.toUtf8(), m_pool->user().password.reveal(),
            m_pool->connection.credentials.appSecret.reveal(), m_pool->connection.credentials.accessKeySecret.reveal()};
        for (const TrafficEntry &entry : std::as_const(m_entries)) {
            const QByteArray shown = entry.url + entry.path.toUtf8() + entry.requestHead + entry.requestBody
                + entry.answerHead + entry.answerBody + CurlCommand::of(entry).toUtf8()
                + QJsonDocument(harEntry(entry)).toJson();
            for (const QByteArray &secret : secrets)
                QVERIFY2(!shown.contains(secret), shown.constData());
        }
        QCOMPARE(headerValue(entryAt(QStringLiteral("/api/v3/set-qrcode-status")).requestHead, "authorization"),
            QByteArray("Bearer •••"));
    }

    void theAnswersHeadHasATime()
    {
        RawServer server([this](QTcpSocket &socket, const QByteArray &) {
            m_pool->clock.advance(Milliseconds(30));
            socket.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{\"statusCode\":200,");
            socket.flush();
            QTimer::singleShot(50, &socket, [this, &socket] {
                m_pool->clock.advance(Milliseconds(20));
                socket.write("\"data\":{\"a\":123456789}}", 22);
            });
        });
        Connection connection = m_pool->connection;
        connection.address.managementHost = server.url(QString());
        PoolClient client(connection.address, m_pool->context(), Party::Administrator, connection.credentials);
        const qsizetype before = m_entries.size();
        (void)QCoro::waitFor(client.readSettings());
        QCOMPARE(m_entries.size(), before + 1);
        QCOMPARE(m_entries.last().took, Milliseconds(50));
        QCOMPARE(m_entries.last().waited, Milliseconds(30));
        const QJsonObject timings = harEntry(m_entries.last()).value(QStringLiteral("timings")).toObject();
        QCOMPARE(timings.value(QStringLiteral("wait")).toInt(), 30);
        QCOMPARE(timings.value(QStringLiteral("receive")).toInt(), 20);
        m_entries.removeLast();
    }

    void aRequestCanBeSentAgain()
    {
        PoolClient phone(m_pool->connection.address, m_pool->context(), Party::Phone, m_pool->connection.credentials);
        const TrafficEntry scan = entryAt(QStringLiteral("/api/v3/set-qrcode-status"));
        const auto second = QCoro::waitFor(phone.repeat(scan));
        // Still signed in, and a second scan is rejected.
        QCOMPARE(second.error().apiCode, apiCode::wrongOrder);
        QVERIFY(QCoro::waitFor(phone.repeat(entryAt(QStringLiteral("/api/v3/signin")))));
        PoolClient administrator(
            m_pool->connection.address, m_pool->context(), Party::Administrator, m_pool->connection.credentials);
        QVERIFY(QCoro::waitFor(administrator.repeat(entryAt(QStringLiteral("/api/v3/get-security-settings")))));
        QVERIFY(headerValue(m_entries.last().requestHead, "x-genauth-signature-nonce")
            != headerValue(
                entryAt(QStringLiteral("/api/v3/get-security-settings")).requestHead, "x-genauth-signature-nonce"));
    }

    void aRequestIsNotSentToAnotherPool()
    {
        Connection other = m_pool->connection;
        const TrafficEntry &entry = entryAt(QStringLiteral("/api/v3/signin"));
        QVERIFY(PoolClient::canRepeat(entry, other.address));
        other.address.applicationHost.setPort(other.address.applicationHost.port() + 1);
        QVERIFY(!PoolClient::canRepeat(entry, other.address));
        other = m_pool->connection;
        other.address.connectionId = QStringLiteral("other");
        PoolClient client(other.address, m_pool->context(), Party::Phone, other.credentials);
        const qsizetype before = m_entries.size();
        QCOMPARE(QCoro::waitFor(client.repeat(entry)).error().kind, FailureKind::Invalid);
        QCOMPARE(m_entries.size(), before);
    }

    void curlHasVariablesForSecrets()
    {
        const QString signIn = CurlCommand::of(entryAt(QStringLiteral("/api/v3/signin")));
        QVERIFY2(signIn.contains(QStringLiteral("\"password\":\"'\"$SECRET_2\"'\"")), qPrintable(signIn));
        QVERIFY(signIn.contains(QStringLiteral("\"client_secret\":\"'\"$SECRET_1\"'\"")));
        QVERIFY(signIn.startsWith(QStringLiteral(
            "# EMULATOR\n# Set these variables first: SECRET_1, SECRET_2\ncurl -X POST http://127.0.0.1:")));
        const QString scan = CurlCommand::of(entryAt(QStringLiteral("/api/v3/set-qrcode-status")));
        QVERIFY2(scan.contains(QStringLiteral("-H 'Authorization: Bearer '\"$SECRET_1\""), Qt::CaseInsensitive),
            qPrintable(scan));
        const QString settings = CurlCommand::of(entryAt(QStringLiteral("/api/v3/get-security-settings")));
        QVERIFY2(settings.startsWith(QStringLiteral("# EMULATOR\n# This request is signed.")), qPrintable(settings));
        QVERIFY(settings.contains(QStringLiteral("\"$SIGNATURE\"")));
        QVERIFY(!settings.contains(QStringLiteral("-X")));
        const QString code = CurlCommand::of(entryAt(QStringLiteral("/api/v3/gene-qrcode")));
        QVERIFY2(code.contains(QStringLiteral("it'\\''s me")), qPrintable(code));
    }

    void curlGetsFromAShellWhatTheClientSent()
    {
        // Replaces curl in a shell with a command that prints its arguments.
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("SECRET_2"), QString::fromUtf8(m_pool->user().password.reveal()));
        environment.insert(
            QStringLiteral("SECRET_1"), QString::fromUtf8(m_pool->connection.credentials.appSecret.reveal()));
        shell.setProcessEnvironment(environment);
        const TrafficEntry &entry = entryAt(QStringLiteral("/api/v3/signin"));
        shell.start(QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
                QStringLiteral("curl() { for a; do printf '%s\\n' \"$a\"; done; }\n") + CurlCommand::of(entry)});
        QVERIFY(shell.waitForFinished());
        const QByteArrayList arguments = shell.readAllStandardOutput().split('\n');
        QVERIFY(arguments.contains(entry.url));
        const qsizetype body = arguments.indexOf("--data-raw") + 1;
        QCOMPARE(QJsonDocument::fromJson(arguments.at(body)), QJsonDocument::fromJson(entry.sentBody.reveal()));
    }

    void anArchiveHasWhatHar12Needs()
    {
        HarDocument document(QStringLiteral("1.2.3"));
        for (const TrafficEntry &entry : std::as_const(m_entries))
            document.append(entry);
        const QJsonObject log
            = QJsonDocument::fromJson(document.toJson()).object().value(QStringLiteral("log")).toObject();
        QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("1.2"));
        QCOMPARE(log.value(QStringLiteral("creator")).toObject().value(QStringLiteral("version")).toString(),
            QStringLiteral("1.2.3"));
        QVERIFY(log.value(QStringLiteral("pages")).isArray()); // Firefox opens no archive without
        const QJsonArray entries = log.value(QStringLiteral("entries")).toArray();
        QCOMPARE(entries.size(), m_entries.size());
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonObject entry = entries[i].toObject();
            for (const char *member : {"startedDateTime", "time", "request", "response", "cache", "timings"})
                QVERIFY2(entry.contains(QLatin1String(member)), member);
            const QJsonObject request = entry.value(QStringLiteral("request")).toObject();
            for (const char *member :
                {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"})
                QVERIFY2(request.contains(QLatin1String(member)), member);
            const QJsonObject response = entry.value(QStringLiteral("response")).toObject();
            for (const char *member : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                     "redirectURL", "headersSize", "bodySize"})
                QVERIFY2(response.contains(QLatin1String(member)), member);
            const QJsonObject content = response.value(QStringLiteral("content")).toObject();
            QVERIFY(content.contains(QLatin1String("size")) && content.contains(QLatin1String("mimeType")));
            const QDateTime started
                = QDateTime::fromString(entry.value(QStringLiteral("startedDateTime")).toString(), Qt::ISODateWithMs);
            QCOMPARE(started.toMSecsSinceEpoch(), m_entries[i].at.time_since_epoch().count());
        }
        const QJsonObject poll = harEntry(entryAt(QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=nobody")))
                                     .value(QStringLiteral("request"))
                                     .toObject();
        QCOMPARE(entries.first().toObject().value(QStringLiteral("comment")).toString(), QStringLiteral("EMULATOR"));
        QCOMPARE(poll.value(QStringLiteral("queryString")).toArray().first().toObject(),
            (QJsonObject{{QStringLiteral("name"), QStringLiteral("qrcodeId")},
                {QStringLiteral("value"), QStringLiteral("nobody")}}));
    }

    void whatWasNotAnsweredIsInTheArchive()
    {
        TrafficEntry entry;
        entry.method = "GET";
        entry.url = "http://127.0.0.1:1/";
        entry.failure = Failure{FailureKind::Refused, QStringLiteral("refused"), 0, 0, {}};
        const QJsonObject har = harEntry(entry);
        QCOMPARE(har.value(QStringLiteral("response")).toObject().value(QStringLiteral("status")).toInt(-1), 0);
        QCOMPARE(har.value(QStringLiteral("_failure")).toString(), QStringLiteral("refused"));
        QVERIFY(!har.contains(QStringLiteral("comment"))); // of a real pool
    }
};

QRLOGIN_TEST(TestTrafficLog)
#include "TestTrafficLog.moc"
