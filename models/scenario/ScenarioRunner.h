#pragma once

#include "scenario/ScenarioResult.h"
#include "scenario/ScenarioStage.h"
#include "scenario/document/ScenarioDocument.h"

#include <QObject>

namespace qrlogin {

/// Runs scenarios on one pool, one after another, and restores the settings, faults and clock that it changed. It keeps
/// what another administrator saved meanwhile, and reports it as a leftover.
class ScenarioRunner : public QObject
{
    Q_OBJECT
public:
    /// What to do if a scenario needs particular settings.
    enum class Settings {
        Apply, ///< save them to the pool, and restore the old ones at the end
        Require, ///< skip the scenario if the pool has other settings
        Keep, ///< run with the pool's settings; a step fails if they matter
    };

    struct Options
    {
        Settings settings = Settings::Require;
        Seconds longest{3600}; ///< skip scenarios that can wait longer; ignored on an emulator
        bool goesOn = false; ///< continue after a failed step that is evidence of a setting
    };

    /// Apply for an emulator, otherwise Require.
    static Options usualFor(const Connection &connection);

    ScenarioRunner(
        const Connection &connection, const PoolContext &context, Options options, QObject *parent = nullptr);
    ~ScenarioRunner() override;

    /// One run at a time.
    QCoro::Task<ScenarioResult> run(Scenario scenario);

    /// Pauses before the next step once this many steps were run, until the number is raised. Without a call, nothing
    /// pauses a run.
    void goOnTo(qsizetype steps);

    /// Ends the current step. The run ends as Stopped, after everything is restored.
    void stop();

signals:
    void stepStarted(int step);
    void stepFinished(int step, const qrlogin::StepResult &result);
    void waiting(qrlogin::Seconds left); ///< once per second of a wait in real time
    void released(); ///< by goOnTo() and stop()

private:
    ScenarioResult::Skip reasonToSkip(const Scenario &scenario) const;
    QCoro::Task<Result<void>> prepare(Scenario scenario);
    QCoro::Task<Result<void>> applySettings(Scenario scenario);
    QCoro::Task<void> playSteps(Scenario scenario);
    QCoro::Task<void> tidyUp();
    QCoro::Task<Result<void>> restoreSettings();
    void keepResult(int index, const ScenarioStep &step, const Observation &observation);

    Connection m_connection;
    PoolContext m_context;
    Options m_options;
    qsizetype m_limit = maxScenarioSteps; ///< steps to run before a pause
    bool m_isStopped = false;
    bool m_isEnding = false;
    bool m_isTidying = false; ///< runs to its end, even if stopped
    bool m_isTurned = false; ///< the emulator's clock is paused
    ScenarioResult m_result; ///< of the current run
    std::optional<SecuritySettings> m_original; ///< to restore
    std::unique_ptr<EmulatorControl> m_control; ///< null unless the pool is an emulator
    std::unique_ptr<ScenarioClock> m_time;
    PoolClient m_administrator; // last: their destructors resume our coroutines, which can use all members above
    std::unique_ptr<ScenarioStage> m_stage;
};

} // namespace qrlogin
