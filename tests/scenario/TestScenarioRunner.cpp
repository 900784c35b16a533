#include "scenario/GeneratedScenarios.h"
#include "scenario/PoolVerification.h"
#include "scenario/ScenarioPool.h"
#include "scenario/StepMaker.h"
#include "scenario/Verification.h"
#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

using Outcome = ScenarioResult::Outcome;
using Skip = ScenarioResult::Skip;
using Verdict = SettingVerification::Verdict;

/// A scenario of these steps for the current settings.
Scenario scenarioOf(const QList<ScenarioStep> &steps)
{
    return {QStringLiteral("test"), {QStringLiteral("Test"), {}}, {}, false, {}, steps};
}

QList<Verdict> verdictsOf(const Scenario &scenario, const ScenarioResult &result)
{
    QList<Verdict> verdicts;
    for (const SettingVerification &verification : verificationOf(scenario, result))
        verdicts += verification.verdict;
    return verdicts;
}

} // namespace

class TestScenarioRunner : public QObject
{
    Q_OBJECT
private slots:
    void reasonsToSkip()
    {
        ScenarioPool pool;
        const Connection real = pool.pool.savedConnection();
        const auto skipOn
            = [&](const Connection &connection, const Scenario &scenario, ScenarioRunner::Options options) {
                  int sent = 0;
                  const auto counting
                      = connect(&pool.pool.traffic, &TrafficLog::recorded, this, [&](const TrafficEntry &) { ++sent; });
                  ScenarioRunner runner(connection, pool.context(), options);
                  const ScenarioResult result = QCoro::waitFor(runner.run(scenario));
                  disconnect(counting);
                  // The only request reads the settings.
                  return result.outcome == Outcome::Skipped && sent == 1 ? result.skip : Skip::None;
              };
        const auto options = ScenarioRunner::usualFor(real);
        QCOMPARE(options.settings, ScenarioRunner::Settings::Require);
        QCOMPARE(skipOn(real, *shippedScenario(QStringLiteral("pool-down")), options), Skip::NeedsEmulator);
        QCOMPARE(skipOn(real, *shippedScenario(QStringLiteral("full-info-on")), options), Skip::NeedsSettings);
        QCOMPARE(skipOn(real, truthTableScenario({}), options), Skip::ChangesSettings);
        ScenarioStep nobody = steps::signIn();
        nobody.user = int(real.testUsers.size()) + 1;
        QCOMPARE(skipOn(real, scenarioOf({nobody}), options), Skip::NeedsUsers);
        ScenarioRunner::Options impatient = options;
        impatient.longest = Seconds(100);
        QCOMPARE(skipOn(real, *shippedScenario(QStringLiteral("code-boundary")), impatient), Skip::NeedsEmulator);
        const QString code = QStringLiteral("code");
        QCOMPARE(skipOn(real, scenarioOf({steps::generate(code), steps::wait(WaitFrom::CodeExpiry, Seconds(1), code)}),
                     impatient),
            Skip::TakesTooLong);
    }

