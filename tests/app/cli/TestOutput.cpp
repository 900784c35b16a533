#include "app/CleanHome.h"
#include "app/cli/CliProcess.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// Runs `script` with the shell, the program as `$0`; the exit code, or -1.
int runShell(const QByteArray &script, QByteArray *errors = nullptr)
{
    const QTemporaryDir home;
    QProcess shell;
    QProcessEnvironment environment = cleanEnvironment(home.path());
    environment.insert(QStringLiteral("FILE"), home.filePath(QStringLiteral("file")));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(script), QStringLiteral(QRLOGIN_CLI)});
    const bool hasEnded = shell.waitForFinished(30'000) && shell.exitStatus() == QProcess::NormalExit;
    if (errors)
        *errors = shell.readAllStandardError();
    return hasEnded ? shell.exitCode() : -1;
}

constexpr const char *steering = "calm\x1b[2K\r\x1b[32mPassed  everything\xc2\x9b"
                                 "0m\nexport EVIL=1\xe2\x80\xae";
constexpr const char *shown = "calm\\u001b[2K\\r\\u001b[32mPassed  everything\\u009b0m\\nexport EVIL=1\\u202e";

QByteArray scenario(const QString &title)
{
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("title"), title}}).toJson().sliced(1);
    return "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"steps\": [{\"party\": \"browser\", \"do\": "
           "\"generate\"}],"
        + text;
}

} // namespace

