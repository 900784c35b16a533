#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioPool.h"
#include "scenario/ShippedScenarios.h"
#include "support/TestMain.h"

#include <QTest>

#include <optional>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The expectation turned round, one of its members at a time: none of the results may still hold.
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

/// Each expectation of each scenario is able to fail, and the run then stops at its step.
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
        int count = 0;
        std::optional<ScenarioPool> pool;
        for (int i = 0; i < scenario.steps.size(); ++i) {
            for (const Expectation &broken : turnedRound(scenario.steps.at(i).expect)) {
                Scenario changed = scenario;
                changed.steps[i].expect = broken;
                // What comes after the step is not run anyway.
                changed.steps.resize(i + 1);
                // A new one now and then: a pool gets impatient with whoever comes with used tickets too often.
                if (count % 8 == 0)
                    pool.emplace();
                const ScenarioResult result = pool->run(changed);
                QVERIFY2(result.outcome == ScenarioResult::Outcome::Failed, qPrintable(QString::number(i)));
                QCOMPARE(result.failedStep(), i);
                ++count;
            }
        }
        QVERIFY(count >= scenario.steps.size());
    }
};

QRLOGIN_TEST(TestBrokenExpectations)
#include "TestBrokenExpectations.moc"
