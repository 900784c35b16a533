#include "cli/CliProcess.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

#include <csignal>

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

Connection connectionFrom(const QJsonObject &ready)
{
    Connection connection;
    connection.managementHost = QUrl(ready.value(u"baseUrl").toString());
    connection.accessKeyId = ready.value(u"accessKeyId").toString();
    connection.accessKeySecret = Secret(ready.value(u"accessKeySecret").toString().toUtf8());
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

    void withoutJsonItPrintsWhatAShellNeeds()
    {
        CliProcess server;
        QVERIFY(server.startAndReadLine({QStringLiteral("serve")}).contains("http://127.0.0.1:"));
        end(server, SIGINT);
        const QStringList lines = server.output().split(u'\n');
        for (const char *variable :
            {"QRLOGIN_HOST", "QRLOGIN_ACCESS_KEY_ID", "QRLOGIN_ACCESS_KEY_SECRET", "QRLOGIN_USERPOOL_ID"})
            QCOMPARE(lines.filter(QStringLiteral("export %1=").arg(QLatin1String(variable))).size(), 1);
        QVERIFY(!lines.filter(QStringLiteral("Demo user")).isEmpty());
    }

    void wrongUseIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("65536")};
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
