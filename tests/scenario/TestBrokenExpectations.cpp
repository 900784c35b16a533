#include "contract/StrategyRules.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioPool.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QTest>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// Variants of the expectation, each with one member inverted: all of them must fail.
QList<Expectation> turnedRound(const Expectation &expectation)
{
    QList<Expectation> broken;
    const auto with = [&](auto change) {
        Expectation one = expectation;
        change(one);
        broken += one;
    };
    for (auto value = expectation.values.begin(); value != expectation.values.end(); ++value)
        with([&](Expectation &one) { one.values.insert(value.key(), QStringLiteral("something else")); });
    for (const QString &path : expectation.present)
        with([&](Expectation &one) { one.absent += path; });
    for (const QString &path : expectation.absent)
        with([&](Expectation &one) { one.present += path; });
    if (!expectation.only.isEmpty())
        with([](Expectation &one) { one.only = {QStringLiteral("nothing")}; });
    if (expectation.failure) {
        with([](Expectation &one) { one.failure.reset(); });
        if (expectation.failure->statusCode != 0)
            with([](Expectation &one) { ++one.failure->statusCode; });
        if (expectation.failure->apiCode != 0)
            with([](Expectation &one) { ++one.failure->apiCode; });
        if (expectation.failure->retryAfter != 0)
            with([](Expectation &one) { ++one.failure->retryAfter; });
        if (expectation.failure->kind)
            with([](Expectation &one) { one.failure->kind = FailureKind::Conflict; });
    } else if (expectation.refusal == PayloadProblem::None) {
        with([](Expectation &one) { one.failure = ExpectedFailure{}; });
    } else {
        with([](Expectation &one) { one.refusal = PayloadProblem::None; });
        with([&](Expectation &one) {
            one.refusal
                = expectation.refusal == PayloadProblem::Expired ? PayloadProblem::OtherPool : PayloadProblem::Expired;
        });
    }
    if (expectation.atLeast)
        with([](Expectation &one) { one.atLeast = Milliseconds(60'000); });
    if (expectation.atMost)
        with([](Expectation &one) { one.atMost = Milliseconds(1); });
    return broken;
}

} // namespace

/// Each expectation of each scenario can fail, and is reported at its step.
class TestBrokenExpectations : public QObject
{
    Q_OBJECT
private slots:
    void eachIsFoundAtItsStep_data()
    {
        QTest::addColumn<Scenario>("scenario");
        for (const Scenario &scenario : shippedScenarios())
            QTest::newRow(qPrintable(scenario.name)) << scenario;
        QTest::newRow("boundary") << boundaryScenario({}, TimeExactness::Exact);
        QTest::newRow("truth table") << truthTableScenario({});
    }

    void eachIsFoundAtItsStep()
    {
        QFETCH(Scenario, scenario);
        QList<QList<Expectation>> turned;
        qsizetype rounds = 0;
        for (const ScenarioStep &step : std::as_const(scenario.steps)) {
            turned += turnedRound(step.expect);
            rounds = std::max(rounds, turned.last().size());
        }
        QVERIFY(rounds > 0);
        // Expectations do not change what steps do, so one run tests an inverted expectation of each step.
        for (qsizetype round = 0; round < rounds; ++round) {
            Scenario changed = scenario;
            for (qsizetype i = 0; i < turned.size(); ++i) {
                changed.steps[i].setting
                    = qrcodePeriodRule.wireName.toString(); // a failed step with a setting does not end a run
                if (round < turned.at(i).size())
                    changed.steps[i].expect = turned.at(i).at(round);
            }
            ScenarioPool pool;
            ScenarioRunner::Options options = ScenarioRunner::usualFor(pool.pool.connection);
            options.goesOn = true;
            const ScenarioResult result = pool.run(changed, options);
            QCOMPARE(result.outcome, ScenarioResult::Outcome::Failed);
            for (qsizetype i = 0; i < turned.size(); ++i) {
                const bool isTurned = round < turned.at(i).size();
                const auto wanted = isTurned ? StepResult::State::Failed : StepResult::State::Passed;
                QVERIFY2(result.steps.at(i).state == wanted, qPrintable(QString::number(i)));
            }
        }
    }

    void aStepThatFailsEndsTheRun()
    {
        Scenario scenario = *shippedScenario(QStringLiteral("happy-path"));
        for (const Expectation &broken : turnedRound(scenario.steps.at(2).expect)) {
            scenario.steps[2].expect = broken;
            ScenarioPool pool;
            const ScenarioResult result = pool.run(scenario);
            QCOMPARE(result.outcome, ScenarioResult::Outcome::Failed);
            QCOMPARE(result.failedStep(), 2);
            QCOMPARE(result.steps.at(3).state, StepResult::State::NotRun);
        }
    }
};

QRLOGIN_TEST(TestBrokenExpectations)
#include "TestBrokenExpectations.moc"
