#include "scenario/ScenarioPool.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QSet>
#include <QTest>

#include <functional>
#include <tuple>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

using Kind = Mismatch::Kind;

/// Changes the pool while a scenario runs on it.
struct Saboteur
{
    ScenarioPool &pool;
    EmulatorControl control{pool.pool.connection, pool.context()};
    PoolClient client{pool.pool.connection.address, pool.context(), Party::Phone, pool.pool.connection.credentials};

    void fault(const char *path, const char *kind, int retryAfter = 0)
    {
        QJsonObject fault{
            {QStringLiteral("path"), QString::fromLatin1(path)}, {QStringLiteral("kind"), QString::fromLatin1(kind)}};
        if (retryAfter > 0)
            fault.insert(QStringLiteral("retryAfter"), retryAfter);
        if (!QCoro::waitFor(control.addFault(fault)))
            qFatal("the fault was not set");
    }
    /// Negative: the pool runs late.
    void turn(int seconds)
    {
        EmulatorClock clock = QCoro::waitFor(control.state())->clock;
        clock.now += Seconds(seconds);
        if (!QCoro::waitFor(control.restore(clock)))
            qFatal("the clock was not turned");
    }
    void clearFaults() { std::ignore = QCoro::waitFor(control.clearFaults()); }
    void scan()
    {
        const TestUser &user = pool.pool.user();
        const auto tokens = QCoro::waitFor(client.signIn(user.username, user.password));
        const QString code = QCoro::waitFor(control.state())->newestCodes.first().id;
        if (!QCoro::waitFor(client.setQrStatus(code, QrAction::Scan, Secret(tokens->accessToken.toUtf8()))))
            qFatal("the code was not scanned");
    }
    void exchange()
    {
        const QString code = QCoro::waitFor(control.state())->newestCodes.first().id;
        const auto status = QCoro::waitFor(client.qrStatusData(code));
        const QString ticket = status->value(QStringLiteral("ticket")).toString();
        if (!QCoro::waitFor(client.exchangeTicket(ticket, PoolClient::ExchangeAs::Server)))
            qFatal("the ticket was not exchanged");
    }
    void toggle(bool isFull, bool isAllowed)
    {
        LoginStrategy strategy = pool.pool.settings().strategy;
        strategy.returnFullUserInfo = isFull;
        strategy.allowExchangeUserInfoFromBrowser = isAllowed;
        pool.pool.save(strategy);
    }
};

/// A change of the pool at step `from`, and the failure that the scenario must report at step `found`.
struct WrongPool
{
    const char *scenario;
    const char *name;
    int from;
    std::function<void(Saboteur &)> sabotage;
    int found;
    Kind kind;
    const char *member = "";
};

constexpr char statusPath[] = "/api/v3/get-qrcode-status";
constexpr char actionPath[] = "/api/v3/set-qrcode-status";
constexpr char exchangePath[] = "/api/v3/exchange-tokenset-with-qrcode-ticket";

