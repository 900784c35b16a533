#include "app/cli/CliProcess.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The number of test cases in a JUnit report, and the names of the failed ones.
struct JUnit
{
    int tests = 0;
    QStringList failed;

    explicit JUnit(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader reader(&file);
        QString name;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1String("testcase")) {
                ++tests;
                name = reader.attributes().value(QLatin1String("name")).toString();
            } else if (reader.name() == QLatin1String("failure")) {
                failed += name;
            }
        }
        if (reader.hasError())
            tests = -1;
    }
};

QByteArray document(const QByteArray &steps)
{
    return "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"title\": {\"en\": \"Test\"}, \"steps\": [" + steps
        + "]}";
}

} // namespace

class TestSimulateCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<CliProcess> cli;
    std::unique_ptr<QTemporaryDir> directory;

    int simulate(const QByteArray &words)
    {
        return cli->run(
            QStringList{QStringLiteral("simulate")} + QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts));
    }
    QByteArray path(const char *name) const { return directory->filePath(QLatin1String(name)).toUtf8(); }
    QByteArray file(const char *name, const QByteArray &content) const
    {
        QFile document(QString::fromUtf8(path(name)));
        const bool isWritten = document.open(QIODevice::WriteOnly) && document.write(content) == content.size();
        return isWritten ? path(name) : QByteArray();
    }

    /// Sets the variables for a pool without a control token, with its first two users.
    void setRealPool(const TestPool &pool)
    {
        cli->setConnection(pool.connection);
        cli->setVariable(
            QStringLiteral("QRLOGIN_APP_SECRET"), QString::fromUtf8(pool.connection.credentials.appSecret.reveal()));
        for (const auto &[index, suffix] : {std::pair(0, ""), std::pair(1, "_2")}) {
            const TestUser &user = pool.user(index);
            cli->setVariable(QStringLiteral("QRLOGIN_TEST_USER") + QLatin1String(suffix), user.username);
            cli->setVariable(QStringLiteral("QRLOGIN_TEST_PASSWORD") + QLatin1String(suffix),
                QString::fromUtf8(user.password.reveal()));
        }
    }

