#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

struct StepResult
{
    enum class State { NotRun, Passed, Failed };

    State state = State::NotRun;
    Milliseconds at{0}; ///< by the pool's time, since the first step began
    Milliseconds took{0}; ///< by the machine's
    QJsonObject answer; ///< redacted; empty after a failure
    std::optional<Failure> failure;
    PayloadProblem refusal = PayloadProblem::None;
    QList<Mismatch> mismatches;
};

struct ScenarioResult
{
    enum class Outcome {
        Passed,
        Failed, ///< a step did not come out as expected; the steps after it were not run
        Skipped, ///< for `skip`; nothing was sent but what it takes to find that out
        Broken, ///< for `failure`: it could not be set up, which says nothing of what it is to show
        Stopped,
    };

    enum class Skip {
        None,
        NeedsEmulator,
        NeedsUsers, ///< more test users than the connection has
        NeedsSettings, ///< the pool has others, and they are not to be changed
        ChangesSettings, ///< it saves settings, and they are not to be changed
        TakesTooLong,
    };

    Outcome outcome = Outcome::Passed;
    Skip skip = Skip::None;
    std::optional<Failure> failure; ///< of setting it up
    std::optional<Failure> leftover; ///< of putting settings, faults and clock back; the outcome stands
    LoginStrategy strategy; ///< that the pool had at the first step
    Instant startedAt; ///< by the machine's clock
    Milliseconds took{0};
    QList<StepResult> steps; ///< as many as the scenario has

    int failedStep() const; ///< -1 if none has failed
};

/// A line of JSON for each step that was run: who did what, when by the pool's time, and what came of it: status, the
/// paths of the members that the answer had, failure, refusal. No ids, tokens and times of the day, so that on an
/// emulator, whose clock is turned, each run of a scenario gives the same bytes.
QByteArray transcriptOf(const Scenario &scenario, const ScenarioResult &result);

} // namespace qrlogin
