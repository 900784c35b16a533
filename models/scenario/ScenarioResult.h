#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

struct StepResult
{
    enum class State { NotRun, Passed, Failed };

    State state = State::NotRun;
    Milliseconds at{0}; ///< pool time since the first step began
    Milliseconds took{0}; ///< system time
    QJsonObject answer; ///< the response, redacted; empty after a failure
    std::optional<Failure> failure;
    PayloadProblem refusal = PayloadProblem::None;
    QList<Mismatch> mismatches;
};

struct ScenarioResult
{
    enum class Outcome {
        Passed,
        Failed, ///< a step differs from its expected result; later steps were not run
        Skipped, ///< see `skip`; sent only the requests that find this out
        Broken, ///< see `failure`: the setup failed, so the steps were not run
        Stopped,
    };

    enum class Skip {
        None,
        NeedsEmulator,
        NeedsUsers, ///< more test users than the connection has
        NeedsSettings, ///< other settings than the pool's, which must not change
        ChangesSettings, ///< saves settings, which must not change
        TakesTooLong,
    };

    Outcome outcome = Outcome::Passed;
    Skip skip = Skip::None;
    std::optional<Failure> failure; ///< of setting it up
    std::optional<Failure> leftover; ///< of putting settings, faults and clock back; the outcome stands
    LoginStrategy strategy; ///< that the pool had at the first step
    /// The application has its own settings in place of the pool's; nothing if that is not known.
    std::optional<bool> hasOwnRules;
    Instant startedAt; ///< by the machine's clock
    Milliseconds took{0};
    QList<StepResult> steps; ///< one per step of the scenario

    int failedStep() const; ///< -1 if none failed
};

/// A line of JSON per step that was run: party, action, pool time and result (status, paths of the response members,
/// failure, refusal). Contains no IDs, tokens or absolute times, so that each run on an emulator gives the same bytes.
QByteArray transcriptOf(const Scenario &scenario, const ScenarioResult &result);

} // namespace qrlogin
