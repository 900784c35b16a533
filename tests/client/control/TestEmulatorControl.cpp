#include "client/control/EmulatorControl.h"

#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <QCoroTask>

using namespace qrlogin;
using namespace qrlogin::test;

class TestEmulatorControl : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> m_pool;
    std::unique_ptr<EmulatorControl> m_control;

    EmulatorState state()
    {
        const auto state = QCoro::waitFor(m_control->state());
        if (!state)
            qFatal("no state: %s", qPrintable(state.error().message));
        return *state;
    }

    QString newCode()
    {
        PoolClient browser(m_pool->connection.address, m_pool->context(), Party::Browser);
        return QCoro::waitFor(browser.generateQrCode({}))->qrcodeId;
    }

    /// As the first user.
    void authorize(const QString &code)
    {
        PoolClient phone(m_pool->connection.address, m_pool->context(), Party::Phone, m_pool->connection.credentials);
        const auto tokens = QCoro::waitFor(phone.signIn(m_pool->user().username, m_pool->user().password));
        const Secret token(tokens->accessToken.toUtf8());
        QVERIFY(QCoro::waitFor(phone.setQrStatus(code, QrAction::Scan, token)));
        QVERIFY(QCoro::waitFor(phone.setQrStatus(code, QrAction::Confirm, token)));
    }