    void aCodeCanEndInMfaOrAnErrorOnPurpose()
    {
        ScenarioPool pool;
        const auto scenario = [](const char *end, int code) {
            const QJsonArray list{QJsonObject{{QStringLiteral("party"), QStringLiteral("phone")},
                                      {QStringLiteral("do"), QStringLiteral("signIn")}},
                QJsonObject{{QStringLiteral("party"), QStringLiteral("browser")},
                    {QStringLiteral("do"), QStringLiteral("generate")}},
                QJsonObject{
                    {QStringLiteral("party"), QStringLiteral("phone")}, {QStringLiteral("do"), QStringLiteral("scan")}},
                QJsonObject{{QStringLiteral("party"), QStringLiteral("emulator")},
                    {QStringLiteral("do"), QStringLiteral("endCode")}, {QStringLiteral("end"), QLatin1String(end)}},
                QJsonObject{{QStringLiteral("party"), QStringLiteral("browser")},
                    {QStringLiteral("do"), QStringLiteral("check")},
                    {QStringLiteral("expect"),
                        QJsonObject{{QStringLiteral("status"), QStringLiteral("ERROR")},
                            {QStringLiteral("values"), QJsonObject{{QStringLiteral("scannedResult.code"), code}}},
                            {QStringLiteral("absent"),
                                QJsonArray{QStringLiteral("ticket"), QStringLiteral("scannedResult.data")}}}}},
                QJsonObject{{QStringLiteral("party"), QStringLiteral("phone")},
                    {QStringLiteral("do"), QStringLiteral("confirm")},
                    {QStringLiteral("expect"),
                        QJsonObject{{QStringLiteral("failure"), QJsonObject{{QStringLiteral("statusCode"), 422}}}}}}};
            return scenarioFromText(
                QJsonDocument(QJsonObject{{QStringLiteral("schema"), QStringLiteral("qrlogin-scenario")},
                                  {QStringLiteral("version"), 1}, {QStringLiteral("title"), QStringLiteral("t")},
                                  {QStringLiteral("steps"), list}})
                    .toJson(),
                QStringLiteral("t"));
        };
        for (const auto &[end, code] : {std::pair("mfaNeeded", 1636), std::pair("error", 500)}) {
            const auto read = scenario(end, code);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QVERIFY(read->needsEmulator);
            QCOMPARE(scenarioFromText(toScenarioText(*read), QStringLiteral("t")).value(), *read);
            QCOMPARE(pool.run(*read).outcome, Outcome::Passed);
        }
        QVERIFY(!scenario("expired", 1));
    }

    void aTamperedIdReachesThePoolInsteadOfTheCodesOwn()
    {
        ScenarioPool pool;
        const QString code = QStringLiteral("code");
        const auto scanOf = [&](const QString &id, bool isUnchecked) {
            ScenarioStep scan = steps::phone(ScenarioAction::Scan, code);
            scan.payload.insert(QStringLiteral("random"), id);
            scan.isUnchecked = isUnchecked;
            return scan;
        };
        const QString unknown(30, u'z');
        const auto untouched = steps::check(ScenarioParty::Browser, code, QrStatus::Pending);
        const QList<ScenarioStep> start{steps::signIn(), steps::generate(code)};
        for (const auto &scan : {scanOf(unknown, false), scanOf(unknown, true), scanOf(QStringLiteral("../x"), true)}) {
            QCOMPARE(
                pool.run(scenarioOf(start + QList{steps::failing(scan, 404), untouched})).outcome, Outcome::Passed);
            QCOMPARE(pool.run(scenarioOf(start + QList{scan})).outcome, Outcome::Failed);
        }
        ScenarioStep refused = scanOf(QStringLiteral("../x"), false); // as a phone's app must
        refused.expect.failure = ExpectedFailure{.kind = FailureKind::Malformed};
        QCOMPARE(pool.run(scenarioOf(start + QList{refused, untouched})).outcome, Outcome::Passed);
    }

    void theIdTokenIsAFinding()
    {
        ScenarioPool pool;
        for (const bool browserMay : {false, true}) {
            LoginStrategy strategy;
            strategy.allowExchangeUserInfoFromBrowser = browserMay;
            pool.pool.save(strategy);
            Connection connection = pool.pool.connection;
            PoolVerification verification(connection, pool.context());
            QVERIFY(QCoro::waitFor(verification.prepare()));
            const ScenarioResult result = QCoro::waitFor(verification.run());
            QCOMPARE(findingsOf(verification.scenario(), result).last().setting, idTokenFinding);
            QCOMPARE(findingsOf(verification.scenario(), result).last().verdict, Verdict::Enforced);
            QCOMPARE(verificationToJson(verification.scenario(), result).value(u"idToken")[u"verdict"],
                QJsonValue(QStringLiteral("verified")));
        }
    }

