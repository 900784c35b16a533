#include "fleet/Rollout.h"

#include "contract/Envelope.h"
#include "fleet/FleetFixture.h"
#include "settings/SettingsHistory.h"
#include "support/RawServer.h"
#include "support/SuccessEnvelope.h"
#include "support/TestFleet.h"
#include "support/TestMain.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestRollout : public QObject
{
    Q_OBJECT
    ManualClock clock;
    SystemRandom random;
    TrafficLog traffic;
    QNetworkAccessManager network;
    std::unique_ptr<TestFleet> fleet;
    std::unique_ptr<QTemporaryDir> directory;
    std::unique_ptr<RolloutStore> store;
    std::unique_ptr<SettingsHistory> history;
    std::unique_ptr<Rollout> rollout;

    const LoginStrategy wanted{600, PeriodUnit::Minute, 300, PeriodUnit::Second, false, false};

    static QByteArray answerOf(const LoginStrategy &strategy)
    {
        return RawServer::http(200, successEnvelope(toJson(SecuritySettings{strategy, {}}), QStringLiteral("r")));
    }
    static Connection at(const RawServer &server)
    {
        Connection pool = connectionNamed(QStringLiteral("Raw"));
        pool.address.managementHost = server.url({});
        pool.credentials.accessKeySecret = Secret("secret");
        return pool;
    }
    Rollout::Target target(const Connection &pool) const { return {pool, plannedFor(pool, {}, wanted)}; }
    QList<Rollout::Target> allTargets() const
    {
        QList<Rollout::Target> targets;
        for (const Connection &pool : fleet->connections())
            targets += target(pool);
        return targets;
    }
    Result<void> start(const QList<Rollout::Target> &targets)
    {
        rollout = std::make_unique<Rollout>(PoolContext{network, clock, random, traffic}, *store, *history);
        return rollout->start(targets, QStringLiteral("why"));
    }
    bool run(const QList<Rollout::Target> &targets)
    {
        if (!start(targets))
            return false;
        QSignalSpy finished(rollout.get(), &Rollout::finished);
        return finished.wait(10'000);
    }
    QList<RolloutResult> results() const
    {
        QList<RolloutResult> all;
        const auto stored = store->find(rollout->record().id); // the same as in memory
        for (qsizetype i = 0; i < stored->pools.size(); ++i)
            all += stored->pools.at(i).result == rollout->record().pools.at(i).result ? stored->pools.at(i).result
                                                                                      : RolloutResult::Unknown;
        return all;
    }

private slots:
    void initTestCase()
    {
        clock.advance(SystemClock().now() - clock.now());
        fleet = std::make_unique<TestFleet>(3);
    }
    void init()
    {
        fleet->reset();
        directory = std::make_unique<QTemporaryDir>();
        store = std::make_unique<RolloutStore>(directory->filePath(QStringLiteral("rollouts.sqlite")));
        history = std::make_unique<SettingsHistory>(directory->filePath(QStringLiteral("journal.sqlite")));
    }
    void cleanup() { rollout.reset(); }

    void eachPoolIsWrittenAndRecorded()
    {
        QList<Rollout::Target> targets = allTargets();
        targets[1].planned.wanted = {}; // as it is
        QVERIFY(run(targets));
        QCOMPARE(results(), (QList{RolloutResult::Written, RolloutResult::InLine, RolloutResult::Written}));
        QVERIFY(fleet->pool(0).settings().strategy == wanted);
        QVERIFY(fleet->pool(1).settings().strategy == LoginStrategy());
        QVERIFY(rollout->record().pools.at(2).after == wanted);
        const auto entries = history->entries();
        QVERIFY(entries);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().connectionId, QStringLiteral("pool-03"));
        QCOMPARE(entries->first().reason, QStringLiteral("why"));
        QCOMPARE(entries->first().change.wireName, qrcodePeriodRule.wireName);
        QVERIFY(!rollout->isRunning());
        Rollout next({network, clock, random, traffic}, *store, *history); // while the first one is still there
        QVERIFY(next.start(allTargets(), {}));
    }

    void aConflictStopsNothingElse()
    {
        LoginStrategy theirs;
        theirs.returnFullUserInfo = true; // not even a setting that is to be written
        fleet->pool(1).save(theirs);
        QVERIFY(run(allTargets()));
        QCOMPARE(results(), (QList{RolloutResult::Written, RolloutResult::Conflict, RolloutResult::Written}));
        QVERIFY(fleet->pool(1).settings().strategy == theirs);
        QVERIFY(!rollout->record().pools.at(1).detail.isEmpty());
    }

    void aConflictBetweenReadingAndWritingIsSeen()
    {
        int readings = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            LoginStrategy strategy;
            strategy.ticketExpiresIn += ++readings == 2 ? 1 : 0;
            RawServer::answer(answerOf(strategy))(socket, request);
        });
        QVERIFY(run({target(at(server))}));
        QCOMPARE(results(), QList{RolloutResult::Conflict});
        QCOMPARE(readings, 2);
        for (const QByteArray &request : server.requests())
            QVERIFY(request.startsWith("GET "));
    }

    void whatIsThereAlreadyIsNotWritten()
    {
        fleet->pool(0).save(wanted);
        QVERIFY(run({target(fleet->pool(0).connection)}));
        QCOMPARE(results(), QList{RolloutResult::InLine});
    }

    void failuresStopNothingElse()
    {
        Connection gone = connectionNamed(QStringLiteral("Gone"));
        gone.address.managementHost = QUrl(QStringLiteral("http://127.0.0.1:1"));
        gone.credentials.accessKeySecret = Secret("s");
        Connection refused = fleet->pool(1).connection;
        refused.credentials.accessKeySecret = Secret("wrong");
        LoginStrategy impossible = wanted;
        impossible.ticketExpiresIn = 0;
        Rollout::Target wrong = target(fleet->pool(2).connection);
        wrong.planned.wanted = impossible;
        QVERIFY(run({target(gone), target(refused), wrong, target(fleet->pool(0).connection)}));
        QCOMPARE(results(),
            (QList{
                RolloutResult::NotReached, RolloutResult::Rejected, RolloutResult::Rejected, RolloutResult::Written}));
    }

    void onlyTheStrategyIsSent()
    {
        const QJsonObject others{{QStringLiteral("allowedOrigins"), QStringLiteral("*")}};
        const LoginStrategy strategy;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isWrite = request.startsWith("POST ");
            RawServer::answer(RawServer::http(200,
                successEnvelope(toJson(SecuritySettings{isWrite ? wanted : strategy, others}), QStringLiteral("r"))))(
                socket, request);
        });
        QVERIFY(run({target(at(server))}));
        QCOMPARE(results(), QList{RolloutResult::Written});
        QCOMPARE(server.requests().size(), 3);
        const QByteArray write = server.requests().last();
        QVERIFY(write.startsWith("POST /api/v3/update-security-settings "));
        const QJsonObject body = QJsonDocument::fromJson(write.mid(write.indexOf("\r\n\r\n") + 4)).object();
        QCOMPARE(body.keys(), QStringList(QStringLiteral("qrcodeLoginStrategy")));
        QCOMPARE(body.value(strategyMember).toObject(), toJson(wanted));
    }

    void aWriteWithoutAnAnswerIsNotKnown()
    {
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("POST "))
                socket.abort();
            else
                RawServer::answer(answerOf({}))(socket, request);
        });
        QVERIFY(run({target(at(server))}));
        QCOMPARE(results(), QList{RolloutResult::Unknown});
        QVERIFY(rollout->record().pools.first().mayBeWritten());
    }

    void aBusyPoolIsAskedAgain()
    {
        int writes = 0;
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isWrite = request.startsWith("POST ");
            const bool isBusy = isWrite && ++writes == 1;
            RawServer::answer(isBusy ? RawServer::http(429, "{\"statusCode\":429,\"message\":\"busy\"}",
                                  "application/json", "Retry-After: 3\r\n")
                                     : answerOf(isWrite ? wanted : LoginStrategy()))(socket, request);
        });
        QVERIFY(start({target(at(server))}));
        QSignalSpy finished(rollout.get(), &Rollout::finished);
        QTRY_COMPARE(writes, 1);
        QTRY_COMPARE(clock.untilNext(), Milliseconds(3000));
        clock.advance(Seconds(3));
        QVERIFY(finished.wait());
        QCOMPARE(results(), QList{RolloutResult::Written});
    }

    void stopEndsAfterThePoolUnderWay()
    {
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            rollout->stop();
            RawServer::answer(answerOf(request.startsWith("POST ") ? wanted : LoginStrategy()))(socket, request);
        });
        QVERIFY(run({target(at(server)), target(fleet->pool(0).connection)}));
        QCOMPARE(results(), (QList{RolloutResult::Written, RolloutResult::Planned}));
    }

    void oneRolloutRunsAtATime()
    {
        RawServer slow(RawServer::hang());
        QVERIFY(start({target(at(slow))}));
        QTRY_COMPARE(slow.requests().size(), 1);
        Rollout second({network, clock, random, traffic}, *store, *history);
        const auto started = second.start(allTargets(), {});
        QVERIFY(!started);
        QCOMPARE(started.error().kind, FailureKind::Conflict);
        QVERIFY(!second.isRunning());
        rollout.reset(); // also in the middle of a request
        QVERIFY(run(allTargets()));
    }

    void withoutASnapshotNothingIsWritten()
    {
        store = std::make_unique<RolloutStore>(directory->path()); // a directory
        QVERIFY(!start(allTargets()));
        QVERIFY(fleet->pool(0).settings().strategy == LoginStrategy());
    }

    void aPoolThatCannotBeNotedIsNotWritten()
    {
        RawServer server([&](QTcpSocket &socket, const QByteArray &request) {
            // Another kind of file takes the place of the store, which is not open any more.
            const QString path = store->lockPath().chopped(5);
            *store = RolloutStore(path);
            for (const char *end : {"", "-wal", "-shm"})
                QFile::remove(path + QLatin1String(end));
            QDir().mkpath(path);
            RawServer::answer(answerOf({}))(socket, request);
        });
        QVERIFY(run({target(at(server)), target(fleet->pool(0).connection)}));
        QVERIFY(rollout->storeFailure());
        QCOMPARE(server.requests().size(), 1);
        QVERIFY(fleet->pool(0).settings().strategy == LoginStrategy());
    }

    void aHistoryThatCannotBeWrittenIsTold()
    {
        history = std::make_unique<SettingsHistory>(directory->path());
        QVERIFY(run(allTargets()));
        QVERIFY(rollout->historyFailure());
        QCOMPARE(results().count(RolloutResult::Written), 3);
    }
};

QRLOGIN_TEST(TestRollout)
#include "TestRollout.moc"