const QList<WrongPool> wrongPools{
    {"happy-path", "a code is answered with a page", 1, [](Saboteur &s) { s.fault("/api/v3/gene-qrcode", "html"); }, 1,
        Kind::Failed},
    {"happy-path", "somebody else scans", 2, [](Saboteur &s) { s.scan(); }, 2, Kind::OtherValue, "status"},
    {"cancel", "the refusal does not arrive", 5, [](Saboteur &s) { s.fault(actionPath, "drop"); }, 5, Kind::Failed},
    {"cancel", "consent after it meets a server in trouble", 7, [](Saboteur &s) { s.fault(actionPath, "http500"); }, 7,
        Kind::OtherFailure},
    {"code-boundary", "the code ends early", 3, [](Saboteur &s) { s.turn(5); }, 3, Kind::OtherValue, "status"},
    {"code-boundary", "the code ends late", 5, [](Saboteur &s) { s.turn(-1); }, 5, Kind::OtherValue, "status"},
    {"code-boundary", "an expired code may be scanned", 6, [](Saboteur &s) { s.turn(-5); }, 6, Kind::Worked},
    {"code-expires-unscanned", "the code ends late", 5, [](Saboteur &s) { s.turn(-5); }, 5, Kind::OtherValue, "status"},
    {"code-expires-unscanned", "an expired code may be scanned", 7, [](Saboteur &s) { s.turn(-5); }, 7, Kind::Worked},
    {"code-expires-after-scan", "an expired code may be confirmed", 6, [](Saboteur &s) { s.turn(-5); }, 6,
        Kind::Worked},
    {"confirm-without-scan", "it is let through", 2, [](Saboteur &s) { s.scan(); }, 2, Kind::Worked},
    {"phone-not-signed-in", "a server in trouble", 1, [](Saboteur &s) { s.fault(actionPath, "http500"); }, 1,
        Kind::OtherFailure},
    {"other-pool", "the pool was told all the same", 3, [](Saboteur &s) { s.scan(); }, 3, Kind::OtherValue, "status"},
    {"other-scene", "the pool was told all the same", 3, [](Saboteur &s) { s.scan(); }, 3, Kind::OtherValue, "status"},
    {"second-user", "another refusal than the right one", 4, [](Saboteur &s) { s.fault(actionPath, "http429"); }, 4,
        Kind::OtherFailure},
    {"ticket-expires", "the ticket ends late", 6, [](Saboteur &s) { s.turn(-5); }, 6, Kind::Worked},
    {"ticket-boundary", "the ticket ends early", 6, [](Saboteur &s) { s.turn(5); }, 6, Kind::Failed},
    {"ticket-boundary", "the ticket ends late", 12, [](Saboteur &s) { s.turn(-1); }, 12, Kind::Worked},
    {"ticket-used-twice", "it was used before", 8, [](Saboteur &s) { s.exchange(); }, 8, Kind::Failed},
    {"ticket-used-twice", "another refusal than the right one", 9,
        [](Saboteur &s) { s.fault(exchangePath, "http500"); }, 9, Kind::OtherFailure},
    {"browser-exchange-refused", "it is allowed", 0, [](Saboteur &s) { s.toggle(false, true); }, 5, Kind::Worked},
    {"browser-exchange-allowed", "it is refused", 0, [](Saboteur &s) { s.toggle(false, false); }, 8, Kind::Failed},
    {"full-info-off", "it is on", 0, [](Saboteur &s) { s.toggle(true, false); }, 4, Kind::Present, "tokenSet"},
    {"full-info-on", "it is off", 0, [](Saboteur &s) { s.toggle(false, false); }, 6, Kind::Missing,
        "tokenSet.access_token"},
    {"wrong-secret", "another refusal than the right one", 6, [](Saboteur &s) { s.fault(exchangePath, "http500"); }, 6,
        Kind::OtherFailure},
    {"settings-while-waiting", "what is under way goes by the new ones", 9, [](Saboteur &s) { s.turn(300); }, 9,
        Kind::Failed},
    {"settings-while-waiting", "what is new goes by the old ones", 12, [](Saboteur &s) { s.turn(-5); }, 12,
        Kind::OtherValue, "status"},
    {"pool-down", "it is up", 3, [](Saboteur &s) { s.clearFaults(); }, 3, Kind::Worked},
    {"pool-down", "it does not come back", 6, [](Saboteur &s) { s.fault(statusPath, "drop"); }, 6, Kind::Failed},
    {"slow-pool", "it is quick", 3, [](Saboteur &s) { s.clearFaults(); }, 3, Kind::TooFast},
    {"too-many-requests", "it has time", 3, [](Saboteur &s) { s.clearFaults(); }, 3, Kind::Worked},
    {"too-many-requests", "it says another time", 3,
        [](Saboteur &s) {
            s.clearFaults();
            s.fault(statusPath, "http429", 9);
        },
        3, Kind::OtherFailure},
    {"too-many-requests", "it never has time", 5, [](Saboteur &s) { s.fault(statusPath, "http429"); }, 5, Kind::Failed},
};

} // namespace

/// Each shipped scenario detects a wrong pool, at the right step and for the right reason.
class TestWrongPools : public QObject
{
    Q_OBJECT
private slots:
    void isFoundOut_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < wrongPools.size(); ++i)
            QTest::addRow("%s: %s", wrongPools.at(i).scenario, wrongPools.at(i).name) << i;
    }

    void isFoundOut()
    {
        QFETCH(int, index);
        const WrongPool &wrong = wrongPools.at(index);
        ScenarioPool pool;
        Saboteur saboteur{pool};
        const Scenario scenario = *shippedScenario(QString::fromLatin1(wrong.scenario));
        ScenarioRunner runner(pool.pool.connection, pool.context(), ScenarioRunner::usualFor(pool.pool.connection));
        connect(&runner, &ScenarioRunner::stepStarted, this, [&](int step) {
            if (step == wrong.from)
                wrong.sabotage(saboteur);
        });
        const ScenarioResult result = QCoro::waitFor(runner.run(scenario));
        QCOMPARE(result.outcome, ScenarioResult::Outcome::Failed);
        QCOMPARE(result.failedStep(), wrong.found);
        const Mismatch &found = result.steps.at(wrong.found).mismatches.first();
        QCOMPARE(found.kind, wrong.kind);
        QCOMPARE(found.member, QString::fromLatin1(wrong.member));
    }

    void noneIsLeftOut()
    {
        QSet<QString> known;
        for (const WrongPool &wrong : wrongPools)
            known.insert(QString::fromLatin1(wrong.scenario));
        for (const Scenario &scenario : shippedScenarios())
            QVERIFY2(known.contains(scenario.name), qPrintable(scenario.name));
    }
};

QRLOGIN_TEST(TestWrongPools)
#include "TestWrongPools.moc"