private slots:
    void init()
    {
        cli = std::make_unique<CliProcess>();
        directory = std::make_unique<QTemporaryDir>();
    }

    void allThatComeWithItPass()
    {
        QCOMPARE(simulate("--all boundary truth-table --emulator --junit " + path("report.xml")), 0);
        const auto lines = cli->output().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 24);
        for (const QString &line : lines)
            QVERIFY2(line.startsWith(QLatin1String("Passed")), qPrintable(line));
        const JUnit report(QString::fromUtf8(path("report.xml")));
        QCOMPARE(report.tests, int(lines.size()));
        QVERIFY(report.failed.isEmpty());
    }

    void theListNamesThem()
    {
        QCOMPARE(simulate("--list"), 0);
        const QStringList listed = cli->output().split(u'\n', Qt::SkipEmptyParts);
        for (const char *name : {"happy-path ", "cancel ", "boundary ", "truth-table ", "pool-down "}) {
            QVERIFY2(
                std::ranges::any_of(listed, [&](const QString &line) { return line.startsWith(QLatin1String(name)); }),
                name);
        }
        QCOMPARE(simulate("--list --json"), 0);
        const QJsonArray scenarios
            = QJsonDocument::fromJson(cli->output().toUtf8()).object().value(QStringLiteral("scenarios")).toArray();
        QCOMPARE(scenarios.size(), listed.size());
        QVERIFY(listed.first().startsWith(scenarios.first()[QStringLiteral("name")].toString()));
        QVERIFY(listed.first().endsWith(scenarios.first()[QStringLiteral("title")].toString()));
    }

    void aFailureIsNamedByStepAndInTheReport()
    {
        const QByteArray wrong = file("wrong.json",
            document("{\"party\": \"browser\", \"do\": \"generate\"},"
                     "{\"party\": \"browser\", \"do\": \"check\", \"expect\": {\"status\": \"SCANNED\"}}"));
        QCOMPARE(simulate("happy-path " + wrong + " --emulator --junit " + path("report.xml")), 1);
        QVERIFY2(cli->output().contains(QStringLiteral("Step 2: Browser")), qPrintable(cli->output()));
        QVERIFY(cli->output().contains(QStringLiteral("SCANNED")));
        const JUnit report(QString::fromUtf8(path("report.xml")));
        QCOMPARE(report.failed.size(), 1);
    }

    void theReportTellsFilesOfOneNameApart()
    {
        const QByteArray steps = document("{\"party\": \"browser\", \"do\": \"generate\"}");
        for (const char *name : {"a", "b"})
            QVERIFY(QDir(directory->path()).mkdir(QLatin1String(name)));
        const QByteArray files = file("a/login.json", steps) + ' ' + file("b/login.json", steps);
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
        QCOMPARE(simulate("cancel " + files + " --emulator --junit -"), 0);
        QVERIFY(cli->errors().contains(QLatin1String("Passed  login")));
        QXmlStreamReader reader(cli->output());
        QSet<QString> cases;
        QStringList named;
        QDateTime started;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto value
                = [&](const char *name) { return reader.attributes().value(QLatin1String(name)).toString(); };
            if (reader.name() == QLatin1String("testsuite"))
                started = QDateTime::fromString(value("timestamp") + u'Z', Qt::ISODate);
            if (reader.name() != QLatin1String("testcase"))
                continue;
            cases += value("classname") + u' ' + value("name");
            named += value("file");
        }
        QVERIFY2(!reader.hasError(), qPrintable(cli->output()));
        QCOMPARE(cases.size(), 3);
        QCOMPARE(named.filter(QStringLiteral("/login.json")).size(), 2);
        QVERIFY(started >= before && started <= QDateTime::currentDateTimeUtc());
        QCOMPARE(simulate("cancel --emulator --json --junit -"), 2);
    }

    void jsonIsOneObject()
    {
        QCOMPARE(simulate("happy-path cancel --emulator --json"), 0);
        const QJsonArray scenarios
            = QJsonDocument::fromJson(cli->output().toUtf8()).object().value(QStringLiteral("scenarios")).toArray();
        QCOMPARE(scenarios.size(), 2);
        QCOMPARE(scenarios.at(0)[QStringLiteral("name")].toString(), QStringLiteral("happy-path"));
        QCOMPARE(scenarios.at(1)[QStringLiteral("outcome")].toString(), QStringLiteral("passed"));
        QVERIFY(scenarios.at(0)[QStringLiteral("steps")].toArray().size() > 4);
    }

    void onAPoolItsSettingsAreLeftAlone()
    {
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        cli->setConnection(pool.connection);
        // Connections from the environment do not have test users or a control token: scenarios that need them are
        // skipped with a reason.
        QCOMPARE(simulate("happy-path full-info-on"), 4);
        const auto lines = cli->output().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.last(), QStringLiteral("All scenarios were skipped."));
        QVERIFY2(lines.at(0).startsWith(QLatin1String("Skipped")), qPrintable(lines.at(0)));
        QVERIFY2(lines.at(1).contains(QLatin1String("user")), qPrintable(lines.at(1)));
        QCOMPARE(pool.settings().strategy, LoginStrategy());
    }

    void usersOfTheEnvironmentPlayOnAPool()
    {
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        setRealPool(pool);
        // One of them requires settings that this pool does not have.
        QCOMPARE(simulate("happy-path second-user full-info-on"), 0);
        QCOMPARE(cli->output().count(QLatin1String("Passed")), 2);
        QCOMPARE(cli->output().count(QLatin1String("Skipped")), 1);
    }

    void aStopPutsThingsBackAndPlaysNoMore_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("a terminal that goes") << SIGHUP;
    }
    void aStopPutsThingsBackAndPlaysNoMore()
    {
        QFETCH(int, signal);
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        setRealPool(pool);
        const LoginStrategy own{777, PeriodUnit::Second, 888, PeriodUnit::Second, false, false};
        pool.save(own);
        const QByteArray waiting = file("waiting.json",
            "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"title\": {\"en\": \"Test\"},"
            "\"settings\": {\"qrcodeExpiresIn\": 60}, \"steps\": [{\"party\": \"browser\", \"do\": \"generate\"},"
            "{\"party\": \"clock\", \"do\": \"wait\", \"until\": \"codeExpires\"}]}");
        const QByteArray first = cli->startAndReadLine(
            {QStringLiteral("simulate"), QStringLiteral("happy-path"), QString::fromUtf8(waiting),
                QStringLiteral("cancel"), QStringLiteral("--settings"), QStringLiteral("apply")});
        QVERIFY2(first.startsWith("Passed"), first.constData());
        QTRY_COMPARE(pool.settings().strategy.qrcodeExpiresIn, 60);
        ::kill(pid_t(cli->processId()), signal);
        QCOMPARE(cli->waitForEnd(), 1);
        QVERIFY2(cli->output().contains(QLatin1String("Stopped")), qPrintable(cli->output()));
        QVERIFY(!cli->output().contains(QLatin1String("cancel")));
        QCOMPARE(pool.settings().strategy, own);
    }

    void settingsThatSomebodyElseSavedStayAndAreTold()
    {
        TestPool pool;
        pool.clock.advance(SystemClock().now() - pool.clock.now());
        setRealPool(pool);
        const QByteArray waiting = file("waiting.json",
            "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"title\": {\"en\": \"Test\"},"
            "\"settings\": {\"qrcodeExpiresIn\": 60}, \"steps\": [{\"party\": \"browser\", \"do\": \"generate\"},"
            "{\"party\": \"clock\", \"do\": \"wait\", \"seconds\": 2}]}");
        const QByteArray first = cli->startAndReadLine({QStringLiteral("simulate"), QStringLiteral("happy-path"),
            QString::fromUtf8(waiting), QStringLiteral("--settings"), QStringLiteral("apply"),
            QStringLiteral("--junit"), QString::fromUtf8(path("report.xml"))});
        QVERIFY2(first.startsWith("Passed"), first.constData());
        QTRY_COMPARE(pool.settings().strategy.qrcodeExpiresIn, 60);
        pool.save({60, PeriodUnit::Second, 999, PeriodUnit::Second, false, false});
        QCOMPARE(cli->waitForEnd(), 5);
        QVERIFY2(cli->output().contains(QLatin1String("Cannot restore all settings")), qPrintable(cli->output()));
        QCOMPARE(
            pool.settings().strategy, (LoginStrategy{120, PeriodUnit::Second, 999, PeriodUnit::Second, false, false}));
        QFile report(QString::fromUtf8(path("report.xml")));
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QByteArray xml = report.readAll();
        QVERIFY2(xml.contains("errors=\"1\"") && xml.contains("type=\"leftover\""), xml.constData());
    }

    void wrongUseIsExplained_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QByteArray("--emulator") << QStringLiteral("Specify scenarios");
        QTest::newRow("unknown") << QByteArray("no-such-thing --emulator") << QStringLiteral("no-such-thing");
        QTest::newRow("settings") << QByteArray("cancel --emulator --settings maybe")
                                  << QStringLiteral("apply, require or keep");
        QTest::newRow("two pools") << QByteArray("cancel --emulator --pool Staging")
                                   << QStringLiteral("You cannot combine --emulator with --pool");
        QTest::newRow("two hosts") << QByteArray("cancel --emulator --host http://127.0.0.1:1")
                                   << QStringLiteral("You cannot combine --emulator with --host");
        QTest::newRow("option") << QByteArray("cancel --emulator --fast") << QStringLiteral("fast");
    }

    void wrongUseIsExplained()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, says);
        QCOMPARE(simulate(words), 2);
        QVERIFY2(cli->errors().contains(says), qPrintable(cli->errors()));
        QVERIFY(cli->output().isEmpty());
    }

    void aFileThatIsNoScenarioIsNamedWithItsFault()
    {
        const QByteArray broken = file("broken.json", document("{\"party\": \"browser\", \"do\": \"fly\"}"));
        QCOMPARE(simulate(broken + " --emulator"), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("broken.json: steps[0].do")), qPrintable(cli->errors()));
    }

    void aReportThatCannotBeWrittenIsNoSuccess()
    {
        QCOMPARE(simulate("cancel --emulator --junit " + path("missing/report.xml")), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("report.xml")), qPrintable(cli->errors()));
        QVERIFY2(cli->output().isEmpty(), "nothing was played");
    }

    void aReportDoesNotOverwriteAScenario()
    {
        const QByteArray scenario = document("{\"party\": \"browser\", \"do\": \"generate\"}");
        const QByteArray own = file("own.json", scenario);
        QCOMPARE(simulate(own + " --emulator --junit " + own), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("own.json cannot be written: this command reads it")),
            qPrintable(cli->errors()));
        QFile kept(QString::fromUtf8(own));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), scenario);
        QCOMPARE(cli->run({QStringLiteral("simulate"), QStringLiteral("cancel"), QStringLiteral("--emulator"),
                     QStringLiteral("--junit"), QString()}),
            2);
    }

    void aPoolThatIsGoneIsCodeThree()
    {
        TestPool pool;
        cli->setConnection(pool.connection);
        pool.stop();
        QCOMPARE(simulate("happy-path boundary --json --junit " + path("report.xml")), 3);
        const QJsonArray scenarios
            = QJsonDocument::fromJson(cli->output().toUtf8()).object().value(QStringLiteral("scenarios")).toArray();
        QCOMPARE(scenarios.size(), 2);
        QCOMPARE(scenarios.at(1)[QStringLiteral("outcome")].toString(), QStringLiteral("broken"));
        QCOMPARE(JUnit(QString::fromUtf8(path("report.xml"))).tests, 2);
    }
};

QRLOGIN_TEST(TestSimulateCommand)
#include "TestSimulateCommand.moc"