/// What comes out of the real program, and what does not.
class TestOutput : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliProcess> cli;

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(cli->configDirectory() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    static bool isClean(const QString &text)
    {
        return std::ranges::none_of(text, [](QChar c) {
            return (c < u' ' && c != u'\n') || (c >= u'\x7f' && c <= u'\x9f') || (c >= u'\u2028' && c <= u'\u202e');
        });
    }

private slots:
    void init() { cli = std::make_unique<CliProcess>(); }

    void anArgumentThatIsNotUtf8IsNamed()
    {
        QByteArray errors;
        QCOMPARE(runShell("exec \"$0\" settings diff \"$(printf 'a\\377.json')\"", &errors), 2);
        QCOMPARE(errors, QByteArray("qrlogin: Argument 3 is not valid UTF-8.\n"));
    }

    void whatCannotBeWrittenIsAnError_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"settings get", "settings get --json", "settings set qrcodeExpiresIn=3m",
                 "settings advise --json", "settings --help", "simulate --list", "simulate happy-path --emulator",
                 "simulate happy-path --emulator --json", "verify --emulator --yes --longest 1",
                 "verify --emulator --yes --longest 1 --json", "demo", "serve", "serve --json", "--help", "--version"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void whatCannotBeWrittenIsAnError()
    {
        QFETCH(QString, words);
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        cli->setConnection(pool.connection);
        cli->setOutputFile(QStringLiteral("/dev/full"));
        QCOMPARE(cli->run(words.split(u' ')), 6);
        QVERIFY2(cli->errors().contains(QStringLiteral("No space left on device")), qPrintable(cli->errors()));
    }

    void aReportThatCannotBeWrittenIsAnError()
    {
        QCOMPARE(cli->run({QStringLiteral("simulate"), QStringLiteral("happy-path"), QStringLiteral("--emulator"),
                     QStringLiteral("--junit"), QStringLiteral("/dev/full")}),
            6);
        QVERIFY2(cli->errors().contains(QStringLiteral("/dev/full")), qPrintable(cli->errors()));
        struct stat status
        {
        };
        QVERIFY(::stat("/dev/full", &status) == 0 && S_ISCHR(status.st_mode));
    }

    void aFullDiskIsAnError()
    {
        const QByteArray full = "unshare -m sh -c 'mount -t tmpfs -o size=4k tmpfs /mnt || exit 77; "
                                "head -c 4096 /dev/zero > /mnt/fill; ";
        const int code = runShell(full + "\"$0\" --help > /mnt/help' \"$0\"");
        if (code == 77 || code == 127 || code == 1)
            QSKIP("this user may not mount");
        QCOMPARE(code, 6);
        QCOMPARE(runShell(full + "\"$0\" simulate cancel --emulator --junit /mnt/report.xml' \"$0\""), 6);
    }

    void aFileThatMayNotGrowIsAnError() { QCOMPARE(runShell("ulimit -f 0; exec \"$0\" --help > \"$FILE\""), 6); }

    void aClosedOutputIsAnError()
    {
        QByteArray errors;
        QCOMPARE(runShell("exec \"$0\" demo >&-", &errors), 6);
        QVERIFY2(errors.contains("could not be written"), errors.constData());
    }

    void aTitleDoesNotSteerTheTerminal()
    {
        const QString path = file(QStringLiteral("calm.json"), scenario(QString::fromUtf8(steering)));
        QCOMPARE(cli->run({QStringLiteral("simulate"), path, QStringLiteral("--emulator")}), 0);
        QVERIFY2(isClean(cli->output()) && cli->output().contains(QLatin1String(shown)), qPrintable(cli->output()));
        QCOMPARE(cli->output().count(u'\n'), 1);
        QCOMPARE(
            cli->run({QStringLiteral("simulate"), path, QStringLiteral("--emulator"), QStringLiteral("--json")}), 0);
        QVERIFY(isClean(cli->output()));
    }

    void aFileNameDoesNotSteerTheTerminal()
    {
        const QString name = QString::fromUtf8(steering);
        for (const QStringList &arguments : {QStringList{QStringLiteral("simulate"), name},
                 {QStringLiteral("simulate"), QStringLiteral("x"), QStringLiteral("--junit"), name + u'/'},
                 {QStringLiteral("settings"), QStringLiteral("diff"), name}, {QStringLiteral("phone"), name},
                 {QStringLiteral("serve"), QStringLiteral("--users"), name}, {QStringLiteral("--") + name},
                 {QStringLiteral("settings"), QStringLiteral("--pool"), name, QStringLiteral("get")},
                 {QStringLiteral("verify"), QStringLiteral("--pool"), name},
                 {QStringLiteral("verify"), QStringLiteral("--") + name}}) {
            QCOMPARE(cli->run(arguments), 2);
            QVERIFY2(isClean(cli->errors()), qPrintable(cli->errors()));
            QVERIFY2(!cli->errors().contains(QStringLiteral("\nexport")), qPrintable(cli->errors()));
        }
    }

    void secretsThatAPoolRepeatsAreNotPrinted_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("in a failure") << 422;
        QTest::newRow("in an answer") << 200;
    }
    void secretsThatAPoolRepeatsAreNotPrinted()
    {
        QFETCH(int, status);
        TestPool pool;
        const QStringList secrets{QString::fromUtf8(pool.connection.credentials.accessKeySecret.reveal()),
            QString::fromUtf8(pool.connection.credentials.appSecret.reveal())};
        const QString repeated = QStringLiteral("seen <%1> and <%2>").arg(secrets[0], secrets[1]);
        const QJsonObject body{{QStringLiteral("statusCode"), status}, {QStringLiteral("message"), repeated},
            {QStringLiteral("requestId"), secrets[0]},
            {QStringLiteral("data"),
                QJsonObject{{QStringLiteral("qrcodeId"), QStringLiteral("q")}, {QStringLiteral("001"), repeated},
                    {QStringLiteral("url"), QStringLiteral("https://a/b.png")}}}};
        RawServer server(RawServer::answer(RawServer::http(200, QJsonDocument(body).toJson(QJsonDocument::Compact))));
        pool.connection.address.managementHost = pool.connection.address.applicationHost = server.url(QString());
        cli->setConnection(pool.connection);
        cli->setVariable(QStringLiteral("QRLOGIN_APP_SECRET"), secrets[1]);
        const QString path = file(QStringLiteral("one.json"), scenario(QStringLiteral("one")));
        for (const char *words : {"settings get", "settings get --json", "simulate FILE", "simulate FILE --json",
                 "simulate FILE --junit -", "settings set qrcodeExpiresIn=5m"}) {
            QStringList arguments = QString::fromLatin1(words).split(u' ');
            arguments.replaceInStrings(QStringLiteral("FILE"), path);
            cli->run(arguments);
            for (const QString &secret : secrets)
                QVERIFY2(!(cli->output() + cli->errors()).contains(secret),
                    qPrintable(QString::fromLatin1(words) + u'\n' + cli->output() + cli->errors()));
        }
        QVERIFY(server.requests().size() >= 6);
    }

    void aMessageOfThePoolDoesNotSteerTheTerminal()
    {
        const QJsonObject body{{QStringLiteral("statusCode"), 400}, {QStringLiteral("apiCode"), 1},
            {QStringLiteral("message"), QString::fromUtf8(steering)}};
        RawServer server(RawServer::answer(RawServer::http(200, QJsonDocument(body).toJson(QJsonDocument::Compact))));
        TestPool pool;
        pool.connection.address.managementHost = server.url(QString());
        cli->setConnection(pool.connection);
        QCOMPARE(cli->run({QStringLiteral("settings"), QStringLiteral("get")}), 4);
        QVERIFY2(isClean(cli->errors()) && cli->errors().contains(QLatin1String(shown)), qPrintable(cli->errors()));
        QCOMPARE(cli->errors().count(u'\n'), 1);
        QCOMPARE(cli->run({QStringLiteral("settings"), QStringLiteral("get"), QStringLiteral("--json")}), 4);
        QVERIFY(isClean(cli->output()));
        QCOMPARE(QJsonDocument::fromJson(cli->output().toUtf8())[QStringLiteral("failure")][QStringLiteral("text")]
                     .toString()
                     .contains(QString::fromUtf8(steering)),
            true);
    }

    void aUserNameIsNotALineForTheShell()
    {
        QByteArray users = QJsonDocument(QJsonObject{{QStringLiteral("username"), QString::fromUtf8(steering)},
                                             {QStringLiteral("password"), QStringLiteral("p\n")}})
                               .toJson();
        const QString path = file(QStringLiteral("users.json"), '[' + users + ']');
        for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("--json")}}) {
            QProcess serve;
            serve.setProcessEnvironment(cleanEnvironment(cli->configDirectory()));
            serve.start(QStringLiteral(QRLOGIN_CLI),
                QStringList{QStringLiteral("serve"), QStringLiteral("--users"), path} + more);
            QByteArray output;
            while (!output.contains("export EVIL") && serve.waitForReadyRead(30'000))
                output += serve.readAllStandardOutput();
            serve.terminate();
            QVERIFY(serve.waitForFinished(30'000));
            QVERIFY2(isClean(QString::fromUtf8(output)) && output.contains(shown), output.constData());
        }
    }

    void aSilentPipeDoesNotAgree()
    {
        QProcess verify;
        verify.setProcessEnvironment(cleanEnvironment(cli->configDirectory()));
        verify.start(QStringLiteral(QRLOGIN_CLI), {QStringLiteral("verify"), QStringLiteral("--emulator")});
        QVERIFY(verify.waitForStarted());
        verify.write("y"); // not a line yet
        QVERIFY(verify.waitForFinished(25'000));
        QCOMPARE(verify.exitCode(), 2);
    }
};

QRLOGIN_TEST(TestOutput)
#include "TestOutput.moc"
