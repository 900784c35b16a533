#include "scenario/Proof.h"

#include "contract/StrategyRules.h"

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

} // namespace

QList<SettingProof> proofOf(const Scenario &scenario, const ScenarioResult &result)
{
    return {proofOf(qrcodePeriodRule.wireName, scenario, result), proofOf(fullUserInfoRule.wireName, scenario, result),
        proofOf(ticketPeriodRule.wireName, scenario, result), proofOf(browserExchangeRule.wireName, scenario, result)};
}

} // namespace qrlogin
