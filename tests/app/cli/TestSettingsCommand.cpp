#include "app/cli/CliProcess.h"
#include "client/control/EmulatorControl.h"
#include "connections/ConnectionFile.h"
#include "contract/Envelope.h"
#include "settings/SettingsDocument.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

const LoginStrategy other{600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, false};

QByteArray settingsAnswer(const LoginStrategy &strategy)
{
    return RawServer::http(200, successEnvelope(toJson(SecuritySettings{strategy, {}}), QStringLiteral("r")));
}

} // namespace

class TestSettingsCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> pool;
    std::unique_ptr<CliProcess> cli;
    std::unique_ptr<QTemporaryDir> directory;

    /// Runs `qrlogin settings` with the words of `words`, separated by spaces.
    int settings(const QByteArray &words, const QByteArray &input = {})
    {
        const int code = cli->run(
            QStringList{QStringLiteral("settings")} + QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts), input);
        const QString secret = QString::fromUtf8(pool->connection.credentials.accessKeySecret.reveal());
        return cli->output().contains(secret) || cli->errors().contains(secret) ? -2 : code;
    }

    QJsonObject json() const { return QJsonDocument::fromJson(cli->output().toUtf8()).object(); }

    /// Writes a file with this content and returns its name as a word for settings().
    QByteArray file(const QByteArray &content) const
    {
        QFile document(directory->filePath(QStringLiteral("document.json")));
        const bool isWritten = document.open(QIODevice::WriteOnly) && document.write(content) == content.size();
        return isWritten ? document.fileName().toUtf8() : QByteArray();
    }

