#include "app/cli/CliProcess.h"
#include "cli/fleet/FleetTable.h"
#include "connections/ConnectionFile.h"
#include "contract/Envelope.h"
#include "fleet/BaselineDocument.h"
#include "fleet/PlanDocument.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestFleet.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

constexpr int poolCount = 12;

QJsonObject variableOf(const Connection &pool)
{
    return {{QStringLiteral("name"), pool.badge.name}, {QStringLiteral("host"), pool.address.managementHost.toString()},
        {QStringLiteral("userPoolId"), pool.address.userPoolId},
        {QStringLiteral("accessKeyId"), pool.credentials.accessKeyId},
        {QStringLiteral("accessKeySecret"), QString::fromUtf8(pool.credentials.accessKeySecret.reveal())},
        {QStringLiteral("tag"), colorTagWords.of(pool.badge.tag)},
        {QStringLiteral("production"), pool.badge.isProduction}};
}

} // namespace

class TestFleetCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestFleet> pools;
    std::unique_ptr<CliProcess> cli;
    std::unique_ptr<QTemporaryDir> directory;

    void setVariable(const QByteArray &name, const QJsonObject &value)
    {
        cli->setVariable(QStringLiteral("QRLOGIN_FLEET_") + QString::fromLatin1(name),
            QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
    }

    /// Runs `qrlogin fleet` with the words of `words`, separated by spaces; %1 is a baseline with `members`.
    int fleet(const QByteArray &words, const QByteArray &members = {})
    {
        QStringList arguments{QStringLiteral("fleet")};
        for (const QByteArray &word : words.split(' '))
            arguments += word == "%1" ? baseline(members) : QString::fromUtf8(word);
        const int code = cli->run(arguments);
        for (const Connection &pool : pools->connections()) {
            const QString secret = QString::fromUtf8(pool.credentials.accessKeySecret.reveal());
            if (cli->output().contains(secret) || cli->errors().contains(secret))
                return -2;
        }
        return code;
    }

    QString baseline(const QByteArray &members) const
    {
        return write("baseline.json", "{\"schema\": \"qrlogin-baseline\", \"version\": 1, " + members + '}');
    }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return isWritten ? file.fileName() : QString();
    }
    QString path(const char *name) const { return directory->filePath(QLatin1String(name)); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject json() const { return QJsonDocument::fromJson(cli->output().toUtf8()).object(); }
    QString verdictOf(int pool) const { return json().value(u"pools")[pool][u"verdict"].toString(); }

    const QByteArray defaults = "\"settings\": {\"qrcodeExpiresIn\": \"2m\", \"ticketExpiresIn\": \"5m\", "
                                "\"returnFullUserInfo\": false, \"allowExchangeUserInfoFromBrowser\": false}";
    const LoginStrategy other{600, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false};

private slots:
    void initTestCase() { pools = std::make_unique<TestFleet>(poolCount); }

    void init()
    {
        pools->reset();
        cli = std::make_unique<CliProcess>();
        directory = std::make_unique<QTemporaryDir>();
        const QList<Connection> connections = pools->connections();
        for (int i = 0; i < poolCount; ++i)
            setVariable(QByteArray::number(i + 1).rightJustified(2, '0'), variableOf(connections.at(i)));
    }

    void statusShowsAllPools()
    {
        pools->pool(3).save(other);
        QCOMPARE(fleet("status"), 0);
        const QStringList lines = cli->output().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), poolCount + 2);
        QVERIFY2(lines.at(1).startsWith(QLatin1String("Pool 01")), qPrintable(lines.at(1)));
        QCOMPARE(lines.at(4).simplified(), QStringLiteral("Pool 04 10m 5m On Off read"));
        QVERIFY2(lines.last().startsWith(QLatin1String("12 pools: 12 read")), qPrintable(lines.last()));
        QCOMPARE(fleet("status --baseline %1", defaults), 1);
        QCOMPARE(cli->output().section(u'\n', 4, 4).simplified(), QStringLiteral("Pool 04 10m ≠ 5m On ≠ Off drift"));
    }

    void diffTellsTheDrift()
    {
        QCOMPARE(fleet("diff --baseline %1", defaults), 0);
        pools->pool(3).save(other);
        QCOMPARE(fleet("diff --baseline %1", defaults), 1);
        QCOMPARE(cli->output().section(u'\n', 0, 2),
            QStringLiteral("Pool 04: drift\n"
                           "  ≠ qrcodeExpiresIn                   10 minutes; expected: 2 minutes\n"
                           "  ≠ returnFullUserInfo                On; expected: Off"));
        const QString first = cli->output();
        QCOMPARE(fleet("diff --jobs 1 --baseline %1", defaults), 1);
        QCOMPARE(cli->output(), first); // in any order of answers
        QCOMPARE(fleet("diff --json --baseline %1", defaults), 1);
        QCOMPARE(verdictOf(3), QStringLiteral("drift"));
        QCOMPARE(json().value(u"summary")[u"inLine"].toInt(), 11);
    }

    void exceptionsHaveReasonsAndEnd()
    {
        pools->pool(3).save(other);
        const QByteArray exception = defaults
            + ", \"pools\": {\"Pool 04\": {\"qrcodeExpiresIn\": \"10m\", \"returnFullUserInfo\": true, \"reason\": "
              "\"slow phones\", \"until\": \"2126-01-01\"}, \"Other *\": {}}";
        QCOMPARE(fleet("diff --baseline %1", exception), 0);
        QVERIFY(cli->output().contains(QStringLiteral("exception for “Pool 04” until 2126-01-01: slow phones")));
        QVERIFY(cli->errors().contains(QStringLiteral("“Other *” in the baseline does not match a pool.")));
        QCOMPARE(fleet("diff --baseline %1", QByteArray(exception).replace("2126", "2026")), 1);
        QVERIFY2(cli->output().contains(QStringLiteral("the exception for “Pool 04” expired on 2026-01-01")),
            qPrintable(cli->output()));
    }

    void aPoolThatIsNotReachedDoesNotHideTheDrift()
    {
        pools->pool(3).save(other);
        QJsonObject gone = variableOf(pools->pool(4).connection);
        gone.insert(u"host", QStringLiteral("http://127.0.0.1:1"));
        setVariable("05", gone);
        QCOMPARE(fleet("diff --baseline %1", defaults), 3);
        QVERIFY(cli->output().contains(QLatin1String("Pool 04: drift")));
        QVERIFY(cli->output().contains(QLatin1String("Pool 05: not reached. ")));
        QVERIFY(cli->output().contains(QLatin1String("10 in line, 1 with drift, 1 not reached")));
    }

    void aPoolThatRejectsIsTold()
    {
        pools->pool(3).save(other);
        QJsonObject refused = variableOf(pools->pool(4).connection);
        refused.insert(u"accessKeySecret", QStringLiteral("wrong"));
        setVariable("05", refused);
        QCOMPARE(fleet("diff --json --baseline %1", defaults), 4);
        QCOMPARE(verdictOf(3), QStringLiteral("drift"));
        QCOMPARE(verdictOf(4), QStringLiteral("refused"));
    }

    void clocksThatDifferAreTold()
    {
        TestPool late;
        late.clock.advance(SystemClock().now() - late.clock.now() - Seconds(3600));
        late.connection.badge.name = QStringLiteral("Late");
        setVariable("LATE", variableOf(late.connection));
        QCOMPARE(fleet("diff --pools Late --baseline %1", defaults), 4);
        QVERIFY2(
            cli->output().contains(QLatin1String("clock is 60 minutes ahead of the pool")), qPrintable(cli->output()));
    }

    void aBusyPoolIsAskedAgain()
    {
        int requests = 0;
        RawServer server([&requests](QTcpSocket &socket, const QByteArray &request) {
            const bool isFirst = ++requests == 1;
            RawServer::answer(isFirst
                    ? RawServer::http(
                        429, "{\"statusCode\":429,\"message\":\"busy\"}", "application/json", "Retry-After: 1\r\n")
                    : RawServer::http(200, successEnvelope(toJson(SecuritySettings{{}, {}}), QStringLiteral("r"))))(
                socket, request);
        });
        QJsonObject busy = variableOf(pools->pool(0).connection);
        busy.insert(u"host", server.url({}).toString());
        setVariable("01", busy);
        QCOMPARE(fleet("diff --baseline %1", defaults), 0);
        QCOMPARE(requests, 2);
    }

    void poolsAreSelected()
    {
        Connection production = pools->pool(1).connection;
        production.badge.isProduction = true;
        production.badge.tag = ColorTag::Red;
        setVariable("02", variableOf(production));
        const auto count = [this](const QByteArray &words) {
            return fleet("status --json " + words) == 0 ? json().value(u"pools").toArray().size() : -1;
        };
        QCOMPARE(count("--pools tag:production"), 1);
        QCOMPARE(count("--pools tag:red"), 1);
        QCOMPARE(count("--pools *1"), 2);
        QCOMPARE(count("--pools *1 --pools tag:red"), 3);
        QCOMPARE(fleet("status --pools Stagin"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("--pools Stagin does not match a pool.")));
    }

    void aBaselineIsMade()
    {
        pools->pool(3).save(other);
        QCOMPARE(fleet("baseline --from pool_04"), 2);
        cli->setVariable(QStringLiteral("QRLOGIN_FLEET_04"), {});
        QJsonObject named = variableOf(pools->pool(3).connection);
        named.insert(u"name", QStringLiteral("Staging"));
        setVariable("04", named);
        QCOMPARE(fleet("baseline --from Staging"), 0);
        const auto made = BaselineDocument::read(cli->output().toUtf8());
        QVERIFY(made);
        QVERIFY(*made == BaselineDocument::from(other));
        QCOMPARE(fleet("baseline --from staging --out " + path("made.json").toUtf8()), 0);
        QCOMPARE(read(path("made.json")), BaselineDocument::text(*made));
        QCOMPARE(fleet("diff --pools Staging --baseline " + path("made.json").toUtf8()), 0);
    }

    void reportsAndPlansAreWritten()
    {
        pools->pool(3).save(other);
        QCOMPARE(fleet("diff --baseline %1 --junit " + path("j.xml").toUtf8() + " --sarif " + path("s.sarif").toUtf8()
                         + " --out " + path("plan.json").toUtf8(),
                     defaults),
            1);
        QVERIFY(read(path("j.xml")).contains("tests=\"12\" failures=\"1\" errors=\"0\""));
        QVERIFY(read(path("s.sarif")).contains("\"ruleId\": \"drift\""));
        const auto plan = planFromText(read(path("plan.json")));
        QVERIFY(plan);
        QCOMPARE(plan->size(), poolCount);
        QVERIFY(plan->at(3).was == other);
        QCOMPARE(plan->at(3).wanted.qrcodeExpiresIn, 120);
        QVERIFY(pools->pool(3).settings().strategy == other); // nothing was written
        QCOMPARE(fleet("diff --baseline %1 --junit -", defaults), 1);
        QVERIFY(cli->output().startsWith(QLatin1String("<?xml")));
        QVERIFY(cli->errors().contains(QLatin1String("Pool 04: drift")));
        QCOMPARE(fleet("diff --baseline %1 --junit /dev/full", defaults), 6);
        QCOMPARE(fleet("diff --baseline %1 --junit /no/such/directory/j.xml", defaults), 2);
    }

    void savedConnectionsAreUsedWithoutVariables()
    {
        for (int i = 1; i <= poolCount; ++i)
            cli->setVariable(QStringLiteral("QRLOGIN_FLEET_%1").arg(i, 2, 10, QLatin1Char('0')), {});
        QCOMPARE(fleet("status"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("QRLOGIN_FLEET_NAME")));
        QVERIFY(writeConnections(
            cli->configDirectory() + QStringLiteral("/qrlogin-console/connections.json"), pools->connections()));
        QCOMPARE(fleet("status"), 2); // this process does not have a keyring
        QVERIFY2(cli->errors().contains(QLatin1String("keyring")), qPrintable(cli->errors()));
    }

    void aVariableThatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *value, const char *problem) {
            QTest::newRow(value) << QString::fromUtf8(value) << QString::fromUtf8(problem);
        };
        row("", "QRLOGIN_FLEET_X is not a JSON object: line 1, column 1.");
        row("canary", "QRLOGIN_FLEET_X is not a JSON object: line 1, column 1.");
        row("{\"accessKeySecret\": 99999999999999999999999}", "QRLOGIN_FLEET_X is not a JSON object: line 1");
        row("{\"accessKeySecret\": 5}", "QRLOGIN_FLEET_X.accessKeySecret must be a string");
        row("{\"accessKeyId\": \"a\"}", "QRLOGIN_FLEET_X.accessKeySecret is missing");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"\"}", "QRLOGIN_FLEET_X.accessKeySecret must not be empty");
        row("{\"accessKeySecret\": \"canary\"}", "QRLOGIN_FLEET_X.accessKeyId is missing");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\\n\"}", "must not contain control characters");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\", \"host\": \"http://example.com\"}",
            "QRLOGIN_FLEET_X: The management host cannot be used: ");
        row("{\"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\", \"tags\": \"red\"}",
            "QRLOGIN_FLEET_X.tags is not a known member");
        row("{\"name\": \"Pool 01\", \"accessKeyId\": \"a\", \"accessKeySecret\": \"canary\"}",
            "QRLOGIN_FLEET_01 and QRLOGIN_FLEET_X have the same name, “Pool 01”.");
    }
    void aVariableThatCannotBeUsedIsNamed()
    {
        QFETCH(QString, value);
        QFETCH(QString, problem);
        cli->setVariable(QStringLiteral("QRLOGIN_FLEET_X"), value);
        QCOMPARE(fleet("status"), 2);
        QVERIFY2(cli->errors().contains(problem), qPrintable(cli->errors()));
        QVERIFY(!cli->errors().contains(QLatin1String("canary")));
        QVERIFY(!cli->errors().contains(QLatin1String("99999")));
    }

    void wrongUseIsToldBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"", "put", "status more", "diff", "diff --baseline /no/such/file",
                 "diff --baseline %1 --jobs 0", "diff --baseline %1 --jobs 65", "diff --baseline %1 --jobs many",
                 "status --from x", "baseline", "baseline --from nobody", "baseline --from 01 --json",
                 "status --out plan", "status --sarif s", "status --pools tag:pink", "status --junit - --json",
                 "diff --baseline %1 --from x", "status --unknown", "diff --baseline %1 --out -  --junit -"})
            QTest::newRow(words) << QByteArray(words);
    }
    void wrongUseIsToldBeforeAnythingIsSent()
    {
        QFETCH(QByteArray, words);
        QCOMPARE(fleet(words, defaults), 2);
        QVERIFY(cli->errors().endsWith(QLatin1String("For help, run: qrlogin fleet --help\n")));
        QCOMPARE(cli->output(), QString());
    }

    void aWrongBaselineIsNamed()
    {
        QCOMPARE(fleet("diff --baseline %1", "\"settings\": {\"qrcodeExpiresIn\": 0, \"x\": 1}"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("settings.x: This member does not exist.")));
        QVERIFY(cli->errors().contains(QLatin1String("settings.qrcodeExpiresIn: Must be between")));
        const QByteArray twice = "\"pools\": {\"Pool*\": {\"qrcodeExpiresIn\": 9, \"reason\": \"r\"}, \"*04\": "
                                 "{\"qrcodeExpiresIn\": 8, \"reason\": \"r\"}}";
        QCOMPARE(fleet("diff --baseline %1", twice), 2);
        QVERIFY(cli->errors().contains(QStringLiteral("“*04” and “Pool*” both set a setting of “Pool 04”.")));
    }

    void namesOfOthersCannotSteerTheTerminal()
    {
        QJsonObject named = variableOf(pools->pool(3).connection);
        named.insert(u"name", QStringLiteral("Evil\u202e"));
        setVariable("04", named);
        QCOMPARE(fleet("status"), 0);
        QVERIFY(cli->output().contains(QLatin1String("Evil\\u202e")));
        QVERIFY(!cli->output().contains(QChar(0x202e)));
    }

    void aTableFitsTheTerminal()
    {
        QList<PoolComparison> all;
        for (const char *name : {"A", "A pool with a long name that does not fit", "生产环境用户池的一个很长的名称"}) {
            Connection pool;
            pool.badge.name = QString::fromUtf8(name);
            all += compared({}, PoolReading{pool, LoginStrategy(), {}, {}}, {});
        }
        for (const int width : {40, 60, 80}) {
            for (const QString &line : FleetTable::table(all, width))
                QVERIFY2(FleetTable::columnsOf(line) <= width, qPrintable(line));
        }
        QCOMPARE(FleetTable::columnsOf(QStringLiteral("用户池 A")), 8);
    }
};

QRLOGIN_TEST(TestFleetCommand)
#include "TestFleetCommand.moc"
