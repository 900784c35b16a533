#include "app/cli/CliProcess.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

QStringList serve(const QStringList &more = {})
{
    return QStringList{QStringLiteral("serve"), QStringLiteral("--json")} + more;
}

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QStringList words(std::initializer_list<const char *> utf8)
{
    QStringList list;
    for (const char *word : utf8)
        list.append(QString::fromUtf8(word));
    return list;
}

/// The whole response to a GET with this header.
QByteArray ask(const QJsonObject &ready, const QByteArray &path, const QByteArray &header)
{
    const QUrl url(ready.value(u"baseUrl").toString());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET " + path + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nConnection: close\r\n"
        + header + "\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer;
}

/// Sends `count` requests on one connection and returns how many were answered.
qsizetype askAgainAndAgain(const QJsonObject &ready, int count)
{
    const QUrl url(ready.value(u"baseUrl").toString());
    const QByteArray request = "GET /nowhere HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\n\r\n";
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(request.repeated(count));
    QByteArray answers;
    qsizetype answered = 0;
    while (answered < count && socket.waitForReadyRead(10'000)) {
        answers += socket.readAll();
        answered = answers.count("HTTP/1.1 404 ");
    }
    return answered;
}

/// Reads what is in a pipe now.
QByteArray readAway(int pipe)
{
    QByteArray bytes;
    char some[4096];
    for (ssize_t count = 0; (count = ::read(pipe, some, sizeof some)) > 0;)
        bytes.append(some, count);
    return bytes;
}

QString fileWith(const QTemporaryDir &directory, const QByteArray &text)
{
    QFile file(directory.filePath(QStringLiteral("users.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the file of users could not be written");
    return file.fileName();
}

Connection connectionFrom(const QJsonObject &ready)
{
    Connection connection;
    connection.address.managementHost = QUrl(ready.value(u"baseUrl").toString());
    connection.credentials.accessKeyId = ready.value(u"accessKeyId").toString();
    connection.credentials.accessKeySecret = Secret(ready.value(u"accessKeySecret").toString().toUtf8());
    return connection;
}

} // namespace

class TestServe : public QObject
{
    Q_OBJECT

    static void end(CliProcess &process, int signal)
    {
        QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
        QCOMPARE(process.waitForEnd(), 0);
        QCOMPARE(process.errors(), QString());
    }

private slots:
    void theReadyLineIsAllThatAProgramNeeds_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }
    void theReadyLineIsAllThatAProgramNeeds()
    {
        QFETCH(int, signal);
        CliProcess server;
        const QJsonObject ready = object(server.startAndReadLine(serve()));
        QVERIFY(!ready.value(u"users").toArray().isEmpty());
        CliProcess client;
        client.setConnection(connectionFrom(ready));
        QCOMPARE(client.run({QStringLiteral("settings"), QStringLiteral("get")}), 0);
        end(server, signal);
        QCOMPARE(client.run({QStringLiteral("settings"), QStringLiteral("get")}), 3);
    }

    void whatIsSavedOutlivesIt()
    {
        const QTemporaryDir directory;
        const QStringList arguments = serve({QStringLiteral("--data"), directory.path()});
        CliProcess client;
        {
            CliProcess server;
            client.setConnection(connectionFrom(object(server.startAndReadLine(arguments))));
            QCOMPARE(
                client.run({QStringLiteral("settings"), QStringLiteral("set"), QStringLiteral("ticketExpiresIn=77")}),
                0);
            end(server, SIGTERM);
        }
        CliProcess server;
        client.setConnection(connectionFrom(object(server.startAndReadLine(arguments))));
        QCOMPARE(client.run({QStringLiteral("settings"), QStringLiteral("get"), QStringLiteral("--json")}), 0);
        const QJsonObject document = object(client.output().toUtf8());
        QCOMPARE(document.value(u"qrcodeLoginStrategy").toObject().value(u"ticketExpiresIn").toInt(), 77);
        end(server, SIGTERM);
    }

    void aDirectoryHasOneServer()
    {
        const QTemporaryDir directory;
        const QStringList arguments = serve({QStringLiteral("--data"), directory.path()});
        CliProcess first, second;
        QVERIFY(!first.startAndReadLine(arguments).isEmpty());
        QCOMPARE(second.run(arguments), 5);
        QCOMPARE(second.output(), QString());
        QVERIFY2(
            second.errors().contains(directory.path()) && second.errors().contains(QString::number(first.processId())),
            qPrintable(second.errors()));
        end(first, SIGTERM);
    }

    void aPortThatIsTakenIsSaid()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        CliProcess server;
        QCOMPARE(server.run(serve({QStringLiteral("--port"), QString::number(taken.serverPort())})), 5);
        QVERIFY(!server.errors().isEmpty());
    }

    void aDirectoryThatCannotBeIsRefused()
    {
        CliProcess server;
        QCOMPARE(server.run(serve({QStringLiteral("--data"), QStringLiteral("/dev/null/pool")})), 4);
        QVERIFY2(server.errors().contains(QLatin1String("/dev/null/pool")), qPrintable(server.errors()));
    }

    void theControlTokenOpensTheControlEndpoints()
    {
        CliProcess server;
        const QJsonObject ready = object(server.startAndReadLine(serve()));
        const QByteArray token = ready.value(u"controlToken").toString().toLatin1();
        QVERIFY(ask(ready, "/_emulator/state", "X-Control-Token: " + token).contains("\"clock\":"));
        QVERIFY(!ask(ready, "/_emulator/state", "X-Control-Token: x").contains("\"clock\":"));
        end(server, SIGTERM);
    }

    void usersComeFromAFile()
    {
        const QTemporaryDir directory;
        const QString file
            = fileWith(directory, "[{\"username\":\"dora\",\"password\":\"p\",\"displayName\":\"Dora Maar\"}]");
        const QStringList arguments
            = serve({QStringLiteral("--users"), file, QStringLiteral("--data"), directory.path()});
        QString id;
        // The second import finds the same users and keeps their IDs.
        for (int i = 0; i < 2; ++i) {
            CliProcess server;
            const QJsonObject ready = object(server.startAndReadLine(arguments));
            QCOMPARE(ready.value(u"users").toArray(),
                (QJsonArray{QJsonObject{{QStringLiteral("username"), QStringLiteral("dora")},
                    {QStringLiteral("password"), QStringLiteral("p")}}}));
            const QByteArray token = ready.value(u"controlToken").toString().toLatin1();
            const QByteArray answer = ask(ready, "/_emulator/state", "X-Control-Token: " + token);
            const QJsonObject state = object(answer.sliced(answer.indexOf("\r\n\r\n") + 4)).value(u"data").toObject();
            const QJsonObject dora = state.value(u"users").toArray().first().toObject();
            QCOMPARE(dora.value(u"displayName").toString(), QStringLiteral("Dora Maar"));
            QVERIFY(id.isEmpty() || id == dora.value(u"id").toString());
            id = dora.value(u"id").toString();
            end(server, SIGTERM);
        }
    }

    void aWrongFileOfUsersIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no JSON") << QByteArray("[dora]") << QStringLiteral("Line 1, column 2");
        QTest::newRow("repeated") << QByteArray("[{\"username\":\"a\",\n\"username\":\"b\"}]")
                                  << QStringLiteral("Line 2, column 1: “username” appears twice");
        QTest::newRow("no password") << QByteArray("[{\"username\":\"dora\"}]") << QStringLiteral("user 1: password");
        QTest::newRow("too large") << QByteArray(1024 * 1024 + 1, ' ') << QStringLiteral("1 MiB");
    }
    void aWrongFileOfUsersIsTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const QTemporaryDir directory;
        const QString file = fileWith(directory, text);
        CliProcess server;
        QCOMPARE(server.run(serve({QStringLiteral("--users"), file})), 2);
        QVERIFY2(server.errors().contains(file) && server.errors().contains(problem), qPrintable(server.errors()));
        QCOMPARE(server.run(serve({QStringLiteral("--users"), directory.path()})), 2);
        QVERIFY2(server.errors().contains(directory.path()), qPrintable(server.errors()));
    }

    void aSeedRepeatsItself()
    {
        const auto readyWith = [](const char *seed) {
            CliProcess server;
            QJsonObject ready = object(server.startAndReadLine(serve(words({"--seed", seed}))));
            ready.remove(u"baseUrl");
            return ready;
        };
        const QJsonObject first = readyWith("7");
        QVERIFY(!first.value(u"accessKeySecret").toString().isEmpty());
        QCOMPARE(readyWith("7"), first);
        const QJsonObject other = readyWith("8");
        for (const char *member :
            {"userPoolId", "userPoolSecret", "accessKeyId", "accessKeySecret", "appId", "appSecret", "controlToken"})
            QVERIFY2(other.value(QLatin1String(member)) != first.value(QLatin1String(member)), member);
    }

    void theLogTellsOfRequestsAndNoSecrets()
    {
        CliProcess server;
        const QJsonObject ready = object(server.startAndReadLine(serve(words({"--json-log"}))));
        CliProcess client;
        client.setConnection(connectionFrom(ready));
        QCOMPARE(client.run(words({"settings", "get"})), 0);
        const QByteArray token = ready.value(u"controlToken").toString().toLatin1();
        ask(ready, "/_emulator/state?token=" + token, "X-Control-Token: " + token);
        ask(ready, '/' + token, "X: y");
        ask(ready, "/ HTTP/1.1\r\nHost: evil.example\r\nX:", "X: y");
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);

        QStringList told;
        for (const QString &line : server.errors().split(u'\n', Qt::SkipEmptyParts)) {
            const QJsonObject entry = object(line.toUtf8());
            told.append(entry.value(u"method").toString() + u' ' + entry.value(u"path").toString() + u' '
                + QString::number(entry.value(u"status").toInt()));
        }
        QCOMPARE(told,
            words({"GET /api/v3/get-security-settings 200", "GET /api/v3/list-applications 200",
                "GET /_emulator/state 200", "GET /… 404", "GET / 400"}));
        for (const char *member : {"userPoolSecret", "accessKeySecret", "appSecret", "controlToken"})
            QVERIFY2(!server.errors().contains(ready.value(QLatin1String(member)).toString()), member);
    }

    void aLogThatNobodyReadsStopsNobody_data()
    {
        QTest::addColumn<bool>("readerLeaves");
        QTest::newRow("the reader stalls") << false;
        QTest::newRow("the reader leaves") << true;
    }
    void aLogThatNobodyReadsStopsNobody()
    {
        QFETCH(bool, readerLeaves);
        const QTemporaryDir directory;
        const QByteArray pipe = directory.filePath(QStringLiteral("log")).toLatin1();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        CliProcess server;
        server.setErrorsFile(QString::fromLatin1(pipe));
        const QJsonObject ready = object(server.startAndReadLine(serve(words({"--json-log"}))));
        if (readerLeaves)
            ::close(reader);
        // Their log lines are ten times the capacity of a pipe.
        constexpr int requests = 5'000;
        QCOMPARE(askAgainAndAgain(ready, requests), requests);
        if (!readerLeaves) {
            // When the reader resumes, it learns how many lines it missed.
            const QByteArray early = readAway(reader);
            ask(ready, "/nowhere", "X: y");
            const QByteArray late = readAway(reader);
            QList<QByteArray> lines = (early + late).split('\n');
            QCOMPARE(lines.takeLast(), QByteArray());
            qint64 told = 0;
            for (const QByteArray &line : lines) {
                const QJsonObject entry = object(line);
                QVERIFY2(!entry.isEmpty(), line.constData());
                told += entry.contains(u"dropped") ? entry.value(u"dropped").toInteger() : 1;
            }
            QCOMPARE(told, requests + 1);
            QVERIFY(lines.size() < requests / 2);
            ::close(reader);
        }
        ::kill(pid_t(server.processId()), SIGTERM);
        QCOMPARE(server.waitForEnd(), 0);
    }

    void listeningElsewhereIsSaid()
    {
        CliProcess server;
        // An address that this computer does not have: the warning comes before the failure.
        QCOMPARE(server.run(serve(words({"--listen", "192.0.2.1", "--seed", "1"}))), 4);
        QVERIFY2(server.errors().contains(QLatin1String("Anyone on the network can reach this emulator at 192.0.2.1")),
            qPrintable(server.errors()));
        QVERIFY2(server.errors().contains(QLatin1String("knows the --seed value")), qPrintable(server.errors()));
        QCOMPARE(server.output(), QString());
    }

    void itGoesByTheAddressItListensOn()
    {
        CliProcess server;
        const QJsonObject ready = object(server.startAndReadLine(serve(words({"--listen", "127.0.0.2"}))));
        const QUrl url(ready.value(u"baseUrl").toString());
        QCOMPARE(url.host(), QStringLiteral("127.0.0.2"));
        QVERIFY(ask(ready, "/nowhere", "X: y").startsWith("HTTP/1.1 404 "));
        // The pool's own page sends this origin; a page of another address does not.
        const QByteArray origin = url.toString().toLatin1();
        QVERIFY(ask(ready, "/nowhere", "Origin: " + origin).contains("Allow-Origin: " + origin + "\r\n"));
        QVERIFY(ask(ready, "/nowhere", "Origin: http://127.0.0.3").startsWith("HTTP/1.1 403 "));
        QJsonObject elsewhere = ready;
        elsewhere.insert(u"baseUrl", QStringLiteral("http://127.0.0.1:%1").arg(url.port()));
        QCOMPARE(ask(elsewhere, "/nowhere", "X: y"), QByteArray());
        end(server, SIGTERM);
    }

    void pagesOfAnOriginMayAsk()
    {
        CliProcess server;
        const QJsonObject ready = object(server.startAndReadLine(serve(words({"--allow-origin", "https://a.example",
            "--allow-origin", "https://b.example:8443", "--allow-origin", "https://c.example:443"}))));
        for (const QByteArray origin : {"https://a.example", "https://b.example:8443", "https://c.example"})
            QVERIFY(ask(ready, "/nowhere", "Origin: " + origin).contains("Allow-Origin: " + origin + "\r\n"));
        QVERIFY(ask(ready, "/nowhere", "Origin: https://d.example").startsWith("HTTP/1.1 403 "));
        end(server, SIGTERM);
    }

    void theUsualLimitOfOpenFilesIsNotThatOfConnections()
    {
        CliProcess server;
        rlimit files{};
        ::getrlimit(RLIMIT_NOFILE, &files);
        const rlimit few{64, files.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        const QJsonObject ready = object(server.startAndReadLine(serve()));
        ::setrlimit(RLIMIT_NOFILE, &files);
        std::vector<std::unique_ptr<QTcpSocket>> others;
        for (int i = 0; i < 100; ++i) {
            others.push_back(std::make_unique<QTcpSocket>());
            others.back()->connectToHost(
                QStringLiteral("127.0.0.1"), quint16(QUrl(ready.value(u"baseUrl").toString()).port()));
            QVERIFY(others.back()->waitForConnected());
        }
        QVERIFY(ask(ready, "/nowhere", "X: y").startsWith("HTTP/1.1 404 "));
        end(server, SIGTERM);
    }

    void withoutJsonItPrintsWhatAShellNeeds()
    {
        CliProcess server;
        QVERIFY(server.startAndReadLine({QStringLiteral("serve")}).startsWith("EMULATOR"));
        end(server, SIGINT);
        const QStringList lines = server.output().split(u'\n');
        for (const char *variable :
            {"QRLOGIN_HOST", "QRLOGIN_ACCESS_KEY_ID", "QRLOGIN_ACCESS_KEY_SECRET", "QRLOGIN_USERPOOL_ID"})
            QCOMPARE(lines.filter(QStringLiteral("export %1=").arg(QLatin1String(variable))).size(), 1);
        QVERIFY(!lines.filter(QStringLiteral("Demo user")).isEmpty());
        for (const char *secret : {"User pool secret", "Application secret", "Control token"}) {
            const QStringList found = lines.filter(QLatin1String(secret));
            QCOMPARE(found.size(), 1);
            QVERIFY(found.first().section(QStringLiteral(": "), 1).size() >= 32);
        }
        const QString host = lines.filter(QStringLiteral("export QRLOGIN_HOST=")).value(0).section(u'=', 1);
        QVERIFY(host.startsWith(QLatin1String("http://127.0.0.1:")));
        QCOMPARE(lines.filter(QStringLiteral("open %1/ in a browser").arg(host)).size(), 1);
    }

    void wrongUseIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("65536")};
        QTest::newRow("seed") << words({"--seed", "-1"});
        QTest::newRow("seed too large") << words({"--seed", "4294967296"});
        QTest::newRow("no origin") << words({"--allow-origin", "login.example.com"});
        QTest::newRow("origin with a path") << words({"--allow-origin", "https://login.example.com/"});
        QTest::newRow("any origin") << words({"--allow-origin", "*"});
        QTest::newRow("no address") << words({"--listen", "localhost"});
        QTest::newRow("every address") << words({"--listen", "0.0.0.0"});
        QTest::newRow("every address of IPv6") << words({"--listen", "::"});
        QTest::newRow("every address of IPv4 in IPv6") << words({"--listen", "::ffff:0.0.0.0"});
        QTest::newRow("no directory") << words({"--data", ""});
        QTest::newRow("many") << words({"--listen", "224.0.0.1"});
        QTest::newRow("no such file") << words({"--users", "/nowhere/users.json"});
        QTest::newRow("word") << QStringList{QStringLiteral("now")};
        QTest::newRow("option") << QStringList{QStringLiteral("--verbose")};
    }
    void wrongUseIsTold()
    {
        QFETCH(QStringList, arguments);
        CliProcess server;
        QCOMPARE(server.run(serve(arguments)), 2);
        QVERIFY(!server.errors().isEmpty());
        QCOMPARE(server.output(), QString());
    }
};

QRLOGIN_TEST(TestServe)
#include "TestServe.moc"
