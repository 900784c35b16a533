#include "app/cli/fleet/FleetCli.h"
#include "contract/Envelope.h"
#include "settings/SettingsHistory.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonArray>
#include <QPointer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <utility>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// A pool that this thread answers for, and that can leave its writes unanswered.
class SlowPool : public RawServer
{
public:
    SlowPool()
        : RawServer([this](QTcpSocket &socket, const QByteArray &request) { answer(socket, request); })
    {
    }

    int writes = 0;
    bool isSlow = true;
    LoginStrategy strategy;
    LoginStrategy written;

    void answerAtLast()
    {
        if (m_waiting)
            answer(*m_waiting, "POST ");
    }

private:
    void answer(QTcpSocket &socket, const QByteArray &request)
    {
        if (request.startsWith("POST ")) {
            ++writes;
            if (std::exchange(isSlow, false))
                return void(m_waiting = &socket);
            strategy = written;
        }
        RawServer::answer(http(200, successEnvelope(toJson(SecuritySettings{strategy, {}}), QStringLiteral("r"))))(
            socket, request);
    }

    QPointer<QTcpSocket> m_waiting;
};

} // namespace

class TestFleetRollouts : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestFleet> pools;
    std::unique_ptr<FleetCli> cli;

    const LoginStrategy drifted{600, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false};
    const LoginStrategy mended{120, PeriodUnit::Minute, 300, PeriodUnit::Second, false, false};

    /// How many pools have these settings.
    int count(const LoginStrategy &strategy)
    {
        int found = 0;
        for (int i = 0; i < FleetCli::poolCount; ++i)
            found += pools->pool(i).settings().strategy == strategy ? 1 : 0;
        return found;
    }
    QString resultOf(int pool) const { return cli->json().value(u"rollout")[u"pools"][pool][u"result"].toString(); }
    QString failure() const { return cli->json().value(u"failure")[u"text"].toString(); }
    QString outcome() const { return cli->json().value(u"outcome").toString(); }
    void useSlowPool(const SlowPool &slow, int index)
    {
        Connection pool = pools->pool(index).connection;
        pool.address.managementHost = slow.url({});
        cli->setPool(QByteArray::number(index + 1).rightJustified(2, '0'), FleetCli::variableOf(pool));
    }

