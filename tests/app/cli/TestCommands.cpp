#include "app/cli/CliProcess.h"
#include "cli/program/CommandList.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// What all commands have in common.
class TestCommands : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliProcess> cli;

    int run(const QString &line) { return cli->run(line.split(u' ', Qt::SkipEmptyParts)); }

private slots:
    void init()
    {
        cli = std::make_unique<CliProcess>();
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), QStringLiteral("http://127.0.0.1:1"));
    }

    void everyErrorBeginsWithTheProgramsName_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("named");
        QTest::addColumn<int>("code");
        const auto add = [](const QString &line, const QString &named, int code) {
            QTest::newRow(qPrintable(QStringLiteral("line: ") + line)) << line << named << code;
        };
        for (const CommandEntry &command : commandList())
            add(command.name + QStringLiteral(" --nonsense"), QStringLiteral("nonsense"), 2);
        for (const char *name : {"verify", "serve", "demo"})
            add(QString::fromLatin1(name) + QStringLiteral(" surplus"), QStringLiteral("arguments"), 2);
        add({}, QStringLiteral("Specify a command"), 2);
        add(QStringLiteral("settigns get"), QStringLiteral("“settigns”"), 2);
        add(QStringLiteral("--help-all"), QStringLiteral("help-all"), 2);
        add(QStringLiteral("demo --help-all"), QStringLiteral("help-all"), 2);
        add(QStringLiteral("--color=blue demo"), QStringLiteral("--color"), 2);
        add(QStringLiteral("completion csh"), QStringLiteral("bash, zsh, fish"), 2);
        add(QStringLiteral("settings get --access-key k"), QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), 2);
        add(QStringLiteral("verify --access-key k"), QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), 2);
        add(QStringLiteral("settings set returnFullUserInfo=perhaps"), QStringLiteral("returnFullUserInfo"), 2);
        for (const char *line : {"phone p.png --user=", "serve --users=", "serve --apps=", "serve --data=",
                 "fleet diff --baseline=", "fleet apply --baseline b --expect=", "fleet status --pools A --pools=",
                 "simulate cancel --emulator --junit=", "settings get --pool=", "settings get --color="})
            add(QString::fromLatin1(line),
                QString::fromLatin1(line).section(u' ', -1).remove(u'=') + QStringLiteral(" must not be empty."), 2);
        add(QStringLiteral("serve --data /dev/null/pool"), QStringLiteral("/dev/null/pool"), 4);
        add(QStringLiteral("phone /dev/null --then confirm --pool-id p --app-id a --user u"),
            QStringLiteral("QRLOGIN_PASSWORD"), 2);
    }
    void everyErrorBeginsWithTheProgramsName()
    {
        QFETCH(QString, line);
        QFETCH(QString, named);
        QFETCH(int, code);
        QCOMPARE(run(line), code);
        QVERIFY2(cli->errors().startsWith(QLatin1String("qrlogin: ")), qPrintable(cli->errors()));
        QVERIFY2(cli->errors().section(u'\n', 0, 0).contains(named), qPrintable(cli->errors()));
        QVERIFY(cli->output().isEmpty());
    }

    void noArgumentIsEmpty()
    {
        for (const char *command : {"simulate", "phone", "completion", "fleet"}) {
            QCOMPARE(cli->run({QString::fromLatin1(command), QString()}), 2);
            QVERIFY2(cli->errors().startsWith(QLatin1String("qrlogin: An argument must not be empty.")),
                qPrintable(cli->errors()));
        }
    }

    void aFailureOfThePoolBeginsWithTheProgramsName()
    {
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_ID"), QStringLiteral("k"));
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("s"));
        QCOMPARE(run(QStringLiteral("settings get")), 3);
        QVERIFY2(cli->errors().startsWith(QLatin1String("qrlogin: ")), qPrintable(cli->errors()));
    }

    void theHelpNamesEachOptionAndExitCode()
    {
        for (const CommandEntry &command : commandList()) {
            const ProgramHelp help = helpOf(command);
            const QString text = helpText(help);
            QVERIFY(text.startsWith(QStringLiteral("Usage: qrlogin ") + command.name));
            for (const QCommandLineOption &option : help.options)
                QVERIFY2(text.contains(optionSyntax(option)), qPrintable(optionSyntax(option)));
            QVERIFY(text.contains(QLatin1String("\nExit codes:\n  0  ")));
            QVERIFY(!help.description.isEmpty() && !help.summary.isEmpty());
            for (const QString &line : text.split(u'\n'))
                QVERIFY2(line.size() <= 90, qPrintable(line));
        }
        QCOMPARE(run(QStringLiteral("--help")), 0);
        QVERIFY(!cli->output().contains(QLatin1String("help-all")));
        QCOMPARE(cli->output(), helpText(programHelp()));
    }

    void ofEachCodeACommandHasOneMeaning()
    {
        for (const CommandEntry &command : commandList()) {
            QStringList codes;
            for (const HelpEntry &entry : exitCodesOf(command.name))
                codes += entry.term;
            QCOMPARE(codes.removeDuplicates(), 0);
            QVERIFY(codes.contains(QStringLiteral("0")) && codes.contains(QStringLiteral("2")));
        }
    }

    void theDocumentHasTheTableOfExitCodes()
    {
        QString table;
        for (const ExitCodeMeaning &each : exitCodeMeanings())
            table
                += QStringLiteral("| %1 | %2 | %3 |\n")
                       .arg(QString::number(int(each.code)), QString(each.commands).replace(u' ', QStringLiteral(", ")),
                           QString::fromUtf8(each.meaning));
        QFile document(QStringLiteral(QRLOGIN_SOURCES "/docs/command-line.md"));
        QVERIFY(document.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(document.readAll());
        QVERIFY2(text.contains(QStringLiteral("| code | commands | |\n|---|---|---|\n") + table + u'\n'),
            qPrintable(QStringLiteral("docs/command-line.md must contain:\n") + table));
    }

    void colorsAreForTerminalsUnlessAskedFor()
    {
        const QString red = QStringLiteral("\x1b[31mqrlogin:\x1b[0m ");
        QCOMPARE(run(QStringLiteral("settings")), 2);
        QVERIFY(!cli->errors().contains(u'\x1b'));
        QCOMPARE(run(QStringLiteral("--color always settings")), 2);
        QVERIFY2(cli->errors().startsWith(red), qPrintable(cli->errors()));
        // An option says more than a variable.
        cli->setVariable(QStringLiteral("NO_COLOR"), QStringLiteral("1"));
        QCOMPARE(run(QStringLiteral("settings --color=always")), 2);
        QVERIFY2(cli->errors().startsWith(red), qPrintable(cli->errors()));
        QCOMPARE(run(QStringLiteral("simulate happy-path --emulator --color always")), 0);
        QVERIFY2(cli->output().startsWith(QLatin1String("\x1b[32mPassed  \x1b[0m")), qPrintable(cli->output()));
    }

    void onATerminalNoColorDecides_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("hasColors");
        QTest::newRow("plain") << QStringLiteral("NO_COLOR") << QString() << true;
        QTest::newRow("empty") << QStringLiteral("NO_COLOR") << QStringLiteral("") << true;
        QTest::newRow("set") << QStringLiteral("NO_COLOR") << QStringLiteral("1") << false;
        QTest::newRow("dumb") << QStringLiteral("TERM") << QStringLiteral("dumb") << false;
    }
    void onATerminalNoColorDecides()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, hasColors);
        if (QProcess::execute(QStringLiteral("script"), {QStringLiteral("--version")}) != 0)
            QSKIP("script is not installed");
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
        environment.remove(QStringLiteral("NO_COLOR"));
        if (!value.isNull())
            environment.insert(name, value);
        script.setProcessEnvironment(environment);
        script.start(QStringLiteral("script"),
            {QStringLiteral("-qec"), QStringLiteral(QRLOGIN_CLI " settings"), QStringLiteral("/dev/null")});
        script.closeWriteChannel();
        QVERIFY(script.waitForFinished(30'000));
        const QByteArray printed = script.readAllStandardOutput();
        QVERIFY2(printed.contains("qrlogin:"), printed.constData());
        QCOMPARE(printed.contains("\x1b["), hasColors);
    }

    void quietLeavesOutWhatIsNeitherResultNorError()
    {
        QCOMPARE(run(QStringLiteral("-q settings")), 2);
        QCOMPARE(cli->errors(), QStringLiteral("qrlogin: Specify an action: get, set, diff, apply or advise.\n"));
        QCOMPARE(run(QStringLiteral("settings")), 2);
        QVERIFY(cli->errors().endsWith(QLatin1String("For help, run: qrlogin settings --help\n")));
    }
};

QRLOGIN_TEST(TestCommands)
#include "TestCommands.moc"
