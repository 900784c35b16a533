#pragma once

#include "scenario/ScenarioResult.h"

namespace qrlogin {

/// What the steps of a proof say of one setting.
struct SettingProof
{
    enum class Verdict {
        Honoured,
        NotHonoured,
        /// No step has shown it: it would have taken too long, lacked a secret, the run ended before, or what came of a
        /// step says nothing of settings: no answer, a pool in trouble, somebody whom the pool does not know.
        NotObserved,
    };

    QStringView setting; ///< its wire name
    Verdict verdict = Verdict::NotObserved;
    QList<int> steps; ///< of the scenario that are evidence and were run
};

/// Of the four settings in the order of the page, by what came of a proofScenario().
QList<SettingProof> proofOf(const Scenario &scenario, const ScenarioResult &result);

/// The first step that did not come out as expected and yet says nothing of the settings, as a phone that cannot sign
/// in; -1 if there is none.
int obstacleIn(const Scenario &scenario, const ScenarioResult &result);

/// That with its evidence, to be kept: `{"settings": [{"setting", "value", "verdict", "evidence": [{"party", "do",
/// "at", "mismatches", "answer"}]}], "stopped", "obstacle"?, "skipped"?, "failure"?, "leftover"?}`; the obstacle is
/// like evidence, times are in seconds since the first step, secrets masked.
QJsonObject proofToJson(const Scenario &scenario, const ScenarioResult &result);

} // namespace qrlogin
