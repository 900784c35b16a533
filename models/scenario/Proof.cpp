#include "scenario/Proof.h"

#include "contract/StrategyRules.h"
#include "pool/FailureText.h"
#include "scenario/ScenarioText.h"
#include "scenario/ScenarioWords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

namespace {

SettingProof proofOf(QStringView setting, const Scenario &scenario, const ScenarioResult &result)
{
    SettingProof proof;
    proof.setting = setting;
    bool hasFailed = false;
    bool isWhole = true;
    for (int i = 0; i < result.steps.size(); ++i) {
        if (scenario.steps.at(i).setting != setting)
            continue;
        const StepResult::State state = result.steps.at(i).state;
        isWhole = isWhole && state != StepResult::State::NotRun;
        hasFailed = hasFailed || state == StepResult::State::Failed;
        if (state != StepResult::State::NotRun)
            proof.steps += i;
    }
    if (hasFailed)
        proof.verdict = SettingProof::Verdict::NotHonoured;
    else if (isWhole && !proof.steps.isEmpty())
        proof.verdict = SettingProof::Verdict::Honoured;
    return proof;
}

QString wordOf(SettingProof::Verdict verdict)
{
    switch (verdict) {
    case SettingProof::Verdict::Honoured: return QStringLiteral("honoured");
    case SettingProof::Verdict::NotHonoured: return QStringLiteral("notHonoured");
    case SettingProof::Verdict::NotObserved: break;
    }
    return QStringLiteral("notObserved");
}

QJsonObject evidenceOf(const ScenarioStep &step, const StepResult &result)
{
    QJsonArray mismatches;
    for (const Mismatch &mismatch : result.mismatches)
        mismatches.append(ScenarioText::mismatch(mismatch));
    return {{QStringLiteral("party"), wordOf(step.party)}, {QStringLiteral("do"), ruleOf(step.action).word.toString()},
        {QStringLiteral("at"), double(result.at.count()) / 1000}, {QStringLiteral("mismatches"), mismatches},
        {QStringLiteral("answer"), QJsonDocument::fromJson(result.answer).object()}};
}

} // namespace

QList<SettingProof> proofOf(const Scenario &scenario, const ScenarioResult &result)
{
    return {proofOf(qrcodePeriodRule.wireName, scenario, result), proofOf(fullUserInfoRule.wireName, scenario, result),
        proofOf(ticketPeriodRule.wireName, scenario, result), proofOf(browserExchangeRule.wireName, scenario, result)};
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
            {QStringLiteral("verdict"), wordOf(proof.verdict)}, {QStringLiteral("evidence"), evidence}});
    }
    QJsonObject object{{QStringLiteral("settings"), settings},
        {QStringLiteral("stopped"), result.outcome == ScenarioResult::Outcome::Stopped}};
    if (result.failure)
        object.insert(QStringLiteral("failure"), FailureText::describe(*result.failure));
    return object;
}

} // namespace qrlogin