    void aTokenThatDoesNotVerifyIsFoundAndUnknownKeysAreNot()
    {
        ScenarioPool pool;
        EmulatorControl control(pool.pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(control.addFault(QJsonObject{{QStringLiteral("path"), QStringLiteral("/oidc/*")},
            {QStringLiteral("kind"), QStringLiteral("http500")}})));
        PoolVerification verification(pool.pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(verification.prepare()));
        ScenarioResult result = QCoro::waitFor(verification.run());
        QCOMPARE(result.outcome, Outcome::Passed);
        QCOMPARE(findingsOf(verification.scenario(), result).last().verdict, Verdict::NotObserved);
        // The same run with a token that is wrong.
        const int step = findingsOf(verification.scenario(), result).last().steps.last();
        result.steps[step].state = StepResult::State::Failed;
        result.steps[step].answer = {{QStringLiteral("verdict"), QStringLiteral("wrong")}};
        QCOMPARE(findingsOf(verification.scenario(), result).last().verdict, Verdict::NotEnforced);
        QCOMPARE(obstacleIn(verification.scenario(), result), -1);
    }

    void anApplicationWithItsOwnSettingsIsNotAFaultOfThePool()
    {
        ScenarioPool pool;
        EmulatorControl control(pool.pool.connection, pool.context());
        LoginStrategy own;
        own.allowExchangeUserInfoFromBrowser = true;
        EmulatorApplication application = QCoro::waitFor(control.state())->applications.first();
        application.ownRules = own;
        QVERIFY(QCoro::waitFor(control.saveApplication(application)));
        PoolVerification verification(pool.pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(verification.prepare()));
        const ScenarioResult result = QCoro::waitFor(verification.run());
        QCOMPARE(verification.hasOwnRules(), true);
        QVERIFY(verdictsOf(verification.scenario(), result).contains(Verdict::OwnRules));
        QVERIFY(!verdictsOf(verification.scenario(), result).contains(Verdict::NotEnforced));
    }

    void aPoolThatIsNotThereBreaksIt()
    {
        ScenarioPool pool;
        pool.pool.stop();
        const ScenarioResult result = pool.run(*shippedScenario(QStringLiteral("happy-path")));
        QCOMPARE(result.outcome, Outcome::Broken);
        QCOMPARE(result.failure->kind, FailureKind::Refused);
    }

    void whateverWasChangedIsPutBack()
    {
        ScenarioPool pool;
        LoginStrategy own{777, PeriodUnit::Minute, 888, PeriodUnit::Hour, true, true};
        pool.pool.save(own);
        ScenarioStep fault;
        fault.party = ScenarioParty::Emulator;
        fault.action = ScenarioAction::SetFault;
        fault.fault = {{QStringLiteral("path"), QStringLiteral("/api/v3/gene-qrcode")},
            {QStringLiteral("kind"), QStringLiteral("http500")}};
        Scenario scenario = scenarioOf(
            {steps::save({{QStringLiteral("qrcodeExpiresIn"), 10}}), fault, steps::generate(QStringLiteral("a"))});
        scenario.settings = {{QStringLiteral("returnFullUserInfo"), false}};
        const ScenarioResult result = pool.run(scenario);
        QCOMPARE(result.failedStep(), 2);
        QCOMPARE(pool.pool.settings().strategy, own);
        EmulatorControl control(pool.pool.connection, pool.context());
        const auto state = QCoro::waitFor(control.state());
        QVERIFY(state->faults.isEmpty());
        QCOMPARE(state->clock.mode, ClockMode::Real);
        QCOMPARE(state->clock.ahead, Milliseconds(0));
    }

    void stoppingEndsAWaitAndPutsThingsBack()
    {
        ScenarioPool pool;
        const LoginStrategy own = pool.pool.settings().strategy;
        const Connection real = pool.pool.savedConnection();
        const QString code = QStringLiteral("code");
        Scenario scenario
            = scenarioOf({steps::generate(code), steps::wait(WaitFrom::CodeExpiry, Seconds(1), code), steps::signIn()});
        scenario.settings = {{QStringLiteral("qrcodeExpiresIn"), 500}};
        ScenarioRunner runner(real, pool.context(), {ScenarioRunner::Settings::Apply, Seconds(3600), false});
        Seconds left{0};
        connect(&runner, &ScenarioRunner::waiting, this, [&](Seconds seconds) {
            left = seconds;
            QMetaObject::invokeMethod(&runner, &ScenarioRunner::stop, Qt::QueuedConnection);
        });
        const ScenarioResult result = QCoro::waitFor(runner.run(scenario));
        QCOMPARE(result.outcome, Outcome::Stopped);
        QVERIFY(left > Seconds(490) && left <= Seconds(501));
        QCOMPARE(result.steps.at(2).state, StepResult::State::NotRun);
        QCOMPARE(pool.pool.settings().strategy, own);
    }

