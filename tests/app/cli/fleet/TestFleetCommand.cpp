#include "app/cli/fleet/FleetCli.h"
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
#include <QFileInfo>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

using namespace qrlogin;
using namespace qrlogin::test;

class TestFleetCommand : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestFleet> pools;
    std::unique_ptr<FleetCli> cli;

    int fleet(const QByteArray &words, const QByteArray &members = {}) { return cli->run(words, members); }
    QString verdictOf(int pool) const { return cli->json().value(u"pools")[pool][u"verdict"].toString(); }

    static constexpr int poolCount = FleetCli::poolCount;
    const QByteArray defaults = defaultSettings;
    const LoginStrategy other{600, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false};

private slots:
    void initTestCase() { pools = std::make_unique<TestFleet>(poolCount); }

    void init()
    {
        pools->reset();
        cli = std::make_unique<FleetCli>(pools->connections());
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
        QCOMPARE(cli->json().value(u"summary")[u"inLine"].toInt(), 11);
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
        QJsonObject gone = FleetCli::variableOf(pools->pool(4).connection);
        gone.insert(u"host", QStringLiteral("http://127.0.0.1:1"));
        cli->setPool("05", gone);
        QCOMPARE(fleet("diff --baseline %1", defaults), 3);
        QVERIFY(cli->output().contains(QLatin1String("Pool 04: drift")));
        QVERIFY(cli->output().contains(QLatin1String("Pool 05: not reached. ")));
        QVERIFY(cli->output().contains(QLatin1String("10 in line, 1 with drift, 1 not reached")));
    }

    void aPoolThatRejectsIsTold()
    {
        pools->pool(3).save(other);
        QJsonObject refused = FleetCli::variableOf(pools->pool(4).connection);
        refused.insert(u"accessKeySecret", QStringLiteral("wrong"));
        cli->setPool("05", refused);
        QCOMPARE(fleet("diff --json --baseline %1", defaults), 4);
        QCOMPARE(verdictOf(3), QStringLiteral("drift"));
        QCOMPARE(verdictOf(4), QStringLiteral("refused"));
    }

    void clocksThatDifferAreTold()
    {
        TestPool late;
        late.clock.advance(SystemClock().now() - late.clock.now() - Seconds(3600));
        late.connection.badge.name = QStringLiteral("Late");
        cli->setPool("LATE", FleetCli::variableOf(late.connection));
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
        QJsonObject busy = FleetCli::variableOf(pools->pool(0).connection);
        busy.insert(u"host", server.url({}).toString());
        cli->setPool("01", busy);
        QCOMPARE(fleet("diff --baseline %1", defaults), 0);
        QCOMPARE(requests, 2);
    }

    void poolsAreSelected()
    {
        Connection production = pools->pool(1).connection;
        production.badge.isProduction = true;
        production.badge.tag = ColorTag::Red;
        cli->setPool("02", FleetCli::variableOf(production));
        const auto count = [this](const QByteArray &words) {
            return fleet("status --json " + words) == 0 ? cli->json().value(u"pools").toArray().size() : -1;
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
        cli->process().setVariable(QStringLiteral("QRLOGIN_FLEET_04"), {});
        QJsonObject named = FleetCli::variableOf(pools->pool(3).connection);
        named.insert(u"name", QStringLiteral("Staging"));
        cli->setPool("04", named);
        QCOMPARE(fleet("baseline --from Staging"), 0);
        const auto made = BaselineDocument::read(cli->output().toUtf8());
        QVERIFY(made);
        QVERIFY(*made == BaselineDocument::from(other));
        QCOMPARE(fleet("baseline --from staging --out %2/made.json"), 0);
        QCOMPARE(cli->read("made.json"), BaselineDocument::text(*made));
        QCOMPARE(fleet("diff --pools Staging --baseline %2/made.json"), 0);
    }

    void reportsAndPlansAreWritten()
    {
        pools->pool(3).save(other);
        QCOMPARE(fleet("diff --baseline %1 --junit %2/j.xml --sarif %2/s.sarif --out %2/plan.json", defaults), 1);
        QVERIFY(cli->read("j.xml").contains("tests=\"12\" failures=\"1\" errors=\"0\""));
        QVERIFY(cli->read("s.sarif").contains("\"ruleId\": \"drift\""));
        const auto plan = planFromText(cli->read("plan.json"));
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

    void nothingThatIsReadIsOverwritten_data()
    {
        QTest::addColumn<QByteArray>("words");
        for (const char *words : {"diff --baseline %1 --out %2/baseline.json", "diff --baseline %1 --out %2/link.json",
                 "diff --baseline %1 --junit %2/../%3/baseline.json", "diff --baseline %1 --sarif %2/hard.json",
                 "status --baseline %1 --junit %2/baseline.json",
                 "apply --dry-run --baseline %1 --expect %2/plan.json --report %2/plan.json",
                 "apply --dry-run --baseline %1 --report %2/baseline.json", "status --junit %2/ca.pem"})
            QTest::newRow(words) << QByteArray(words);
    }
    void nothingThatIsReadIsOverwritten()
    {
        QFETCH(QByteArray, words);
        QCOMPARE(fleet("diff --baseline %1 --out %2/plan.json", defaults), 0);
        const QByteArray baseline = cli->read("baseline.json"), plan = cli->read("plan.json");
        QVERIFY(QFile::link(QStringLiteral("baseline.json"), cli->path("link.json")));
        QCOMPARE(::link(qPrintable(cli->path("baseline.json")), qPrintable(cli->path("hard.json"))), 0);
        QVERIFY(QFile::copy(cli->path("baseline.json"), cli->path("ca.pem")));
        QJsonObject withCa = FleetCli::variableOf(pools->pool(3).connection);
        withCa.insert(u"caFile", cli->path("ca.pem"));
        cli->setPool("04", withCa);
        words.replace("%3", QFileInfo(cli->path("")).fileName().toUtf8());
        QCOMPARE(fleet(words, defaults), 2);
        QVERIFY2(cli->errors().contains(QLatin1String("cannot be written: this command reads it\n")),
            qPrintable(cli->errors()));
        QCOMPARE(cli->read("baseline.json"), baseline);
        QCOMPARE(cli->read("plan.json"), plan);
        cli->process().setInputFile(cli->path("baseline.json"));
        QCOMPARE(cli->process().runWithSilentInput(cli->arguments("diff --baseline - --out %2/baseline.json")), 2);
        QCOMPARE(cli->read("baseline.json"), baseline);
    }

    void eachReportHasAFileOfItsOwn()
    {
        QVERIFY(QFile::link(QStringLiteral("new"), cli->path("link"))); // to a file that does not exist yet
        for (const char *words :
            {"diff --baseline %1 --out %2/new --junit %2/new", "diff --baseline %1 --out %2/link --sarif %2/new"}) {
            QCOMPARE(fleet(words, defaults), 2);
            QVERIFY2(cli->errors().contains(QLatin1String("new cannot be written: this command writes something else")),
                qPrintable(cli->errors()));
            QVERIFY(!QFile::exists(cli->path("new")));
        }
        cli->process().setOutputFile(cli->path("printed"));
        QCOMPARE(fleet("status --junit %2/printed"), 2);
        QCOMPARE(fleet("diff --baseline %1 --out /dev/null --junit /dev/null", defaults), 0);
    }

    void savedConnectionsAreUsedWithoutVariables()
    {
        for (int i = 1; i <= poolCount; ++i)
            cli->process().setVariable(QStringLiteral("QRLOGIN_FLEET_%1").arg(i, 2, 10, QLatin1Char('0')), {});
        QCOMPARE(fleet("status"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("QRLOGIN_FLEET_NAME")));
        QVERIFY(writeConnections(cli->process().configDirectory() + QStringLiteral("/qrlogin-console/connections.json"),
            pools->connections()));
        QCOMPARE(fleet("status"), 2); // this process does not have a keyring
        QVERIFY2(cli->errors().contains(QLatin1String("keyring")), qPrintable(cli->errors()));
    }

    void wrongUseIsToldBeforeAnythingIsSent()
    {
        for (const char *words : {"put", "diff", "diff --baseline /no/such/file", "status --unknown"}) {
            QCOMPARE(fleet(words, defaults), 2);
            QVERIFY(cli->errors().endsWith(QLatin1String("For help, run: qrlogin fleet --help\n")));
            QCOMPARE(cli->output(), QString());
        }
        cli->process().setVariable(
            QStringLiteral("QRLOGIN_FLEET_X"), QStringLiteral("{\"accessKeySecret\": \"canary\"}"));
        QCOMPARE(fleet("status"), 2);
        QVERIFY(cli->errors().startsWith(QLatin1String("qrlogin: QRLOGIN_FLEET_X.accessKeyId is missing\n")));
        QVERIFY(!cli->errors().contains(QLatin1String("canary")));
    }

    void aProxyThatCannotBeUsedIsToldBeforeAnythingIsSent()
    {
        QJsonObject far = FleetCli::variableOf(pools->pool(3).connection);
        far.insert(u"host", QStringLiteral("https://pool.example.invalid"));
        cli->setPool("04", far);
        cli->process().setVariable(QStringLiteral("https_proxy"), QStringLiteral("foo://x"));
        QCOMPARE(fleet("status"), 2);
        QVERIFY2(
            cli->errors().startsWith(QLatin1String("qrlogin: The request was not sent. (the variable https_proxy ")),
            qPrintable(cli->errors()));
        QCOMPARE(cli->output(), QString());
        QCOMPARE(fleet("status --pools *03"), 0);
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
        QJsonObject named = FleetCli::variableOf(pools->pool(3).connection);
        named.insert(u"name", QStringLiteral("Evil\u202e"));
        cli->setPool("04", named);
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
