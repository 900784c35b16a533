#include "scenario/Proof.h"

#include "base/Words.h"
#include "client/FailureText.h"
#include "contract/StrategyRules.h"
#include "scenario/ScenarioText.h"

#include <QJsonArray>

namespace qrlogin {

namespace {

/// Whether the result of a step says something about the pool's settings.
bool isEvidence(const StepResult &result)
{
    return !result.failure || (isRefusal(result.failure->kind) && result.failure->kind != FailureKind::Unauthorized);
}

SettingProof proofOf(QStringView setting, const Scenario &scenario, const ScenarioResult &result)
{
    SettingProof proof;
    proof.setting = setting;
    bool hasFailed = false;
    bool isWhole = true;
    for (int i = 0; i < result.steps.size(); ++i) {
        if (scenario.steps.at(i).setting != setting)
            continue;
        const StepResult &step = result.steps.at(i);
        const bool wasRun = step.state != StepResult::State::NotRun;
        isWhole = isWhole && wasRun && isEvidence(step);
        hasFailed = hasFailed || (step.state == StepResult::State::Failed && isEvidence(step));
        if (wasRun)
            proof.steps += i;
    }
    if (hasFailed)
        proof.verdict = SettingProof::Verdict::NotHonoured;
    else if (isWhole && !proof.steps.isEmpty())
        proof.verdict = SettingProof::Verdict::Honoured;
    return proof;
}

using Verdict = SettingProof::Verdict;
constexpr auto verdictWords = words<Verdict>(
    {{Verdict::Honoured, u"honoured"}, {Verdict::NotHonoured, u"notHonoured"}, {Verdict::NotObserved, u"notObserved"}});

QJsonObject evidenceOf(const ScenarioStep &step, const StepResult &result)
{
    QJsonObject object = ScenarioText::toJson(step, result);
    object.insert(QStringLiteral("at"), double(result.at.count()) / 1000);
    return object;
}

} // namespace

QList<SettingProof> proofOf(const Scenario &scenario, const ScenarioResult &result)
{
    return {proofOf(qrcodePeriodRule.wireName, scenario, result), proofOf(fullUserInfoRule.wireName, scenario, result),
        proofOf(ticketPeriodRule.wireName, scenario, result), proofOf(browserExchangeRule.wireName, scenario, result)};
}

int obstacleIn(const Scenario &scenario, const ScenarioResult &result)
{
    for (int i = 0; i < result.steps.size(); ++i) {
        const StepResult &step = result.steps.at(i);
        if (step.state == StepResult::State::Failed && (scenario.steps.at(i).setting.isEmpty() || !isEvidence(step)))
            return i;
    }
    return -1;
}

QJsonObject proofToJson(const Scenario &scenario, const ScenarioResult &result)
{
    const QJsonObject strategy = toJson(result.strategy);
    QJsonArray settings;
    for (const SettingProof &proof : proofOf(scenario, result)) {
        QJsonArray evidence;
        for (const int step : proof.steps)
            evidence.append(evidenceOf(scenario.steps.at(step), result.steps.at(step)));
        settings.append(QJsonObject{{QStringLiteral("setting"), proof.setting.toString()},
            {QStringLiteral("value"), strategy.value(proof.setting)},
            {QStringLiteral("verdict"), verdictWords.of(proof.verdict)}, {QStringLiteral("evidence"), evidence}});
    }
    QJsonObject object{{QStringLiteral("settings"), settings},
        {QStringLiteral("stopped"), result.outcome == ScenarioResult::Outcome::Stopped}};
    if (const int obstacle = obstacleIn(scenario, result); obstacle >= 0)
        object.insert(QStringLiteral("obstacle"), evidenceOf(scenario.steps.at(obstacle), result.steps.at(obstacle)));
    if (result.skip != ScenarioResult::Skip::None)
        object.insert(QStringLiteral("skipped"), ScenarioText::skip(result.skip));
    if (result.failure)
        object.insert(QStringLiteral("failure"), FailureText::describe(*result.failure));
    if (result.leftover)
        object.insert(QStringLiteral("leftover"), FailureText::describe(*result.leftover));
    return object;
}

} // namespace qrlogin
