#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/Phone.h"
#include "scenario/ScenarioPool.h"
#include "scenario/document/ScenarioDocument.h"
#include "scenario/recording/ScenarioRecorder.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

QStringList stepsOf(const Scenario &scenario)
{
    QStringList steps;
    for (const ScenarioStep &step : scenario.steps) {
        const QString status = step.expect.values.value(QStringLiteral("status")).toString();
        QString text = QString::number(int(step.party)) + u' ' + QString::number(int(step.action));
        if (!status.isEmpty())
            text += u' ' + status;
        if (step.expect.failure)
            text += QStringLiteral(" %1/%2").arg(step.expect.failure->statusCode).arg(step.expect.failure->apiCode);
        steps += text;
    }
    return steps;
}

} // namespace

/// Records manual actions with the simulator's parties, and runs them on another pool.
class TestScenarioRecorder : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> pool;
    std::unique_ptr<ScenarioRecorder> recorder;
    QStringList usernames;
    SignIns signIns;
    std::unique_ptr<BrowserSession> browser;
    std::unique_ptr<Phone> phone;
    std::unique_ptr<Backend> backend;

    void polled(QrStatus status)
    {
        const int polls = browser->pollCount();
        pool->clock.advance(BrowserSession::pollInterval);
        QTRY_VERIFY(browser->pollCount() > polls || browser->phase() != BrowserSession::Phase::Polling);
        QCOMPARE(browser->status(), status);
    }

    void act(const std::function<void()> &action)
    {
        action();
        QTRY_VERIFY(!phone->isBusy());
    }

    void exchange(PoolClient::ExchangeAs as)
    {
        backend->exchange(browser->report().ticket, as);
        QTRY_VERIFY(!backend->isBusy());
    }

    void startBrowser()
    {
        browser->start();
        QTRY_COMPARE(browser->phase(), BrowserSession::Phase::Polling);
    }

    /// Starts a new recorder.
    void recordAnew() { recorder = std::make_unique<ScenarioRecorder>(usernames, pool->settings().strategy, signIns); }

    Scenario recording() const { return recorder->scenario(QStringLiteral("r"), {QStringLiteral("R"), {}}); }

    static int waits(const Scenario &scenario)
    {
        Seconds sum{0};
        for (const ScenarioStep &step : scenario.steps)
            sum += step.action == ScenarioAction::Wait ? step.seconds : Seconds(0);
        return int(sum.count());
    }

    void passesAgain()
    {
        const Scenario scenario = recording();
        ScenarioPool other;
        const ScenarioResult result = other.run(scenario);
        QVERIFY2(result.outcome == ScenarioResult::Outcome::Passed, transcriptOf(scenario, result).constData());
    }