private slots:
    void initTestCase() { pools = std::make_unique<TestFleet>(FleetCli::poolCount); }
    void init()
    {
        pools->save(drifted);
        cli = std::make_unique<FleetCli>(pools->connections());
    }

    void applyMendsAndUndoPutsBack()
    {
        pools->pool(4).save(mended);
        QCOMPARE(cli->run("apply --yes --reason why --report %2/r.md --baseline %1", defaultSettings), 0);
        QCOMPARE(count(mended), 12);
        QVERIFY2(cli->output().contains(QLatin1String("Rollout 1: 12 pools: 1 in line, 11 written")),
            qPrintable(cli->output()));
        QVERIFY(cli->read("r.md").contains("| Pool 01 | qrcodeExpiresIn | 10 minutes | 2 minutes | written |"));
        QCOMPARE(cli->run("diff --baseline %1", defaultSettings), 0);
        QCOMPARE(cli->run("apply --yes --json --baseline %1", defaultSettings), 0);
        QCOMPARE(outcome(), QStringLiteral("nothingToWrite"));

        LoginStrategy theirs = mended; // changed since: the one stays, the other is put back
        theirs.qrcodeExpiresIn = 180;
        pools->pool(0).save(theirs);
        QCOMPARE(cli->run("undo --yes --report %2/u.csv"), 5);
        QVERIFY2(cli->output().contains(QLatin1String("Pool 01: qrcodeExpiresIn has changed since, and stays.")),
            qPrintable(cli->output()));
        theirs.returnFullUserInfo = true;
        QVERIFY(pools->pool(0).settings().strategy == theirs);
        QVERIFY(pools->pool(4).settings().strategy == mended); // the rollout had not written it
        QCOMPARE(count(drifted), 10);
        QVERIFY(cli->read("u.csv").contains("qrcodeExpiresIn,120,600,written"));
        QCOMPARE(cli->run("undo 1 --yes --json"), 5);
        QCOMPARE(outcome(), QStringLiteral("nothingToWrite"));

        QCOMPARE(cli->run("history"), 0);
        QCOMPARE(cli->output().split(u'\n', Qt::SkipEmptyParts).size(), 2);
        QVERIFY(cli->output().contains(QLatin1String("why")));
        QCOMPARE(cli->run("history 1 --report %2/h.json"), 0);
        QVERIFY(cli->output().startsWith(QLatin1String("# Rollout 1\n")));
        QVERIFY(cli->read("h.json").contains("\"rollout\": 1"));
        QCOMPARE(cli->run("history --json"), 0);
        QCOMPARE(cli->json().value(u"rollouts")[0][u"undoes"].toInt(), 1);
        SettingsHistory history(cli->process().configDirectory() + QStringLiteral("/qrlogin-console/journal.sqlite"));
        const auto entries = history.entries(QStringLiteral("QRLOGIN_FLEET_02"));
        QVERIFY(entries);
        QCOMPARE(entries->size(), 4); // two settings, there and back
        QCOMPARE(entries->last().reason, QStringLiteral("why"));
    }

    void aDryRunWritesNothing()
    {
        QCOMPARE(cli->run("apply --dry-run --json --baseline %1", defaultSettings), 0);
        QCOMPARE(outcome(), QStringLiteral("dryRun"));
        QCOMPARE(cli->json().value(u"fleet")[u"summary"][u"drift"].toInt(), 12);
        QCOMPARE(count(drifted), 12);
        QCOMPARE(cli->run("history"), 0);
        QCOMPARE(cli->output(), QString());
        QCOMPARE(cli->run("undo --yes"), 2);
        QCOMPARE(cli->run("undo 7 --yes"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("Rollout 7 does not exist.")));
    }

    void aQuestionComesFirst()
    {
        Connection production = pools->pool(0).connection;
        production.badge.isProduction = true;
        cli->setPool("01", FleetCli::variableOf(production));
        QCOMPARE(cli->run("apply --pools *01 --baseline %1", defaultSettings, "n\n"), 2);
        QVERIFY(cli->errors().contains(QLatin1String("Production: Pool 01\nWrite to 1 pool? [y/N] ")));
        QCOMPARE(cli->run("apply --pools *01 --baseline %1", defaultSettings), 2); // the end of the input
        QCOMPARE(count(drifted), 12);
        QVERIFY2(
            cli->errors().endsWith(QLatin1String("\nqrlogin: Nothing was written. Use --yes to skip this question.\n")),
            qPrintable(cli->errors()));
        QCOMPARE(cli->run("apply --pools *01 --json --baseline %1", defaultSettings, "n\n"), 2);
        QCOMPARE(outcome(), QStringLiteral("declined"));
        QCOMPARE(failure(), QStringLiteral("Nothing was written. Use --yes to skip this question."));
        QCOMPARE(cli->run("apply --pools *01 --baseline %1", defaultSettings, "y\n"), 0);
        QCOMPARE(count(mended), 1);
    }

    void aPlanIsAppliedOnlyAsItWas()
    {
        QCOMPARE(cli->run("diff --out %2/plan.json --baseline %1", defaultSettings), 1);
        LoginStrategy theirs = drifted;
        theirs.ticketExpiresIn = 60;
        pools->pool(7).save(theirs);
        QCOMPARE(cli->run("apply --yes --expect %2/plan.json --baseline %1", defaultSettings), 5);
        QVERIFY2(cli->errors().startsWith(QLatin1String("qrlogin: Nothing was written. These pools are not as in the "
                                                        "plan: Pool 08\n")),
            qPrintable(cli->errors()));
        QCOMPARE(count(drifted), 11);
        pools->pool(7).save(drifted);
        // The baseline must be the same, too.
        QCOMPARE(cli->run("apply --yes --expect %2/plan.json --baseline %1",
                     QByteArray(defaultSettings).replace("2m", "3m")),
            5);
        QCOMPARE(count(drifted), 12);
        QCOMPARE(cli->run("apply --yes --expect %2/plan.json --baseline %1", defaultSettings), 0);
        QCOMPARE(count(mended), 12);
        QCOMPARE(cli->run("apply --yes --expect %2/baseline.json --baseline %1", defaultSettings), 2);
    }

    void aHistoryThatCannotBeUsedIsToldBeforeAnythingIsWritten()
    {
        cli->process().setVariable(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/dev/null"));
        QCOMPARE(cli->run("apply --yes --baseline %1", defaultSettings), 6);
        QVERIFY2(cli->errors().startsWith(
                     QLatin1String("qrlogin: Nothing was written. The history of rollouts cannot be written: ")),
            qPrintable(cli->errors()));
        QVERIFY(!cli->output().contains(QLatin1String("history")));
        QCOMPARE(cli->run("apply --yes --json --baseline %1", defaultSettings), 6);
        QCOMPARE(outcome(), QStringLiteral("notBegun"));
        QVERIFY2(failure().startsWith(QLatin1String("Nothing was written. The history of rollouts cannot be written")),
            qPrintable(failure()));
        QCOMPARE(count(drifted), 12);

        for (const char *words : {"history", "undo --yes"}) {
            QCOMPARE(cli->run(words), 2);
            QVERIFY2(cli->errors().startsWith(QLatin1String("qrlogin: The history of rollouts cannot be read: ")),
                qPrintable(cli->errors()));
        }
        QCOMPARE(cli->run("history --json"), 2);
        QVERIFY2(
            failure().startsWith(QLatin1String("The history of rollouts cannot be read: ")), qPrintable(failure()));
    }

    void otherPoolsAreWrittenAllTheSame()
    {
        QJsonObject gone = FleetCli::variableOf(pools->pool(0).connection);
        gone.insert(u"host", QStringLiteral("http://127.0.0.1:1"));
        cli->setPool("01", gone);
        QCOMPARE(cli->run("apply --yes --json --baseline %1", defaultSettings), 3);
        QCOMPARE(count(mended), 11);
        QCOMPARE(cli->json().value(u"fleet")[u"pools"][0][u"verdict"].toString(), QStringLiteral("notReached"));
    }

    void whatHasNoValueIsNotMended()
    {
        const QByteArray limit = "\"limits\": {\"qrcodeExpiresIn\": {\"atMost\": \"5m\"}}";
        QCOMPARE(cli->run("apply --yes --json --baseline %1", limit), 1);
        QCOMPARE(outcome(), QStringLiteral("nothingToWrite"));
    }

    void aConflictAmidARolloutStopsNothingElse()
    {
        // While the sixth pool is slow, somebody changes the ninth.
        SlowPool slow;
        slow.strategy = drifted;
        slow.written = mended;
        useSlowPool(slow, 5);
        LoginStrategy theirs = drifted;
        theirs.ticketExpiresIn = 60;
        cli->process().start(cli->arguments("apply --yes --json --baseline %1", defaultSettings));
        QTRY_COMPARE_WITH_TIMEOUT(slow.writes, 1, 20'000);
        pools->pool(8).save(theirs);
        slow.answerAtLast();
        QCOMPARE(cli->process().waitForEnd(), 5);
        QCOMPARE(resultOf(5), QStringLiteral("written"));
        QCOMPARE(resultOf(8), QStringLiteral("conflict"));
        QCOMPARE(resultOf(11), QStringLiteral("written"));
        QCOMPARE(count(mended), 10);
        QVERIFY(pools->pool(8).settings().strategy == theirs);
    }

    void aKilledRolloutIsUndone()
    {
        SlowPool slow;
        slow.strategy = drifted;
        slow.written = mended;
        useSlowPool(slow, 5);
        cli->process().start(cli->arguments("apply --yes --baseline %1", defaultSettings));
        QTRY_COMPARE_WITH_TIMEOUT(slow.writes, 1, 20'000);
        QCOMPARE(::kill(pid_t(cli->process().processId()), SIGKILL), 0);
        QCOMPARE(cli->process().waitForEnd(), -1);
        QCOMPARE(count(mended), 5);
        slow.strategy = mended; // it had arrived
        slow.written = drifted;
        QCOMPARE(cli->run("history --json"), 0);
        QCOMPARE(cli->json().value(u"rollouts")[0][u"pools"][5][u"result"].toString(), QStringLiteral("begun"));
        QCOMPARE(cli->run("undo --yes --json"), 0);
        QCOMPARE(count(mended), 0);
        QVERIFY(slow.strategy == drifted);
        QCOMPARE(cli->json().value(u"rollout")[u"pools"].toArray().size(), 6);
    }

    void oneRolloutRunsOnAComputer()
    {
        SlowPool slow;
        slow.strategy = drifted;
        useSlowPool(slow, 5);
        cli->process().start(cli->arguments("apply --yes --baseline %1", defaultSettings));
        QTRY_COMPARE_WITH_TIMEOUT(slow.writes, 1, 20'000);
        FleetCli second(pools->connections());
        for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            second.process().setVariable(QLatin1String(variable), cli->process().configDirectory());
        QCOMPARE(second.run("apply --yes --baseline %1", defaultSettings), 5);
        QVERIFY2(second.errors().contains(QLatin1String("Another rollout is under way: qrlogin (process ")),
            qPrintable(second.errors()));
        QCOMPARE(count(mended), 5);
    }

    void rolloutsFromTwoComputersDoNotMix()
    {
        FleetCli other(pools->connections());
        const LoginStrategy wished{180, PeriodUnit::Minute, 300, PeriodUnit::Second, false, false};
        const QByteArray wish = QByteArray(defaultSettings).replace("2m", "3m");
        cli->process().start(cli->arguments("apply --yes --json --baseline %1", defaultSettings));
        other.process().start(other.arguments("apply --yes --json --baseline %1", wish));
        const int code = cli->process().waitForEnd();
        const int otherCode = other.process().waitForEnd();
        QCOMPARE(count(mended) + count(wished), 12); // each pool has the one or the other
        for (const int each : {code, otherCode})
            QVERIFY2(each == 0 || each == 5, qPrintable(QString::number(each)));
        // Each took back what it wrote, and the other's stays.
        const int mine = cli->run("undo --yes --json");
        const int theirs = other.run("undo --yes --json");
        QVERIFY(mine == 0 || mine == 5);
        QVERIFY(theirs == 0 || theirs == 5 || theirs == 2);
        QVERIFY(count(mended) == 0 || mine == 5);
    }
};

QRLOGIN_TEST(TestFleetRollouts)
#include "TestFleetRollouts.moc"
