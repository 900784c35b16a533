#pragma once

#include "client/SettingsReach.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioRunner.h"
#include "scenario/Verification.h"

#include <QObject>

namespace qrlogin {

/// Verifies that one pool enforces its four settings: prepare() makes the plan, and run(), after the user accepts it,
/// collects the evidence. Does not change the pool. Sets and restores an emulator's clock.
class PoolVerification : public QObject
{
    Q_OBJECT
public:
    /// Does not wait for periods longer than `longest`, except on an emulator.
    PoolVerification(const Connection &connection, const PoolContext &context,
        Seconds longest = VerificationMeans().longest, QObject *parent = nullptr);

    /// Reads the settings and generates the steps.
    QCoro::Task<Result<void>> prepare();

    const LoginStrategy &strategy() const { return m_strategy; } ///< as prepare() read it
    /// Read at the end of run(), to explain what it found; a failure does not matter for that.
    const Result<SettingsReach> &reach() const { return m_reach; }
    /// Whether the application has its own settings in place of the pool's; nothing if that is not known.
    std::optional<bool> hasOwnRules() const;
    const Scenario &scenario() const { return m_scenario; } ///< without steps before prepare()
    int codeCount() const; ///< QR codes to generate
    int loginCount() const; ///< logins to approve
    Seconds duration() const; ///< upper limit on a pool whose clock cannot be set
    /// The settings, and idTokenFinding, that the plan does not observe: without an application secret, or because
    /// their period is longer than longest().
    QList<QStringView> unobserved() const;
    Seconds longest() const { return m_means.longest; }

    QCoro::Task<ScenarioResult> run();
    void stop() { m_runner.stop(); }

signals:
    void stepStarted(int step);
    void stepFinished(int step, const qrlogin::StepResult &result);
    /// Once per second of a wait in real time. `left` contains the waits that follow.
    void waiting(qrlogin::Seconds left);

private:
    Seconds waitsAfter(int step) const;

    VerificationMeans m_means;
    LoginStrategy m_strategy;
    Result<SettingsReach> m_reach;
    Scenario m_scenario;
    int m_step = 0; ///< that runs
    PoolClient m_administrator; // last: their destructors resume our coroutines
    ScenarioRunner m_runner;
};

} // namespace qrlogin