private slots:
    void init()
    {
        pool = std::make_unique<TestPool>();
        signIns = {};
        usernames.clear();
        for (const TestUser &user : pool->connection.testUsers)
            usernames += user.username;
        recorder = std::make_unique<ScenarioRecorder>(usernames, pool->settings().strategy);
        connect(&pool->traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) {
            signIns.add(entry);
            recorder->add(entry);
        });
        browser = std::make_unique<BrowserSession>(pool->connection.address, pool->context());
        phone = std::make_unique<Phone>(
            pool->connection.address, pool->connection.credentials.appSecret, pool->context());
        backend = std::make_unique<Backend>(
            pool->connection.address, pool->connection.credentials.appSecret, pool->context());
    }

    void cleanup()
    {
        browser.reset();
        phone.reset();
        backend.reset();
        recorder.reset();
        pool.reset();
    }

    void aLoginIsPlayedAgain()
    {
        act([&] { phone->signIn(pool->user(1).username, Secret("wrong")); });
        act([&] { phone->signIn(pool->user(1).username, pool->user(1).password); });
        startBrowser();
        for (int i = 0; i < 3; ++i)
            polled(QrStatus::Pending);
        act([&] { phone->scan(browser->payloadText()); });
        polled(QrStatus::Scanned);
        act([&] { phone->confirm(); });
        polled(QrStatus::Authorized);
        exchange(PoolClient::ExchangeAs::Browser);
        exchange(PoolClient::ExchangeAs::Server);
        exchange(PoolClient::ExchangeAs::Server);

        const Scenario scenario = recorder->scenario(QStringLiteral("r"), {QStringLiteral("Recording"), {}});
        const QByteArray text = toScenarioText(scenario);
        QCOMPARE(scenarioFromText(text, QStringLiteral("r")), scenario);
        // The scenario does not reveal who logged in where.
        for (const QString &secret :
            {browser->qrcodeId(), browser->report().ticket, pool->connection.address.userPoolId, pool->user(1).username,
                QString::fromUtf8(pool->user(1).password.reveal())})
            QVERIFY2(!text.contains(secret.toUtf8()), qPrintable(secret));

        QByteArray transcript;
        for (int i = 0; i < 20; ++i) {
            ScenarioPool other;
            const ScenarioResult result = other.run(scenario);
            const QByteArray again = transcriptOf(scenario, result);
            QVERIFY2(result.outcome == ScenarioResult::Outcome::Passed, again.constData());
            QCOMPARE(transcript.isEmpty() ? again : transcript, again);
            transcript = again;
        }
    }

    void pollsThatTellNothingNewAreLeftOut()
    {
        startBrowser();
        for (int i = 0; i < 5; ++i)
            polled(QrStatus::Pending);
        const auto steps = recorder->scenario({}, {}).steps;
        QCOMPARE(std::ranges::count(steps, ScenarioAction::Check, &ScenarioStep::action), 1);
    }

    void theSideOfTheEndIsKept()
    {
        startBrowser();
        polled(QrStatus::Pending);
        act([&] { phone->signIn(pool->user().username, pool->user().password); });
        browser->stop();
        pool->clock.advance(Seconds(117));
        act([&] { phone->scan(browser->payloadText()); });
        pool->clock.advance(Milliseconds(900));
        act([&] { phone->force(browser->qrcodeId(), QrAction::Scan); });
        pool->clock.advance(Seconds(2));
        act([&] { phone->confirm(); });
        QVERIFY(phone->failure());
        QVERIFY(stepsOf(recording()).last().endsWith(QLatin1String("422/2242")));
        passesAgain();
    }

    void whoWasSignedInBeforeSignsInFirst()
    {
        act([&] { phone->signIn(pool->user(1).username, pool->user(1).password); });
        recordAnew();
        startBrowser();
        act([&] { phone->scan(browser->payloadText()); });
        act([&] { phone->confirm(); });
        polled(QrStatus::Authorized);
        const auto steps = recording().steps;
        QCOMPARE(std::ranges::count(steps, ScenarioAction::SignIn, &ScenarioStep::action), 1);
        QCOMPARE(std::ranges::find(steps, ScenarioAction::SignIn, &ScenarioStep::action)->user, 2);
        passesAgain();
    }

    void twoPhonesAreToldApart()
    {
        Phone other(pool->connection.address, pool->connection.credentials.appSecret, pool->context());
        act([&] { phone->signIn(pool->user(0).username, pool->user(0).password); });
        other.signIn(pool->user(1).username, pool->user(1).password);
        QTRY_VERIFY(!other.isBusy());
        startBrowser();
        act([&] { phone->scan(browser->payloadText()); });
        other.force(browser->qrcodeId(), QrAction::Confirm);
        QTRY_VERIFY(!other.isBusy());
        QVERIFY(other.failure());
        act([&] { phone->confirm(); });
        QCOMPARE(phone->stage(), Phone::Stage::Confirmed);
        QList<int> users;
        for (const ScenarioStep &step : recording().steps) {
            if (step.party == ScenarioParty::Phone && step.action != ScenarioAction::SignIn)
                users += step.user;
        }
        QCOMPARE(users, (QList<int>{1, 2, 1}));
        passesAgain();
    }

    void settingsThatWereSavedMeanwhileAreAStep()
    {
        startBrowser();
        LoginStrategy strategy = pool->settings().strategy;
        strategy.qrcodeExpiresIn = 60;
        pool->save(strategy);
        pool->save(strategy);
        startBrowser();
        polled(QrStatus::Pending);
        browser->setPaused(true);
        pool->clock.advance(Seconds(60));
        browser->setPaused(false);
        polled(QrStatus::Expired);
        const Scenario scenario = recording();
        QList<QJsonObject> saved;
        for (const ScenarioStep &step : scenario.steps) {
            if (step.action == ScenarioAction::Save)
                saved += step.settings;
        }
        QCOMPARE(saved, (QList<QJsonObject>{{{QStringLiteral("qrcodeExpiresIn"), 60}}}));
        QCOMPARE(scenario.settings.value(QStringLiteral("qrcodeExpiresIn")).toInt(), 120);
        QCOMPARE(waits(scenario), 60);
        passesAgain();
    }

    void whatAPoolInTroubleSaidIsLeftOut()
    {
        startBrowser();
        polled(QrStatus::Pending);
        const qsizetype before = recording().steps.size();
        for (const int status : {429, 500, 503}) {
            TrafficEntry entry;
            entry.party = Party::Browser;
            entry.path = QStringLiteral("/api/v3/get-qrcode-status?qrcodeId=") + browser->qrcodeId();
            entry.at = pool->clock.now();
            entry.httpStatus = status;
            entry.failure = Failure{failureKindOf(status), {}, status, 0, {}};
            recorder->add(entry);
        }
        QCOMPARE(recording().steps.size(), before);
    }

    void whatCustomDataSaysStaysOut()
    {
        browser->start({{QStringLiteral("order"), QStringLiteral("canary")}, {QStringLiteral("sum"), 4711},
            {QStringLiteral("more"), QJsonObject{{QStringLiteral("list"), QJsonArray{QStringLiteral("canary")}}}}});
        QTRY_COMPARE(browser->phase(), BrowserSession::Phase::Polling);
        const Scenario scenario = recording();
        const QByteArray text = toScenarioText(scenario);
        QVERIFY2(!text.contains("canary") && !text.contains("4711"), text.constData());
        QCOMPARE(scenario.steps.first().customData.keys().size(), 3);
        passesAgain();
    }

    void aCodeFromBeforeMakesNoWait()
    {
        startBrowser();
        recordAnew();
        polled(QrStatus::Pending);
        polled(QrStatus::Pending);
        QVERIFY(recorder->isEmpty());
        pool->clock.advance(Seconds(30));
        browser->stop();
        startBrowser();
        QCOMPARE(recording().steps.size(), 1);
    }

    void timeInWhichNothingRanOutIsNotWaited()
    {
        act([&] { phone->signIn(pool->user().username, pool->user().password); });
        startBrowser();
        browser->stop();
        pool->clock.advance(Seconds(50));
        act([&] { phone->scan(browser->payloadText()); });
        pool->clock.advance(Seconds(50));
        act([&] { phone->confirm(); });
        QCOMPARE(phone->stage(), Phone::Stage::Confirmed);
        QCOMPARE(waits(recording()), 0);
        passesAgain();
    }

    /// The second code is created late in the life of the first, so that it outlives it.
    void aWaitForOneCodeLeavesAnotherAlive()
    {
        act([&] { phone->signIn(pool->user().username, pool->user().password); });
        BrowserSession second(pool->connection.address, pool->context());
        startBrowser();
        pool->clock.advance(Seconds(100));
        second.start();
        QTRY_COMPARE(second.phase(), BrowserSession::Phase::Polling);
        second.stop();
        pool->clock.advance(Seconds(30));
        QTRY_COMPARE(browser->status(), QrStatus::Expired);
        act([&] { phone->force(browser->qrcodeId(), QrAction::Scan); });
        QCOMPARE(phone->failure()->apiCode, 2242);
        act([&] { phone->scan(second.payloadText()); });
        QCOMPARE(phone->stage(), Phone::Stage::Asking);
        QCOMPARE(waits(recording()), 120);
        passesAgain();
    }

    void theEndOfATicketIsWaitedFor()
    {
        act([&] { phone->signIn(pool->user().username, pool->user().password); });
        startBrowser();
        act([&] { phone->scan(browser->payloadText()); });
        act([&] { phone->confirm(); });
        polled(QrStatus::Authorized);
        pool->clock.advance(Seconds(400));
        exchange(PoolClient::ExchangeAs::Server);
        QCOMPARE(waits(recording()), 300);
        passesAgain();
    }
};

QRLOGIN_TEST(TestScenarioRecorder)
#include "TestScenarioRecorder.moc"
