#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// What the steps of a proof say of one setting.
struct SettingProof
{
    enum class Verdict {
        Honoured,
        NotHonoured,
        NotObserved, ///< no step has shown it: it would have taken too long, lacked a secret, or the run ended before
    };

    QStringView setting; ///< its wire name
    Verdict verdict = Verdict::NotObserved;
    QList<int> steps; ///< of the scenario that are evidence and were run
};

/// Of the four settings in the order of the page, by what came of a proofScenario().
QList<SettingProof> proofOf(const Scenario &scenario, const ScenarioResult &result);

/// That with its evidence, to be kept: `{"settings": [{"setting", "value", "verdict", "evidence": [{"party", "do",
/// "at", "mismatches", "answer"}]}], "stopped", "failure"?}`; times in seconds since the first step, secrets masked.
QJsonObject proofToJson(const Scenario &scenario, const ScenarioResult &result);

} // namespace qrlogin