private slots:
    void init()
    {
        m_pool = std::make_unique<TestPool>();
        m_control = std::make_unique<EmulatorControl>(m_pool->connection, m_pool->context());
    }

    void cleanup()
    {
        m_control.reset();
        m_pool.reset();
    }

    void tellsWhatThePoolHolds()
    {
        const QString code = newCode();
        m_pool->clock.advance(Seconds(7));
        const EmulatorState pending = state();
        QCOMPARE(pending.codesHeld, 1);
        QCOMPARE(pending.newestCodes.size(), 1);
        QCOMPARE(pending.newestCodes[0].id, code);
        QCOMPARE(pending.newestCodes[0].status, QrStatus::Pending);
        QCOMPARE(pending.newestCodes[0].age, Milliseconds(Seconds(7)));
        QCOMPARE(pending.newestCodes[0].expiresIn, Milliseconds(Seconds(113)));
        QCOMPARE(pending.newestCodes[0].ticket, EmulatorTicket::None);
        QCOMPARE(pending.newestCodes[0].appId, pending.applications.first().id);
        QCOMPARE(pending.applications.first().id, m_pool->connection.address.appId);
        QCOMPARE(pending.applications.first().name, m_pool->connection.badge.applicationName);
        QCOMPARE(pending.users.size(), m_pool->connection.testUsers.size());
        QCOMPARE(pending.users[0].username, m_pool->user().username);
        QCOMPARE(pending.users[0].password, m_pool->user().password);
        QCOMPARE(pending.calls.size(), 1);
        QCOMPARE(pending.calls[0].path, QStringLiteral("/api/v3/gene-qrcode"));
        QCOMPARE(pending.calls[0].count, 1);

        authorize(code);
        const EmulatorCode authorized = state().newestCodes[0];
        QCOMPARE(authorized.status, QrStatus::Authorized);
        QCOMPARE(authorized.username, m_pool->user().username);
        QCOMPARE(authorized.ticket, EmulatorTicket::Open);
        QCOMPARE(authorized.ticketExpiresIn, Milliseconds(Seconds(300)));
        QVERIFY(!authorized.expiresIn);
    }

    void staysOutOfTheLogOfThePool()
    {
        QSignalSpy recorded(&m_pool->traffic, &TrafficLog::recorded);
        QVERIFY(QCoro::waitFor(m_control->state()));
        QCOMPARE(recorded.size(), 0);
    }

    void turnsTheClock()
    {
        QCOMPARE(state().clock.mode, ClockMode::Real);
        QCOMPARE(state().clock.now, m_pool->clock.now());
        const auto forward = QCoro::waitFor(m_control->forward(std::chrono::hours(1)));
        QVERIFY(forward);
        QCOMPARE(forward->ahead, Milliseconds(std::chrono::hours(1)));
        QCOMPARE(forward->now, m_pool->clock.now() + std::chrono::hours(1));

        QCOMPARE(QCoro::waitFor(m_control->pauseClock())->mode, ClockMode::Paused);
        m_pool->clock.advance(Seconds(60));
        QCOMPARE(state().clock.ahead, Milliseconds(std::chrono::minutes(59)));
        for (const auto &[mode, word] : clockModeWords)
            QCOMPARE(QCoro::waitFor(m_control->setClockMode(mode))->mode, mode);
        QCOMPARE(QCoro::waitFor(m_control->setClockMode(ClockMode::Real))->ahead, Milliseconds(0));
    }

    void goesToTheLastSecondOfACode()
    {
        const QString code = newCode();
        const auto clock = QCoro::waitFor(m_control->beforeExpiryOf(code));
        QVERIFY(clock);
        QCOMPARE(clock->mode, ClockMode::Paused);
        QCOMPARE(state().newestCodes[0].expiresIn, Milliseconds(Seconds(1)));

        const auto unknown = QCoro::waitFor(m_control->beforeExpiryOf(QStringLiteral("nobody")));
        QVERIFY(!unknown);
        QVERIFY2(
            unknown.error().message.contains(QStringLiteral("beforeExpiryOf")), qPrintable(unknown.error().message));
    }

    void setsAndClearsFaults()
    {
        FaultRule latency;
        latency.path = QStringLiteral("/api/v2/*");
        latency.calls = FaultRule::Calls::First;
        latency.n = 3;
        latency.percent = 50;
        latency.seed = 7;
        latency.delay = Milliseconds(250);
        FaultRule throttle;
        throttle.path = QStringLiteral("/api/v3/gene-qrcode");
        throttle.kind = FaultKind::TooManyRequests;
        throttle.retryAfter = Seconds(5);
        const auto first = QCoro::waitFor(m_control->addFault(latency));
        const auto second = QCoro::waitFor(m_control->addFault(throttle));
        QVERIFY(first && second);
        QVERIFY(*first != *second);

        PoolClient browser(m_pool->connection.address, m_pool->context(), Party::Browser);
        const auto throttled = QCoro::waitFor(browser.generateQrCode({}));
        QVERIFY(!throttled);
        QCOMPARE(throttled.error().retryAfter, 5);
        const QList<EmulatorFault> faults = state().faults;
        QCOMPARE(faults.size(), 2);
        QCOMPARE(faults[0].id, *first);
        QCOMPARE(faults[0].rule, latency);
        QCOMPARE(faults[0].hits, 0);
        QCOMPARE(faults[1].rule, throttle);
        QCOMPARE(faults[1].calls, 1);
        QCOMPARE(faults[1].hits, 1);

        QVERIFY(QCoro::waitFor(m_control->clearFault(*first)));
        QCOMPARE(state().faults.size(), 1);
        const auto gone = QCoro::waitFor(m_control->clearFault(*first));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, FailureKind::NotFound);
        QVERIFY(QCoro::waitFor(m_control->clearFaults()));
        QVERIFY(state().faults.isEmpty());
    }

    void everyKindAndChoiceOfCallsComesBackAsItWasSet()
    {
        for (const auto &[kind, word] : faultKindWords) {
            for (const auto calls :
                {FaultRule::Calls::All, FaultRule::Calls::Nth, FaultRule::Calls::EveryNth, FaultRule::Calls::First}) {
                FaultRule fault;
                fault.path = QStringLiteral("/api/v3/signin");
                fault.kind = kind;
                fault.calls = calls;
                QVERIFY(QCoro::waitFor(m_control->addFault(fault)));
                QCOMPARE(state().faults.last().rule, fault);
            }
        }
    }

    void saysWhatIsWrongWithAFault()
    {
        FaultRule fault;
        fault.path = QStringLiteral("signin");
        const auto refused = QCoro::waitFor(m_control->addFault(fault));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Invalid);
        QVERIFY2(refused.error().message.contains(QStringLiteral("path")), qPrintable(refused.error().message));
    }

    void addsChangesAndLocksUsers()
    {
        EmulatorUser dora;
        dora.username = QStringLiteral("dora");
        dora.password = Secret("dora-demo");
        dora.displayName = QStringLiteral("Dora Maar");
        const auto added = QCoro::waitFor(m_control->saveUser(dora));
        QVERIFY(added);
        QCOMPARE(added->id.size(), 24);

        EmulatorUser changed = *added;
        changed.email = QStringLiteral("dora@example.com");
        changed.password = Secret();
        QVERIFY(QCoro::waitFor(m_control->saveUser(changed)));
        QCOMPARE(state().users.last().email, changed.email);
        QCOMPARE(state().users.last().password, dora.password);

        QVERIFY(QCoro::waitFor(m_control->lockUser(QStringLiteral("dora"), true))->locked);
        PoolClient phone(m_pool->connection.address, m_pool->context(), Party::Phone, m_pool->connection.credentials);
        QCOMPARE(
            QCoro::waitFor(phone.signIn(QStringLiteral("dora"), dora.password)).error().apiCode, apiCode::userLocked);
        QVERIFY(!QCoro::waitFor(m_control->lockUser(added->id, false))->locked);
        QVERIFY(QCoro::waitFor(phone.signIn(QStringLiteral("dora"), dora.password)));

        dora.username = m_pool->user().username;
        QCOMPARE(QCoro::waitFor(m_control->saveUser(dora)).error().kind, FailureKind::Conflict);
    }

    void setsHowAnApplicationProvesItself()
    {
        for (const auto &[method, word] : clientAuthMethodWords) {
            QVERIFY(QCoro::waitFor(m_control->setAuthMethod(method)));
            QCOMPARE(state().applications[0].authMethod, method);
        }
        QVERIFY(
            QCoro::waitFor(m_control->setAuthMethod(ClientAuthMethod::SecretPost, m_pool->connection.address.appId)));
        QCOMPARE(QCoro::waitFor(m_control->setAuthMethod(ClientAuthMethod::None, QStringLiteral("x"))).error().apiCode,
            apiCode::noSuchApplication);
        QCOMPARE(state().applications[0].authMethod, ClientAuthMethod::SecretPost);
    }

    void resets()
    {
        newCode();
        QVERIFY(QCoro::waitFor(m_control->lockUser(m_pool->user().username, true)));
        const auto state = QCoro::waitFor(m_control->reset());
        QVERIFY(state);
        QCOMPARE(state->codesHeld, 0);
        QVERIFY(!state->users[0].locked);
    }

    void aWrongTokenIsRefused()
    {
        Connection connection = m_pool->connection;
        connection.credentials.controlToken = Secret("guessed");
        EmulatorControl control(connection, m_pool->context());
        const auto refused = QCoro::waitFor(control.lockUser(m_pool->user().username, true));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Unauthorized);
        QVERIFY(!state().users[0].locked);
    }

    void aRealPoolIsAskedNothing()
    {
        RawServer server(RawServer::hang());
        Connection connection = m_pool->connection;
        connection.address.applicationHost = server.url(QString());
        connection.credentials.controlToken = Secret();
        EmulatorControl control(connection, m_pool->context());
        const auto refused = QCoro::waitFor(control.state());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::Forbidden);
        QVERIFY(server.requests().isEmpty());
    }

    void aDeadHostIsSaid()
    {
        m_pool->stop();
        const auto state = QCoro::waitFor(m_control->state());
        QVERIFY(!state);
        QCOMPARE(state.error().kind, FailureKind::Refused);
    }

    void theTokenGoesNowhereInTheClear()
    {
        Connection connection = m_pool->connection;
        connection.address.applicationHost = QUrl(QStringLiteral("http://pool.example.com"));
        EmulatorControl control(connection, m_pool->context());
        QCOMPARE(QCoro::waitFor(control.state()).error().kind, FailureKind::NotSent);
    }

    void whoeverLeavesGetsNoAnswer()
    {
        RawServer server(RawServer::hang());
        Connection connection = m_pool->connection;
        connection.address.applicationHost = server.url(QString());
        auto control = std::make_unique<EmulatorControl>(connection, m_pool->context());
        auto asking = control->state();
        std::optional<Result<EmulatorState>> answer;
        QCoro::connect(std::move(asking), this, [&](const Result<EmulatorState> &state) { answer = state; });
        QTRY_COMPARE(server.requests().size(), 1);
        QVERIFY(server.requests().first().contains(connection.credentials.controlToken.reveal()));
        control.reset();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, FailureKind::Cancelled);
    }

    void whatNoEmulatorSaysIsMalformed_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("clock") << QStringLiteral("clock") << QJsonValue(QJsonObject{});
        QTest::newRow("codes") << QStringLiteral("codes") << QJsonValue(QJsonObject{{QStringLiteral("held"), 1}});
        QTest::newRow("users") << QStringLiteral("users") << QJsonValue(QJsonArray{QJsonObject{}});
        QTest::newRow("applications") << QStringLiteral("applications") << QJsonValue(1);
        QTest::newRow("faults") << QStringLiteral("faults") << QJsonValue(QJsonArray{1});
        QTest::newRow("calls") << QStringLiteral("calls") << QJsonValue();
    }
    void whatNoEmulatorSaysIsMalformed()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject data{{QStringLiteral("clock"),
                             QJsonObject{{QStringLiteral("mode"), QStringLiteral("real")},
                                 {QStringLiteral("now"), QStringLiteral("2026-01-01T00:00:00.000Z")},
                                 {QStringLiteral("ahead"), 0.5}}},
            {QStringLiteral("codes"),
                QJsonObject{{QStringLiteral("held"), 0}, {QStringLiteral("newest"), QJsonArray{}}}},
            {QStringLiteral("users"), QJsonArray{}}, {QStringLiteral("applications"), QJsonArray{}},
            {QStringLiteral("faults"), QJsonArray{}}, {QStringLiteral("calls"), QJsonObject{}}};
        QVERIFY(emulatorStateFromJson(data));
        QCOMPARE(emulatorStateFromJson(data)->clock.ahead, Milliseconds(500));
        data.insert(member, value);
        const auto state = emulatorStateFromJson(data);
        QVERIFY(!state);
        QCOMPARE(state.error().kind, FailureKind::Malformed);
        QVERIFY2(state.error().message.contains(member), qPrintable(state.error().message));
    }
};

QRLOGIN_TEST(TestEmulatorControl)
#include "TestEmulatorControl.moc"
