#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// What the steps of a verification prove about one setting.
struct SettingVerification
{
    enum class Verdict {
        Enforced,
        NotEnforced,
        OwnRules, ///< not enforced, but the application has its own settings
        /// Without evidence: a step takes too long or needs a secret, the run ended before, or a result says nothing
        /// about settings (no response, a server error, an unknown user).
        NotObserved,
    };

    QStringView setting; ///< its wire name; idTokenFinding for the tokens
    Verdict verdict = Verdict::NotObserved;
    QList<int> steps; ///< the steps that are evidence and were run
};

/// The verdicts on the four settings, in page order, from the result of a verificationScenario().
QList<SettingVerification> verificationOf(const Scenario &scenario, const ScenarioResult &result);

/// The same, followed by the verdict on the ID token.
QList<SettingVerification> findingsOf(const Scenario &scenario, const ScenarioResult &result);

/// The first step that failed and says nothing about the settings, for example a failed sign-in; -1 if there is none.
int obstacleIn(const Scenario &scenario, const ScenarioResult &result);

/// The verdicts with their evidence, for a report: `{"settings": [{"setting", "value", "verdict", "evidence":
/// [{"party", "do", "at", "mismatches", "answer"}]}], "idToken": {"verdict", "evidence"}, "stopped", "obstacle"?,
/// "skipped"?, "failure"?, "leftover"?}`.
/// The obstacle has the form of evidence, times are seconds since the first step, secrets are redacted.
QJsonObject verificationToJson(const Scenario &scenario, const ScenarioResult &result);

} // namespace qrlogin