    void aRunnerThatGoesLeavesNothingBehind()
    {
        ScenarioPool pool;
        for (int step = 0; step < 4; ++step) {
            auto runner = std::make_unique<ScenarioRunner>(
                pool.pool.connection, pool.context(), ScenarioRunner::usualFor(pool.pool.connection));
            // During that step's call.
            connect(runner.get(), &ScenarioRunner::stepStarted, this, [&](int at) {
                if (at == step)
                    QMetaObject::invokeMethod(
                        this, [&] { runner.reset(); }, Qt::QueuedConnection);
            });
            auto running = runner->run(*shippedScenario(QStringLiteral("happy-path")));
            QTRY_VERIFY(!runner);
            QVERIFY(running.isReady());
        }
    }

    void aRealPoolIsWaitedForByTheClock()
    {
        TestPool pool; // the clients share its clock, and the test moves it
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 5;
        pool.save(strategy);
        const Connection real = pool.savedConnection();
        const QString code = QStringLiteral("code");
        ScenarioRunner runner(real, pool.context(), ScenarioRunner::usualFor(real));
        QList<int> shown;
        connect(&runner, &ScenarioRunner::waiting, this, [&](Seconds left) {
            shown += int(left.count());
            QMetaObject::invokeMethod(
                this, [&] { pool.clock.advance(Seconds(1)); }, Qt::QueuedConnection);
        });
        const ScenarioResult result = QCoro::waitFor(
            runner.run(scenarioOf({steps::generate(code), steps::wait(WaitFrom::CodeExpiry, Seconds(-1), code),
                steps::check(ScenarioParty::Browser, code, QrStatus::Pending),
                steps::wait(WaitFrom::CodeExpiry, Seconds(1), code),
                steps::check(ScenarioParty::Browser, code, QrStatus::Expired)})));
        QCOMPARE(result.outcome, Outcome::Passed);
        QCOMPARE(shown, (QList<int>{4, 3, 2, 1, 2, 1}));
    }

    void aPoolThatKeepsItsSettingsIsProven_data()
    {
        QTest::addColumn<LoginStrategy>("strategy");
        QTest::newRow("defaults") << LoginStrategy{};
        QTest::newRow("both toggles on, the code outlives the ticket")
            << LoginStrategy{600, PeriodUnit::Second, 60, PeriodUnit::Second, true, true};
        QTest::newRow("equal periods") << LoginStrategy{30, PeriodUnit::Second, 30, PeriodUnit::Second, false, true};
        QTest::newRow("a second each") << LoginStrategy{2, PeriodUnit::Second, 2, PeriodUnit::Second, true, false};
    }

    void aPoolThatKeepsItsSettingsIsProven()
    {
        QFETCH(LoginStrategy, strategy);
        ScenarioPool pool;
        pool.pool.save(strategy);
        for (const TimeExactness exactness : {TimeExactness::Exact, TimeExactness::Approximate}) {
            const Scenario verification = verificationScenario(strategy, {exactness, true, Seconds(3600)});
            const ScenarioResult result
                = pool.run(verification, {ScenarioRunner::Settings::Require, Seconds(3600), true});
            QCOMPARE(verdictsOf(verification, result), QList<Verdict>(4, Verdict::Enforced));
            QCOMPARE(pool.pool.settings().strategy, strategy);
        }
    }

    void aPoolThatDoesNotIsFoundOut()
    {
        ScenarioPool pool;
        // The evidence is for the defaults, but the pool enforces none of them.
        pool.pool.save({60, PeriodUnit::Second, 500, PeriodUnit::Second, true, true});
        const Scenario verification = verificationScenario({}, {TimeExactness::Exact, true, Seconds(3600)});
        const ScenarioResult result = pool.run(verification, {ScenarioRunner::Settings::Keep, Seconds(3600), true});
        const auto verdicts = verdictsOf(verification, result);
        QCOMPARE(verdicts.at(0), Verdict::NotEnforced);
        QCOMPARE(verdicts.at(1), Verdict::NotEnforced);
        QCOMPARE(verdicts.at(3), Verdict::NotEnforced);
    }

