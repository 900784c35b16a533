#include "app/cli/CliProcess.h"
#include "base/Clock.h"
#include "contract/RequestSigner.h"
#include "emulator/SampleRequests.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace qrlogin;
using namespace qrlogin::test;
using namespace Qt::StringLiterals;

/// What `serve` refuses and survives, as a process of its own.
class TestServeSafety : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> home;

    QStringList serve(const QStringList &more = {}) const
    {
        return QStringList{u"serve"_s, u"--json"_s, u"--data"_s, directory()} + more;
    }
    QString directory() const { return home->filePath(u"pool"_s); }
    QString inDirectory(const QString &name) const { return directory() + u'/' + name; }

    static QJsonObject startedBy(CliProcess &server, const QStringList &arguments)
    {
        return QJsonDocument::fromJson(server.startAndReadLine(arguments)).object();
    }

    static QByteArray ask(const QJsonObject &ready, const QByteArray &host, const QByteArray &request)
    {
        const QUrl url(ready.value(u"baseUrl").toString());
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        socket.write(QByteArray(request).replace(
            "@host", "Host: " + (host.isEmpty() ? url.authority().toLatin1() : host) + "\r\nConnection: close\r\n"));
        QByteArray answer;
        while (socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        return answer;
    }

    static QByteArray signedChange(const QJsonObject &ready, int length)
    {
        static int nonce = 0;
        const QByteArray body = "{\"verifyCodeLength\":" + QByteArray::number(length) + "}";
        SignableRequest request{
            "POST", "/api/v3/update-security-settings", {}, {{"verifyCodeLength", QByteArray::number(length)}}};
        request.headers
            = signatureHeaders(Brand::GenAuth, "nonce" + QByteArray::number(++nonce), SystemClock().now(), "en-US");
        request.headers.insert("authorization",
            authorizationHeader(request, Brand::GenAuth, ready.value(u"accessKeyId").toString().toLatin1(),
                Secret(ready.value(u"accessKeySecret").toString().toLatin1())));
        QByteArray bytes = "POST /api/v3/update-security-settings HTTP/1.1\r\n@hostContent-Type: application/json\r\n";
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header)
            bytes += header.key() + ": " + header.value() + "\r\n";
        return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    /// A process that is started now has this limit of a file's size.
    template <typename Start>
    static void withSizeLimit(rlim_t bytes, Start start)
    {
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        const rlimit limit{bytes, before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        start();
        ::setrlimit(RLIMIT_FSIZE, &before);
    }

private slots:
    void init() { home = std::make_unique<QTemporaryDir>(); }

    void aChangeCannotBeReplayedAfterARestart_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("it ended") << SIGTERM;
        QTest::newRow("it was killed") << SIGKILL;
    }
    void aChangeCannotBeReplayedAfterARestart()
    {
        QFETCH(int, signal);
        QByteArray change;
        {
            CliProcess server;
            const QJsonObject ready = startedBy(server, serve());
            change = signedChange(ready, 4);
            QVERIFY(ask(ready, {}, change).contains("\"statusCode\":200"));
            ::kill(pid_t(server.processId()), signal);
            server.waitForEnd();
        }
        CliProcess server;
        const QByteArray answer = ask(startedBy(server, serve()), {}, change);
        QVERIFY2(answer.contains("\"apiCode\":1306"), answer.constData());
    }

    void aDirectoryOpenToOthersIsRefused_data()
    {
        QTest::addColumn<uint>("mode");
        QTest::newRow("to all") << 0777u;
        QTest::newRow("to readers") << 0755u;
    }
    void aDirectoryOpenToOthersIsRefused()
    {
        QFETCH(uint, mode);
        QCOMPARE(::mkdir(QFile::encodeName(directory()).constData(), 0700), 0);
        QCOMPARE(::chmod(QFile::encodeName(directory()).constData(), mode), 0);
        CliProcess server;
        QCOMPARE(server.run(serve()), 4);
        QVERIFY2(server.errors().contains(u"chmod 700 '%1'"_s.arg(directory())), qPrintable(server.errors()));
        QVERIFY(QDir(directory()).isEmpty());
    }

    void linksAreNotFollowed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("dangles");
        for (const QString &name : {u"pool.lock"_s, u"pool.sqlite"_s}) {
            QTest::addRow("%s", qPrintable(name)) << name << false;
            QTest::addRow("%s to nothing", qPrintable(name)) << name << true;
        }
    }
    void linksAreNotFollowed()
    {
        QFETCH(QString, name);
        QFETCH(bool, dangles);
        QCOMPARE(::mkdir(QFile::encodeName(directory()).constData(), 0700), 0);
        const QString target = home->filePath(u"elsewhere"_s);
        if (!dangles)
            write(target, "precious");
        QVERIFY(QFile::link(target, inDirectory(name)));
        CliProcess server;
        QCOMPARE(server.run(serve()), 4);
        QVERIFY2(server.errors().contains(u"symbolic link"_s) && server.errors().contains(name),
            qPrintable(server.errors()));
        QCOMPARE(QFileInfo::exists(target), !dangles);
        QFile file(target);
        QVERIFY(dangles || (file.open(QIODevice::ReadOnly) && file.readAll() == "precious"));
    }

    void aSettingThatWasCutIsDamage()
    {
        {
            CliProcess server;
            QVERIFY(!startedBy(server, serve()).isEmpty());
            ::kill(pid_t(server.processId()), SIGTERM);
            QCOMPARE(server.waitForEnd(), 0);
        }
        QFile file(inDirectory(u"pool.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const QByteArray whole = "\"verifyOldEmail\":true\x7D"; // as an escape, since moc counts braces
        QVERIFY(bytes.contains(whole));
        bytes.replace(whole, whole.chopped(1) + ' ');
        file.seek(0);
        file.write(bytes);
        file.close();
        CliProcess server;
        QCOMPARE(server.run(serve()), 4);
        QVERIFY2(server.errors().contains(u"changeEmailStrategy"_s), qPrintable(server.errors()));
    }

    void aSizeLimitIsSaidAndItGoesOn()
    {
        CliProcess server;
        QJsonObject ready;
        withSizeLimit(200 * 1024, [&] { ready = startedBy(server, serve()); });
        QVERIFY(!ready.isEmpty());
        QByteArray answer;
        for (int i = 0; i < 200 && !answer.contains("\"statusCode\":500"); ++i)
            answer = ask(ready, {}, signedChange(ready, 4 + i % 2));
        QVERIFY2(answer.contains("\"statusCode\":500") && answer.contains("full"), answer.constData());
        QVERIFY(ask(ready, {}, "GET /api/v3/get-qrcode-status?qrcodeId=x HTTP/1.1\r\n@host\r\n").contains("200 OK"));
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);
    }

    void aSizeLimitThatLeavesNoRoomToStartIsSaid()
    {
        CliProcess server;
        withSizeLimit(1000, [&] { server.startAndReadLine(serve()); });
        QCOMPARE(server.waitForEnd(), 4);
        QVERIFY2(server.errors().contains(u"full"_s) && !server.errors().contains(u"damaged"_s),
            qPrintable(server.errors()));
    }

    void aPrivateKeyStaysInTheStore()
    {
        CliProcess server;
        const QJsonObject ready = startedBy(server, serve({u"--json-log"_s}));
        QByteArray told = QJsonDocument(ready).toJson();
        const QByteArray token = "X-Control-Token: " + ready.value(u"controlToken"_s).toString().toLatin1() + "\r\n";
        for (const QByteArray path : {"/oidc/.well-known/jwks.json", "/api/v3/system", "/_emulator/state"})
            told += ask(ready, {}, "GET " + path + " HTTP/1.1\r\n@host" + token + "\r\n");
        told += ask(ready, {},
            "POST /_emulator/rotate-keys HTTP/1.1\r\n@hostContent-Type: application/json\r\nContent-Length: 2\r\n"
                + token + "\r\n{}");
        QVERIFY(told.contains("BEGIN PUBLIC KEY"));
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);
        told += (server.output() + server.errors()).toUtf8();

        SystemRandom random;
        const auto store = emulator::PoolStore::open(directory(), random, SystemClock().now());
        QVERIFY(store);
        const QList<emulator::StoredKey> keys = (*store)->load()->keys;
        QCOMPARE(keys.size(), 3); // one decrypts, one signs, one signed
        for (const QByteArray &part : privateParts(keys))
            QVERIFY(!told.contains(part));
    }

    void otherNamesCanBeAllowed()
    {
        CliProcess server;
        const QJsonObject ready = startedBy(
            server, serve({u"--allow-host"_s, u"10.0.2.2"_s, u"--allow-host"_s, u"host.docker.internal"_s}));
        const QByteArray port = QByteArray::number(QUrl(ready.value(u"baseUrl").toString()).port());
        const QByteArray poll = "GET /api/v3/get-qrcode-status?qrcodeId=x HTTP/1.1\r\n@host\r\n";
        for (const QByteArray name : {"10.0.2.2", "host.docker.internal", "127.0.0.1"})
            QVERIFY(ask(ready, name + ':' + port, poll).contains("200 OK"));
        const QByteArray refused = ask(ready, "evil.example:" + port, poll);
        QVERIFY2(refused.startsWith("HTTP/1.1 403 ") && refused.contains("--allow-host"), refused.constData());
    }

    void allowingNamesIsSaidWhereItListens()
    {
        CliProcess server;
        QCOMPARE(server.run({u"serve"_s, u"--listen"_s, u"192.0.2.1"_s}), 4);
        QVERIFY2(server.errors().contains(u"--allow-host NAME"_s), qPrintable(server.errors()));
        for (const QString &name : {u"*"_s, u"a:80"_s, u"http://a"_s, u"010.0.2.2"_s, u"2130706433"_s}) {
            CliProcess wrong;
            QCOMPARE(wrong.run({u"serve"_s, u"--allow-host"_s, name}), 2);
            QVERIFY2(wrong.errors().contains(u"host.docker.internal"_s), qPrintable(wrong.errors()));
        }
    }
};

QRLOGIN_TEST(TestServeSafety)
#include "TestServeSafety.moc"
