#include "client/control/EmulatorMonitor.h"

#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QSignalSpy>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestEmulatorMonitor : public QObject
{
    Q_OBJECT
private slots:
    void readsOnceASecondWhileWatched()
    {
        TestPool pool;
        EmulatorMonitor monitor(pool.connection, pool.context());
        QSignalSpy changed(&monitor, &EmulatorMonitor::changed);
        QCOMPARE(pool.clock.pendingTimers(), 0);
        monitor.watch(true);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(monitor.state());
        QCOMPARE(pool.clock.pendingTimers(), 1);
        pool.clock.advance(Milliseconds(999));
        QTest::qWait(50);
        QCOMPARE(changed.size(), 1);
        pool.clock.advance(Milliseconds(1));
        QTRY_COMPARE(changed.size(), 2);
        monitor.watch(false);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }

    void asksOneQuestionAtATime()
    {
        TestPool pool;
        RawServer server(RawServer::hang());
        Connection connection = pool.connection;
        connection.address.applicationHost = server.url(QString());
        EmulatorMonitor monitor(connection, pool.context());
        monitor.watch(true);
        QTRY_COMPARE(server.requests().size(), 1);
        for (int i = 0; i < 5; ++i) {
            monitor.watch(true);
            pool.clock.advance(EmulatorMonitor::interval);
        }
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 1);
    }

    void whatIsDoneIsSeenAtOnce()
    {
        TestPool pool;
        EmulatorMonitor monitor(pool.connection, pool.context());
        std::optional<Result<void>> outcome;
        monitor.act(
            monitor.control().setClockMode(ClockMode::Paused), [&](const Result<void> &done) { outcome = done; });
        QTRY_VERIFY(outcome);
        QVERIFY(*outcome);
        QTRY_VERIFY(monitor.state());
        QCOMPARE(monitor.state()->clock.mode, ClockMode::Paused);
        QCOMPARE(pool.clock.pendingTimers(), 0); // not watching
    }

    void everyActionReachesThePool()
    {
        TestPool pool;
        EmulatorMonitor monitor(pool.connection, pool.context());
        const auto run = [&](const std::function<void(EmulatorMonitor::Done)> &action) {
            QSignalSpy changed(&monitor, &EmulatorMonitor::changed);
            std::optional<Result<void>> outcome;
            action([&](const Result<void> &done) { outcome = done; });
            [&] { QTRY_VERIFY(outcome); }();
            [&] { QTRY_VERIFY(changed.size() >= 1); }();
            return *outcome;
        };
        using Done = EmulatorMonitor::Done;
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().forward(Seconds(60)), done); }));
        QCOMPARE(monitor.state()->clock.ahead, Milliseconds(60'000));
        FaultRule fault;
        fault.path = QStringLiteral("/api/v2/*");
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().addFault(fault), done); }));
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().addFault(fault), done); }));
        QCOMPARE(monitor.state()->faults.size(), 2);
        QVERIFY(
            run([&](Done done) { monitor.act(monitor.control().clearFault(monitor.state()->faults[0].id), done); }));
        QCOMPARE(monitor.state()->faults.size(), 1);
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().clearFaults(), done); }));
        QVERIFY(monitor.state()->faults.isEmpty());
        QVERIFY(
            run([&](Done done) { monitor.act(monitor.control().lockUser(monitor.state()->users[0].id, true), done); }));
        QVERIFY(monitor.state()->users[0].locked);
        EmulatorUser user = monitor.state()->users[0];
        user.displayName = QStringLiteral("Someone");
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().saveUser(user), done); }));
        QCOMPARE(monitor.state()->users[0].displayName, user.displayName);
        QVERIFY(run([&](Done done) {
            monitor.act(monitor.control().setAuthMethod(ClientAuthMethod::None, pool.connection.address.appId), done);
        }));
        QCOMPARE(monitor.state()->applications[0].authMethod, ClientAuthMethod::None);
        const auto unknown
            = run([&](Done done) { monitor.act(monitor.control().beforeExpiryOf(QStringLiteral("nobody")), done); });
        QCOMPARE(unknown.error().kind, FailureKind::NotFound);
        QVERIFY(run([&](Done done) { monitor.act(monitor.control().reset(), done); }));
        QVERIFY(!monitor.state()->users[0].locked);
    }

    void aPoolThatIsGoneIsSaidAndItsLastStateStays()
    {
        TestPool pool;
        EmulatorMonitor monitor(pool.connection, pool.context());
        monitor.watch(true);
        QTRY_VERIFY(monitor.state());
        pool.stop();
        pool.clock.advance(EmulatorMonitor::interval);
        QTRY_VERIFY(monitor.failure());
        QCOMPARE(monitor.failure()->kind, FailureKind::Refused);
        QVERIFY(monitor.state());
        QCOMPARE(pool.clock.pendingTimers(), 1); // the emulator may come back
    }

    void nobodyIsCalledBackAfterItsEnd()
    {
        TestPool pool;
        RawServer server(RawServer::hang());
        Connection connection = pool.connection;
        connection.address.applicationHost = server.url(QString());
        bool isCalled = false;
        auto monitor = std::make_unique<EmulatorMonitor>(connection, pool.context());
        monitor->watch(true);
        monitor->act(monitor->control().reset(), [&](const Result<void> &) { isCalled = true; });
        QTRY_COMPARE(server.requests().size(), 2);
        monitor.reset();
        QVERIFY(!isCalled);
        QCOMPARE(pool.clock.pendingTimers(), 0);
    }
};

QRLOGIN_TEST(TestEmulatorMonitor)
#include "TestEmulatorMonitor.moc"