    void whatCannotBeSeenIsNotClaimed()
    {
        const LoginStrategy strategy{7200, PeriodUnit::Second, 300, PeriodUnit::Second, false, false};
        ScenarioPool pool;
        pool.pool.save(strategy);
        const Scenario verification
            = verificationScenario(strategy, {TimeExactness::Approximate, false, Seconds(3600)});
        const ScenarioResult result = pool.run(verification, {ScenarioRunner::Settings::Require, Seconds(3600), true});
        // The period that a code states is not evidence of its end.
        QCOMPARE(verdictsOf(verification, result),
            (QList<Verdict>{Verdict::NotObserved, Verdict::Enforced, Verdict::NotObserved, Verdict::Enforced}));
        QVERIFY(std::ranges::none_of(
            verification.steps, [](const ScenarioStep &step) { return step.action == ScenarioAction::Wait; }));
        ScenarioResult cutShort = result;
        for (StepResult &step : cutShort.steps)
            step.state = StepResult::State::NotRun;
        QCOMPARE(verdictsOf(verification, cutShort), QList<Verdict>(4, Verdict::NotObserved));
    }

    void periodsThatEndEarlyAreFoundOut()
    {
        ScenarioPool pool;
        EmulatorControl hidden(pool.pool.connection, pool.context());
        const Scenario verification = verificationScenario({}, verificationMeansOf(pool.pool.connection));
        ScenarioRunner runner(
            pool.pool.connection, pool.context(), {ScenarioRunner::Settings::Require, Seconds(3600), true});
        // Moves the pool five seconds further after each wait, unknown to the runner.
        connect(&runner, &ScenarioRunner::stepFinished, this, [&](int step) {
            if (verification.steps.at(step).action == ScenarioAction::Wait)
                QVERIFY(QCoro::waitFor(hidden.forward(Seconds(5))));
        });
        const ScenarioResult result = QCoro::waitFor(runner.run(verification));
        QCOMPARE(verdictsOf(verification, result),
            (QList<Verdict>{Verdict::NotEnforced, Verdict::Enforced, Verdict::NotEnforced, Verdict::Enforced}));
        QCOMPARE(obstacleIn(verification, result), -1);
    }

    void aPoolThatIsGoneAfterTheEndProvesNoEnd()
    {
        ScenarioPool pool;
        const Scenario verification = verificationScenario({}, verificationMeansOf(pool.pool.connection));
        ScenarioRunner runner(
            pool.pool.connection, pool.context(), {ScenarioRunner::Settings::Require, Seconds(3600), true});
        const auto isExchange
            = [&](int step) { return verification.steps.at(step).action == ScenarioAction::Exchange; };
        connect(&runner, &ScenarioRunner::stepStarted, this, [&](int step) {
            if (step == verification.steps.size() - 1)
                pool.pool.stop();
        });
        QVERIFY(isExchange(int(verification.steps.size()) - 1));
        const ScenarioResult result = QCoro::waitFor(runner.run(verification));
        QCOMPARE(verdictsOf(verification, result).at(2), Verdict::NotObserved);
    }

    void theClockGoesOnAsItWent_data()
    {
        QTest::addColumn<ClockMode>("mode");
        QTest::addColumn<int>("ahead");
        QTest::newRow("real") << ClockMode::Real << 0;
        QTest::newRow("real, a day ahead") << ClockMode::Real << 86'400;
        QTest::newRow("paused") << ClockMode::Paused << 0;
        QTest::newRow("fast, and an hour ahead") << ClockMode::SixtyTimes << 3600;
    }

