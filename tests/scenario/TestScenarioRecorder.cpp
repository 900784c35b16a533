#include "scan/Backend.h"
#include "scan/BrowserSession.h"
#include "scan/Phone.h"
#include "scenario/ScenarioDocument.h"
#include "scenario/ScenarioPool.h"
#include "scenario/ScenarioRecorder.h"
#include "support/TestMain.h"

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

/// What is done by hand, with the parties of the simulator, and played again on another pool.
class TestScenarioRecorder : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestPool> pool;
    std::unique_ptr<ScenarioRecorder> recorder;
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

private slots:
    void init()
    {
        pool = std::make_unique<TestPool>();
        QStringList usernames;
        for (const TestUser &user : pool->connection.testUsers)
            usernames += user.username;
        recorder = std::make_unique<ScenarioRecorder>(usernames, pool->settings().strategy);
        connect(
            &pool->traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) { recorder->add(entry); });
        browser = std::make_unique<BrowserSession>(pool->connection, pool->context());
        phone = std::make_unique<Phone>(pool->connection, pool->context());
        backend = std::make_unique<Backend>(pool->connection, pool->context());
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
        // Nothing of it tells who logged in where.
        for (const QString &secret : {browser->qrcodeId(), browser->report().ticket, pool->connection.userPoolId,
                 pool->user(1).username, QString::fromUtf8(pool->user(1).password.reveal())})
            QVERIFY2(!text.contains(secret.toUtf8()), qPrintable(secret));

        QByteArray transcript;
        for (int i = 0; i < 20; ++i) {
            ScenarioPool other;
            const ScenarioResult result = other.run(scenario);
            QCOMPARE(result.outcome, ScenarioResult::Outcome::Passed);
            const QByteArray again = transcriptOf(scenario, result);
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
        const Scenario scenario = recorder->scenario(QStringLiteral("r"), {QStringLiteral("R"), {}});
        QVERIFY(stepsOf(scenario).last().endsWith(QLatin1String("422/2242")));
        ScenarioPool other;
        const ScenarioResult result = other.run(scenario);
        QVERIFY2(result.outcome == ScenarioResult::Outcome::Passed, transcriptOf(scenario, result).constData());
    }
};

QRLOGIN_TEST(TestScenarioRecorder)
#include "TestScenarioRecorder.moc"
