#include "scenario/Verification.h"

#include "base/Words.h"
#include "client/FailureText.h"
#include "contract/StrategyRules.h"
#include "contract/tokens/TokenVerification.h"
#include "scenario/ScenarioText.h"

#include <QJsonArray>

namespace qrlogin {

namespace {

/// Whether the result of a step says something about the pool's settings.
bool isEvidence(const StepResult &result)
{
    if (result.answer.value(QStringLiteral("verdict")) == tokenVerdictWords.of(TokenVerdict::Unknown))
        return false;
    return !result.failure || (isRefusal(result.failure->kind) && result.failure->kind != FailureKind::Unauthorized);
}

SettingVerification verificationOf(QStringView setting, const Scenario &scenario, const ScenarioResult &result)
{
    SettingVerification verification;
    verification.setting = setting;
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
            verification.steps += i;
    }
    const bool isToken = setting == idTokenFinding;
    if (hasFailed)
        verification.verdict = result.hasOwnRules == true && !isToken ? SettingVerification::Verdict::OwnRules
                                                                      : SettingVerification::Verdict::NotEnforced;
    else if (isWhole && !verification.steps.isEmpty())
        verification.verdict = SettingVerification::Verdict::Enforced;
    return verification;
}

using Verdict = SettingVerification::Verdict;
constexpr auto verdictWords = words<Verdict>({{Verdict::Enforced, u"honoured"}, {Verdict::NotEnforced, u"notHonoured"},
    {Verdict::OwnRules, u"ownSettings"}, {Verdict::NotObserved, u"notObserved"}});

constexpr auto tokenWords = words<Verdict>(
    {{Verdict::Enforced, u"verified"}, {Verdict::NotEnforced, u"notVerified"}, {Verdict::NotObserved, u"notObserved"}});

QJsonObject evidenceOf(const ScenarioStep &step, const StepResult &result)
{
    QJsonObject object = ScenarioText::toJson(step, result);
    object.insert(QStringLiteral("at"), double(result.at.count()) / 1000);
    return object;
}

} // namespace

QList<SettingVerification> verificationOf(const Scenario &scenario, const ScenarioResult &result)
{
    return {verificationOf(qrcodePeriodRule.wireName, scenario, result),
        verificationOf(fullUserInfoRule.wireName, scenario, result),
        verificationOf(ticketPeriodRule.wireName, scenario, result),
        verificationOf(browserExchangeRule.wireName, scenario, result)};
}

QList<SettingVerification> findingsOf(const Scenario &scenario, const ScenarioResult &result)
{
    return verificationOf(scenario, result) + QList{verificationOf(idTokenFinding, scenario, result)};
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

QJsonObject verificationToJson(const Scenario &scenario, const ScenarioResult &result)
{
    const QJsonObject strategy = toJson(result.strategy);
    QJsonArray settings;
    QJsonObject idToken;
    for (const SettingVerification &verification : findingsOf(scenario, result)) {
        QJsonArray evidence;
        for (const int step : verification.steps)
            evidence.append(evidenceOf(scenario.steps.at(step), result.steps.at(step)));
        if (verification.setting == idTokenFinding) {
            idToken = {{QStringLiteral("verdict"), tokenWords.of(verification.verdict)},
                {QStringLiteral("evidence"), evidence}};
            continue;
        }
        settings.append(QJsonObject{{QStringLiteral("setting"), verification.setting.toString()},
            {QStringLiteral("value"), strategy.value(verification.setting)},
            {QStringLiteral("verdict"), verdictWords.of(verification.verdict)},
            {QStringLiteral("evidence"), evidence}});
    }
    QJsonObject object{{QStringLiteral("settings"), settings}, {QStringLiteral("idToken"), idToken},
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
