#include "app/cli/CliProcess.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// The variables of the environment as orchestrators and CI write them.
class TestVariables : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> pool;
    std::unique_ptr<CliProcess> cli;

    int get(const QStringList &more = {})
    {
        return cli->run(QStringList{QStringLiteral("settings"), QStringLiteral("get")} + more);
    }
    void setVariable(const char *name, const QString &value) { cli->setVariable(QString::fromLatin1(name), value); }

private slots:
    void init()
    {
        pool = std::make_unique<TestPool>();
        pool->clock.advance(SystemClock().now() - pool->clock.now());
        cli = std::make_unique<CliProcess>();
        cli->setConnection(pool->connection);
        for (const char *name :
            {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            setVariable(name, {});
    }

    void whatSurroundsAValueIsTrimmed()
    {
        const QString end = QStringLiteral("\r\n");
        setVariable("QRLOGIN_BRAND", QStringLiteral(" genauth\n"));
        setVariable("QRLOGIN_HOST", pool->connection.address.managementHost.toString() + end);
        setVariable("QRLOGIN_USERPOOL_ID", pool->connection.address.userPoolId + end);
        setVariable("QRLOGIN_ACCESS_KEY_ID", u'\n' + pool->connection.credentials.accessKeyId + end);
        setVariable("QRLOGIN_ACCESS_KEY_SECRET",
            QString::fromUtf8(pool->connection.credentials.accessKeySecret.reveal()) + u'\n');
        QCOMPARE(get(), 0);
        QVERIFY2(cli->errors().isEmpty(), qPrintable(cli->errors()));
    }

    void aControlCharacterIsRefusedByTheVariablesName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"QRLOGIN_BRAND", "QRLOGIN_HOST", "QRLOGIN_APP_HOST", "QRLOGIN_USERPOOL_ID",
                 "QRLOGIN_APP_ID", "QRLOGIN_ACCESS_KEY_ID", "QRLOGIN_ACCESS_KEY_SECRET", "QRLOGIN_APP_SECRET",
                 "QRLOGIN_TEST_USER", "QRLOGIN_TEST_PASSWORD", "QRLOGIN_PASSWORD"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aControlCharacterIsRefusedByTheVariablesName()
    {
        QFETCH(QString, name);
        RawServer server(RawServer::answer(RawServer::http(200, "{}")));
        setVariable("QRLOGIN_HOST", server.url(QString()).toString());
        cli->setVariable(name, QStringLiteral("k\r\nX-Injected: yes\r\nX-Rest"));
        QCOMPARE(get(), 2);
        QVERIFY2(cli->errors().startsWith(QStringLiteral("qrlogin: ") + name), qPrintable(cli->errors()));
        if (!name.contains(QLatin1String("PASSWORD"))) {
            cli->setVariable(name, QStringLiteral("k\u202ek"));
            QCOMPARE(get(), 2);
            QVERIFY2(
                cli->errors().startsWith(QStringLiteral("qrlogin: ") + name + QStringLiteral(" contains an invisible")),
                qPrintable(cli->errors()));
        }
        cli->setVariable(name, QStringLiteral("k\ufffd"));
        QCOMPARE(get(), 2);
        QVERIFY2(cli->errors().startsWith(QStringLiteral("qrlogin: ") + name + QStringLiteral(" is not valid UTF-8")),
            qPrintable(cli->errors()));
        cli->setVariable(name, QStringLiteral("\n"));
        QCOMPARE(get(), 2);
        QVERIFY2(cli->errors().startsWith(QStringLiteral("qrlogin: ") + name), qPrintable(cli->errors()));
        QVERIFY(server.requests().isEmpty());
    }

    /// The default of the host is the production service.
    void anEmptyHostIsNotTheDefault_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"QRLOGIN_HOST", "QRLOGIN_APP_HOST", "QRLOGIN_BRAND"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void anEmptyHostIsNotTheDefault()
    {
        QFETCH(QString, name);
        cli->setVariable(name, QStringLiteral(""));
        QCOMPARE(get(), 2);
        QVERIFY2(cli->errors().startsWith(QStringLiteral("qrlogin: ") + name + QStringLiteral(" is empty")),
            qPrintable(cli->errors()));
        // What an option says goes before it.
        const QString host = pool->connection.address.managementHost.toString();
        QCOMPARE(get({QStringLiteral("--host"), host, QStringLiteral("--app-host"), host, QStringLiteral("--brand"),
                     QStringLiteral("genauth")}),
            0);
    }

    void anOptionIsNotEmptyAndHasNoControlCharacter_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--brand", "--host", "--app-host", "--pool-id", "--app-id", "--access-key"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void anOptionIsNotEmptyAndHasNoControlCharacter()
    {
        QFETCH(QString, option);
        for (const QString &value :
            {QString(), QStringLiteral(" "), QStringLiteral("k\r\nX: y"), QStringLiteral("k\u202ek")}) {
            QCOMPARE(get({option, value}), 2);
            QVERIFY2(cli->errors().startsWith(QStringLiteral("qrlogin: ") + option + QStringLiteral(" must not")),
                qPrintable(cli->errors()));
        }
    }

    void aProxyIsFoundAsCurlFindsIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("form");
        QTest::newRow("without a scheme") << QStringLiteral("https_proxy") << QStringLiteral("127.0.0.1:%1\n");
        QTest::newRow("for all") << QStringLiteral("all_proxy") << QStringLiteral("http://127.0.0.1:%1");
        QTest::newRow("upper case") << QStringLiteral("HTTPS_PROXY") << QStringLiteral("http://127.0.0.1:%1/");
    }
    void aProxyIsFoundAsCurlFindsIt()
    {
        QFETCH(QString, name);
        QFETCH(QString, form);
        RawServer proxy(RawServer::answer(RawServer::http(502, "no")));
        setVariable("QRLOGIN_HOST", QStringLiteral("https://pool.example.invalid"));
        cli->setVariable(name, form.arg(proxy.serverPort()));
        QCOMPARE(get(), 3);
        QCOMPARE(proxy.requests().size(), 1);
        QVERIFY(proxy.requests().first().startsWith("CONNECT pool.example.invalid:443 "));
        // This computer is reached without it.
        cli->setConnection(pool->connection);
        QCOMPARE(get(), 0);
        QCOMPARE(proxy.requests().size(), 1);
        setVariable("QRLOGIN_HOST", QStringLiteral("https://pool.example.invalid"));
        setVariable("no_proxy", QStringLiteral("*"));
        QCOMPARE(get(), 3);
        QCOMPARE(proxy.requests().size(), 1);
    }

    void aProxyThatCannotBeUsedIsNamed()
    {
        setVariable("QRLOGIN_HOST", QStringLiteral("https://pool.example.invalid"));
        setVariable("https_proxy", QStringLiteral("socks4://joe:hidden@127.0.0.1:1"));
        QCOMPARE(get(), 2);
        QVERIFY2(
            cli->errors().startsWith(QStringLiteral("qrlogin: The request was not sent. (the variable https_proxy")),
            qPrintable(cli->errors()));
        QVERIFY(!cli->errors().contains(QStringLiteral("hidden")));
    }

    void aKeyThatAHeaderCannotHoldIsNotSent()
    {
        RawServer server(RawServer::answer(RawServer::http(200, "{}")));
        setVariable("QRLOGIN_HOST", server.url(QString()).toString());
        setVariable("QRLOGIN_ACCESS_KEY_ID", QStringLiteral("\u0441b0")); // Cyrillic
        QCOMPARE(get(), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("contains a character that a header cannot hold")),
            qPrintable(cli->errors()));
        QVERIFY(server.requests().isEmpty());
    }

    void anAddressThatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("problem");
        const std::initializer_list<std::pair<const char *, const char *>> cases{
            {"http://[::1", "“[::1” is not a host"}, {"https://a b", "must not contain spaces"},
            {"https//api.example.invalid", "Write https:// before the host"}, {"http://", "does not contain a host"},
            {"https://https://api.example.invalid", ""}, {"https://api.example.invalid/path", ""},
            {"https://api.example.invalid?x=1", ""}, {"https://user@api.example.invalid", ""}};
        for (const auto &[typed, problem] : cases)
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromUtf8(problem);
    }
    void anAddressThatCannotBeReadIsNamed()
    {
        QFETCH(QString, typed);
        QFETCH(QString, problem);
        QCOMPARE(cli->run({QStringLiteral("settings"), QStringLiteral("get"), QStringLiteral("--host"), typed,
                     QStringLiteral("--pool-id"), QStringLiteral("x")}),
            2);
        QVERIFY2(
            cli->errors().contains(QStringLiteral("The management host cannot be used: ")), qPrintable(cli->errors()));
        QVERIFY2(cli->errors().contains(problem), qPrintable(cli->errors()));
    }
};

QRLOGIN_TEST(TestVariables)
#include "TestVariables.moc"