private slots:
    void init()
    {
        pool = std::make_unique<TestPool>();
        // The program uses the system clock, and a signature is valid for 15 minutes.
        pool->clock.advance(SystemClock().now() - pool->clock.now());
        cli = std::make_unique<CliProcess>();
        cli->setConnection(pool->connection);
        directory = std::make_unique<QTemporaryDir>();
    }

    void getShowsTheFour()
    {
        QCOMPARE(settings("get"), 0);
        const QStringList lines = cli->output().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY2(lines[0].startsWith(QLatin1String("QR code validity period (qrcodeExpiresIn): 120 second")),
            qPrintable(lines[0]));
        QVERIFY(lines[1].startsWith(QLatin1String("Ticket validity period (ticketExpiresIn): 300 second")));
        QVERIFY(lines[2].endsWith(QLatin1String("(returnFullUserInfo): Off")));
        QVERIFY(lines[3].endsWith(QLatin1String("(allowExchangeUserInfoFromBrowser): Off")));
        QVERIFY2(
            lines[4].startsWith(QLatin1String("These settings apply to 2 of 2 application")), qPrintable(lines[4]));
    }

    void getMarksWhatIsOutOfRange()
    {
        LoginStrategy odd;
        odd.qrcodeExpiresIn = -5;
        RawServer server(RawServer::answer(settingsAnswer(odd)));
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), server.url().toString());
        QCOMPARE(settings("get"), 0);
        QVERIFY2(cli->output().contains(QLatin1String("-5 seconds. Must be between 1 second and 30 days.\n")),
            qPrintable(cli->output()));
        QCOMPARE(cli->output().count(QLatin1String("Must")), 1);
    }

    void getAsJsonIsADocument()
    {
        pool->save(other);
        QCOMPARE(settings("get --json"), 0);
        QJsonObject document = json();
        const QJsonObject applications = document.take(u"applications").toObject();
        QCOMPARE(document, documentOf(other));
        QCOMPARE(applications.value(u"applied").toInt(), 2);
        QCOMPARE(applications.value(u"ofConnection").toString(), QStringLiteral("pool"));
        // It can be applied as it is.
        const DocumentReading reading = readDocument(cli->output().toUtf8(), LoginStrategy());
        QVERIFY(reading.findings.isEmpty());
        QCOMPARE(reading.strategy, other);
    }

    void applicationsWithTheirOwnSettingsAreNamed()
    {
        PoolContext context = pool->context();
        EmulatorControl control(pool->connection, context);
        EmulatorApplication own = QCoro::waitFor(control.state())->applications.first();
        own.ownRules = LoginStrategy();
        QVERIFY(QCoro::waitFor(control.saveApplication(own)));
        QCOMPARE(settings("get"), 0);
        QVERIFY2(cli->output().contains(QLatin1String("These settings apply to 1 of 2 application")),
            qPrintable(cli->output()));
        QVERIFY(cli->output().contains(own.name));
        QVERIFY(cli->output().contains(QLatin1String("The application of this connection")));
        QCOMPARE(settings("get --json"), 0);
        QCOMPARE(json().value(u"applications")[u"ofConnection"].toString(), QStringLiteral("own"));
        QCOMPARE(settings("advise --json"), 1);
        QCOMPARE(json().value(u"advice")[0][u"advice"].toString(), QStringLiteral("ownSettings"));
        QCOMPARE(settings("advise"), 1);
        QVERIFY(cli->output().startsWith(QLatin1String("Warning: These settings apply to 1 of 2")));
    }

    void setChangesWhatIsNamedAndNothingElse()
    {
        const SecuritySettings before = pool->settings();
        QCOMPARE(settings("set qrcodeExpiresIn=3m returnFullUserInfo=on"), 0);
        QVERIFY(cli->output().contains(QStringLiteral("(returnFullUserInfo): Off → On")));
        QVERIFY(cli->output().endsWith(QLatin1String("Saved.\n")));
        const SecuritySettings after = pool->settings();
        QVERIFY((after.strategy == LoginStrategy{180, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false}));
        QCOMPARE(after.others, before.others);
    }

    void setTakesTheseForms_data()
    {
        QTest::addColumn<QByteArray>("assignment");
        QTest::addColumn<LoginStrategy>("expected");
        const auto period = [](int seconds, PeriodUnit unit) {
            return LoginStrategy{seconds, unit, 60, PeriodUnit::Second, true, false};
        };
        QTest::newRow("seconds keep the unit") << QByteArray("qrcodeExpiresIn=100") << period(100, PeriodUnit::Minute);
        QTest::newRow("s") << QByteArray("qrcodeExpiresIn=120s") << period(120, PeriodUnit::Second);
        QTest::newRow("h") << QByteArray("qrcodeExpiresIn=2h") << period(7200, PeriodUnit::Hour);
        QTest::newRow("d") << QByteArray("qrcodeExpiresIn=30d") << period(2'592'000, PeriodUnit::Day);
        for (const char *off : {"off", "false"})
            QTest::newRow(off) << QByteArray("returnFullUserInfo=") + off
                               << LoginStrategy{600, PeriodUnit::Minute, 60, PeriodUnit::Second, false, false};
        for (const char *on : {"on", "true"})
            QTest::newRow(on) << QByteArray("allowExchangeUserInfoFromBrowser=") + on
                              << LoginStrategy{600, PeriodUnit::Minute, 60, PeriodUnit::Second, true, true};
    }
    void setTakesTheseForms()
    {
        QFETCH(QByteArray, assignment);
        QFETCH(LoginStrategy, expected);
        pool->save(other);
        QCOMPARE(settings("set --json " + assignment), 0);
        QCOMPARE(json().value(u"outcome").toString(), QStringLiteral("saved"));
        QVERIFY(pool->settings().strategy == expected);
    }

    void aUnitThatIsNotKnownIsShownAsThePoolHasIt()
    {
        QJsonObject strategy = toJson(other);
        strategy.insert(u"qrcodeExpiresInUnit", QStringLiteral("Week"));
        const QJsonObject data{{strategyMember.toString(), strategy}};
        RawServer server(RawServer::answer(RawServer::http(200, successEnvelope(data, QStringLiteral("r")))));
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), server.url({}).toString());
        QCOMPARE(settings("set qrcodeExpiresIn=10m --dry-run"), 0);
        QVERIFY2(
            cli->output().contains(QStringLiteral("qrcodeExpiresInUnit: Week → Minute")), qPrintable(cli->output()));
        QCOMPARE(settings("set qrcodeExpiresIn=10m --dry-run --json"), 0);
        QCOMPARE(json().value(u"changes").toArray(),
            QJsonArray{(QJsonObject{{QStringLiteral("member"), QStringLiteral("qrcodeExpiresInUnit")},
                {QStringLiteral("from"), QStringLiteral("Week")}, {QStringLiteral("to"), QStringLiteral("Minute")}})});
        QCOMPARE(settings("set qrcodeExpiresIn=9 --dry-run"), 0);
        QVERIFY(!cli->output().contains(QLatin1String("Unit")));
    }

    void whatIsThereAlreadyIsNotSaved()
    {
        QCOMPARE(settings("set --json qrcodeExpiresIn=120"), 0);
        QCOMPARE(json().value(u"outcome").toString(), QStringLiteral("nothingToSave"));
        QVERIFY(json().value(u"changes").toArray().isEmpty());
    }

    void diffTellsWhatApplyWouldChange()
    {
        const QByteArray document = file(documentText(other));
        QCOMPARE(settings("diff --json " + document), 1);
        const QJsonArray changes = json().value(u"changes").toArray();
        QCOMPARE(changes.size(), 4);
        const QJsonObject ticket{{QStringLiteral("member"), QStringLiteral("ticketExpiresIn")},
            {QStringLiteral("from"), 300}, {QStringLiteral("to"), 60}};
        QVERIFY(changes.contains(ticket));
        QVERIFY(pool->settings().strategy == LoginStrategy());
        QCOMPARE(settings("diff " + document), 1);
        QVERIFY2(cli->output().contains(QStringLiteral("(returnFullUserInfo): Off → On")), qPrintable(cli->output()));

        QCOMPARE(settings("apply " + document), 0);
        QVERIFY(pool->settings().strategy == other);
        QCOMPARE(settings("diff " + document), 0);
    }

    void aDryRunChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("set") << QByteArray("set ticketExpiresIn=60");
        QTest::newRow("apply") << QByteArray("apply -");
    }
    void aDryRunChangesNothing()
    {
        QFETCH(QByteArray, words);
        QCOMPARE(settings(words + " --dry-run --json", documentText(other)), 0);
        QCOMPARE(json().value(u"outcome").toString(), QStringLiteral("dryRun"));
        QVERIFY(!json().value(u"changes").toArray().isEmpty());
        QVERIFY(pool->settings().strategy == LoginStrategy());
    }

    void aDocumentOnTheStandardInputMayBeLong()
    {
        QCOMPARE(settings("diff -", documentText(LoginStrategy()).leftJustified(documentSizeLimit, ' ')), 0);
        QCOMPARE(settings("diff -", documentText(LoginStrategy()).leftJustified(documentSizeLimit + 1, ' ')), 2);
    }

    void aWrongDocumentIsReportedAndNotApplied()
    {
        const QByteArray wrong = documentText(other).replace(": true", ": 1").replace("600", "0");
        QCOMPARE(settings("apply --json " + file(wrong)), 2);
        QCOMPARE(json().value(u"findings").toArray().size(), 2);
        QCOMPARE(settings("apply " + file(wrong)), 2);
        QVERIFY2(cli->errors().contains(QLatin1String("returnFullUserInfo: Must be true or false.")),
            qPrintable(cli->errors()));
        QVERIFY(pool->settings().strategy == LoginStrategy());
    }

    void whatADocumentLacksStaysAndIsReported()
    {
        pool->save(other);
        const QByteArray part
            = "{\"schema\":\"qrlogin-settings\",\"version\":1,\"qrcodeLoginStrategy\":{\"ticketExpiresIn\":99}}";
        QCOMPARE(settings("apply --json " + file(part)), 0);
        QCOMPARE(json().value(u"findings").toArray().size(), 5);
        LoginStrategy expected = other;
        expected.ticketExpiresIn = 99;
        QVERIFY(pool->settings().strategy == expected);
    }

    void adviseFindsWhatThePageFinds()
    {
        QCOMPARE(settings("advise"), 0);
        pool->save({600, PeriodUnit::Second, 300, PeriodUnit::Second, true, false});
        QCOMPARE(settings("advise --json"), 1);
        const QJsonArray advice = json().value(u"advice").toArray();
        QCOMPARE(advice.size(), 2);
        QCOMPARE(advice[0].toObject().value(u"advice").toString(), QStringLiteral("fullUserInfo"));
        QCOMPARE(advice[0].toObject().value(u"severity").toString(), QStringLiteral("danger"));
        QCOMPARE(advice[1].toObject().value(u"advice").toString(), QStringLiteral("longQrcodePeriod"));
        QCOMPARE(settings("advise"), 1);
        QVERIFY(cli->output().startsWith(QLatin1String("Danger: ")));
    }

    void aFileThatCannotBeReadIsNotEmpty()
    {
        QCOMPARE(settings("diff /proc/self/mem"), 2);
        QVERIFY(
            cli->errors().startsWith(QLatin1String("qrlogin: /proc/self/mem cannot be read: Input/output error\n")));
        QCOMPARE(settings("diff /proc"), 2);
        QVERIFY(cli->errors().startsWith(QLatin1String("qrlogin: /proc cannot be read: Is a directory\n")));
    }

    void wrongUseIsToldBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"", "put", "get more", "get --dry-run", "get --brand okta",
                 "get --host ftp://127.0.0.1", "get --host http://example.com", "get --verbose", "set",
                 "set qrcodeExpiresIn", "set qrcodeExpiresIn=", "set qrcodeExpiresIn=1.5", "set qrcodeExpiresIn=-1",
                 "set qrcodeExpiresIn=0", "set qrcodeExpiresIn=31d", "set qrcodeExpiresIn=99999999999d",
                 "set qrcodeExpiresIn=1w", "set returnFullUserInfo=1", "set returnFullUserinfo=on",
                 "set ticketExpiresIn=5 ticketExpiresIn=6", "diff", "diff /no/such/file", "diff a b"})
            QTest::newRow(words) << QByteArray(words);
    }
    void wrongUseIsToldBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, words);
        pool->stop(); // a request would exit with 3
        QCOMPARE(settings(words), 2);
        QVERIFY(cli->errors().endsWith(QLatin1String("For help, run: qrlogin settings --help\n")));
        QCOMPARE(cli->output(), QString());
    }

    void aSecretIsNeverAnArgument_data()
    {
        QTest::addColumn<QByteArray>("option");
        for (const char *option : {"--secret=canary", "--secret canary", "-secret=canary", "--access-key-secret=canary",
                 "--access-key-secret canary"})
            QTest::newRow(option) << QByteArray(option);
    }
    void aSecretIsNeverAnArgument()
    {
        QFETCH(QByteArray, option);
        QCOMPARE(settings("get " + option), 2);
        QVERIFY2(cli->errors().contains(QLatin1String("QRLOGIN_ACCESS_KEY_SECRET")), qPrintable(cli->errors()));
        QVERIFY(!cli->errors().contains(QLatin1String("canary")));
    }

    void theSecretMayComeFromTheStandardInput()
    {
        const QByteArray secret = pool->connection.credentials.accessKeySecret.reveal() + '\n';
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), {});
        QCOMPARE(settings("get"), 2);
        QCOMPARE(settings("get --secret-stdin", secret), 0);
        QCOMPARE(settings("diff - --secret-stdin", secret + documentText(other)), 1);
    }

    void optionsGoBeforeTheEnvironment()
    {
        const QByteArray host = pool->connection.address.managementHost.toEncoded();
        const QByteArray key = pool->connection.credentials.accessKeyId.toUtf8();
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), QStringLiteral("http://127.0.0.1:1"));
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_ID"), QStringLiteral("somebody"));
        QCOMPARE(settings("get"), 3);
        QCOMPARE(settings("get --brand authing --host " + host + " --access-key " + key), 0);
    }

    void aConnectionOfTheConsoleIsFoundByItsName()
    {
        Connection saved = pool->connection;
        saved.address.connectionId = QStringLiteral("c1");
        saved.badge.name = QStringLiteral("Staging");
        QVERIFY(
            writeConnections(cli->configDirectory() + QStringLiteral("/qrlogin-console/connections.json"), {saved}));
        for (const char *variable :
            {"QRLOGIN_BRAND", "QRLOGIN_HOST", "QRLOGIN_USERPOOL_ID", "QRLOGIN_APP_ID", "QRLOGIN_ACCESS_KEY_ID"})
            cli->setVariable(QLatin1String(variable), {});
        QCOMPARE(settings("get --pool Staging"),
            0); // the secret is from the environment: this process does not have a keyring
        QCOMPARE(settings("get --pool Stagin"), 2);
        QVERIFY2(
            cli->errors().contains(QLatin1String("Available connections:\n  Staging\n")), qPrintable(cli->errors()));
        const QByteArray secret = saved.credentials.accessKeySecret.reveal() + '\n';
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), {});
        QCOMPARE(settings("get --pool Staging"), 2);
        QVERIFY2(cli->errors().contains(QStringLiteral("The access key secret of “Staging” is missing")),
            qPrintable(cli->errors()));
        QCOMPARE(settings("diff - --pool Staging --secret-stdin", secret + documentText(other)), 1);
        cli->setVariable(QStringLiteral("QRLOGIN_POOL"), QStringLiteral("staging"));
        QCOMPARE(settings("get --secret-stdin", secret), 0);
        QCOMPARE(settings("get --pool Staging --host http://127.0.0.1:1"), 2);
    }

    void aPoolThatIsGoneCannotBeReached()
    {
        pool->stop();
        QCOMPARE(settings("get --json"), 3);
        QVERIFY(!json().value(u"failure").toObject().value(u"text").toString().isEmpty());
    }

    void somethingElseThanAPoolCannotBeReached()
    {
        RawServer server(RawServer::answer(RawServer::http(404, "<html>", "text/html")));
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), server.url().toString());
        QCOMPARE(settings("get"), 3);
    }

    void aWrongSecretIsRefused()
    {
        cli->setVariable(QStringLiteral("QRLOGIN_ACCESS_KEY_SECRET"), QStringLiteral("wrong"));
        QCOMPARE(settings("get --json"), 4);
        QCOMPARE(json().value(u"failure").toObject().value(u"statusCode").toInt(), 401);
        QCOMPARE(settings("get"), 4);
        QVERIFY(cli->errors().contains(QLatin1String("Check the access key ID and secret")));
    }

    void aPoolThatChangesMeanwhileIsNotWrittenTo_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("set") << QByteArray("set ticketExpiresIn=60");
        QTest::newRow("apply") << QByteArray("apply -");
    }
    void aPoolThatChangesMeanwhileIsNotWrittenTo()
    {
        QFETCH(QByteArray, words);
        int readings = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &) {
            LoginStrategy strategy;
            strategy.qrcodeExpiresIn += readings++;
            RawServer::answer(settingsAnswer(strategy))(socket, {});
        });
        cli->setVariable(QStringLiteral("QRLOGIN_HOST"), server.url().toString());
        QCOMPARE(settings(words, documentText(other)), 5);
        QCOMPARE(server.requests().size(), 2);
        for (const QByteArray &request : server.requests())
            QVERIFY(request.startsWith("GET "));
        QVERIFY(cli->errors().contains(QLatin1String("nother administrator")));
    }

    void helpSaysTheExitCodes()
    {
        QCOMPARE(settings("--help"), 0);
        for (const char *word :
            {"get", "advise", "--dry-run", "QRLOGIN_ACCESS_KEY_SECRET", "5  another administrator changed"})
            QVERIFY2(cli->output().contains(QLatin1String(word)), word);
    }
};

QRLOGIN_TEST(TestSettingsCommand)
#include "TestSettingsCommand.moc"
