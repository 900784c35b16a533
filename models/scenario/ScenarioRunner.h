#pragma once

#include "scenario/ScenarioResult.h"
#include "scenario/ScenarioStage.h"

#include <QObject>

namespace qrlogin {

/// Plays scenarios on one pool, one after another. Whatever it changes there it puts back: settings, faults, clock.
/// What somebody else has saved meanwhile stays, and is told of as a leftover.
class ScenarioRunner : public QObject
{
    Q_OBJECT
public:
    /// What becomes of the settings that a scenario is written for.
    enum class Settings {
        Apply, ///< saved to the pool, and put back at the end
        Require, ///< a scenario for others than the pool has is skipped
        Keep, ///< it runs on those the pool has, and fails where they make a difference
    };

    struct Options
    {
        Settings settings = Settings::Require;
        Seconds longest{3600}; ///< a scenario that may have to wait longer is skipped; means nothing on an emulator
        bool goesOn = false; ///< runs the steps after one that is evidence of a setting and has failed, too
    };

    /// Settings of an emulator are applied, those of any other pool are left alone.
    static Options usualFor(const Connection &connection);

    ScenarioRunner(
        const Connection &connection, const PoolContext &context, Options options, QObject *parent = nullptr);
    ~ScenarioRunner() override;

    /// One at a time.
    QCoro::Task<ScenarioResult> run(Scenario scenario);

    /// Ends the step at hand; the run then ends as Stopped, with everything put back.
    void stop();

signals:
    void stepStarted(int step);
    void stepFinished(int step, const qrlogin::StepResult &result);
    void waiting(qrlogin::Seconds left); ///< once a second of a wait in real time

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
    bool m_isStopped = false;
    bool m_isEnding = false;
    bool m_isTidying = false; ///< which is done to its end
    bool m_isTurned = false; ///< the emulator's clock stands still
    ScenarioResult m_result; ///< of the run at hand
    std::optional<SecuritySettings> m_original; ///< to be put back
    std::unique_ptr<EmulatorControl> m_control; ///< null where there is none
    std::unique_ptr<ScenarioClock> m_time;
    PoolClient m_administrator; // these last: their end resumes our coroutines, which may touch all of the above
    std::unique_ptr<ScenarioStage> m_stage;
};

} // namespace qrlogin