    void theClockGoesOnAsItWent()
    {
        QFETCH(ClockMode, mode);
        QFETCH(int, ahead);
        ScenarioPool pool; // only this test changes its time
        EmulatorControl control(pool.pool.connection, pool.context());
        if (ahead > 0)
            QVERIFY(QCoro::waitFor(control.forward(Seconds(ahead))));
        QVERIFY(QCoro::waitFor(control.setClockMode(mode)));
        const EmulatorClock before = QCoro::waitFor(control.state())->clock;
        QCOMPARE(pool.run(*shippedScenario(QStringLiteral("code-expires-unscanned"))).outcome, Outcome::Passed);
        const EmulatorClock after = QCoro::waitFor(control.state())->clock;
        QCOMPARE(after.mode, before.mode);
        QCOMPARE(after.ahead, before.ahead);
    }

    void whatSomebodyElseSavedMeanwhileStays()
    {
        ScenarioPool pool;
        pool.pool.save({777, PeriodUnit::Second, 888, PeriodUnit::Second, true, true});
        Scenario scenario = scenarioOf({steps::generate(QStringLiteral("a"))});
        scenario.settings = {{QStringLiteral("qrcodeExpiresIn"), 60}};
        ScenarioRunner runner(pool.pool.connection, pool.context(), ScenarioRunner::usualFor(pool.pool.connection));
        connect(&runner, &ScenarioRunner::stepStarted, this, [&] {
            LoginStrategy theirs = pool.pool.settings().strategy;
            theirs.ticketExpiresIn = 999;
            pool.pool.save(theirs);
        });
        const ScenarioResult result = QCoro::waitFor(runner.run(scenario));
        QCOMPARE(result.outcome, Outcome::Passed);
        QCOMPARE(result.leftover->kind, FailureKind::Conflict);
        QCOMPARE(pool.pool.settings().strategy,
            (LoginStrategy{777, PeriodUnit::Second, 999, PeriodUnit::Second, true, true}));
    }

    void howLongItTakesGoesByTheSettingsItBrings()
    {
        ScenarioPool pool;
        pool.pool.save({7200, PeriodUnit::Second, 300, PeriodUnit::Second, false, false});
        const Connection real = pool.pool.savedConnection();
        const QString code = QStringLiteral("code");
        Scenario scenario = scenarioOf({steps::generate(code), steps::wait(WaitFrom::CodeExpiry, Seconds(-1), code)});
        for (const int period : {2, 7200}) {
            scenario.settings = {{QStringLiteral("qrcodeExpiresIn"), period}};
            ScenarioRunner runner(real, pool.context(), {ScenarioRunner::Settings::Apply, Seconds(60), false});
            const ScenarioResult result = QCoro::waitFor(runner.run(scenario));
            QCOMPARE(result.skip, period == 2 ? Skip::None : Skip::TakesTooLong);
        }
    }

    void aPhoneJudgesByThePoolsTime()
    {
        // By a clock two minutes ahead each code would be expired.
        TestPool pool;
        ManualClock fast(pool.clock.now() + Seconds(130));
        const PoolContext context{pool.network, fast, pool.random, pool.traffic};
        const Connection real = pool.savedConnection();
        ScenarioRunner runner(real, context, ScenarioRunner::usualFor(real));
        const ScenarioResult result = QCoro::waitFor(runner.run(*shippedScenario(QStringLiteral("happy-path"))));
        QCOMPARE(result.outcome, Outcome::Passed);
    }

    void stoppingDoesNotWaitForAPoolThatHangs()
    {
        ScenarioPool pool;
        EmulatorControl control(pool.pool.connection, pool.context());
        QVERIFY(QCoro::waitFor(
            control.addFault(QJsonObject{{QStringLiteral("path"), QStringLiteral("/api/v3/get-security-settings")},
                {QStringLiteral("kind"), QStringLiteral("hang")}})));
        ScenarioRunner runner(pool.pool.connection, pool.context(), ScenarioRunner::usualFor(pool.pool.connection));
        QElapsedTimer timer;
        timer.start();
        auto running = runner.run(*shippedScenario(QStringLiteral("happy-path")));
        QTest::qWait(100);
        runner.stop();
        QCOMPARE(QCoro::waitFor(std::move(running)).outcome, Outcome::Stopped);
        QVERIFY2(timer.elapsed() < 3000, "the deadline of a request is ten seconds");
    }
};

QRLOGIN_TEST(TestScenarioRunner)
#include "TestScenarioRunner.moc"
