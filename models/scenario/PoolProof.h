#pragma once

#include "scenario/GeneratedScenarios.h"
#include "scenario/Proof.h"
#include "scenario/ScenarioRunner.h"

#include <QObject>

namespace qrlogin {

/// The proof that one pool goes by its four settings, from the plan to the evidence: prepare(), then, once somebody has
/// agreed to the plan, run(). It changes nothing in the pool; an emulator's clock is turned and put back.
class PoolProof : public QObject
{
    Q_OBJECT
public:
    /// Periods beyond `longest` are not waited for, except on an emulator.
    PoolProof(const Connection &connection, const PoolContext &context, Seconds longest = ProofMeans().longest,
        QObject *parent = nullptr);

    /// Reads the settings, and makes the steps.
    QCoro::Task<Result<void>> prepare();

    const LoginStrategy &strategy() const { return m_strategy; } ///< as prepare() read it
    const Scenario &scenario() const { return m_scenario; } ///< no steps before prepare()
    int codeCount() const; ///< QR codes that it asks for
    int loginCount() const; ///< logins that are confirmed
    Seconds duration() const; ///< that a pool whose time passes by itself takes at most

    QCoro::Task<ScenarioResult> run();
    void stop() { m_runner.stop(); }

signals:
    void stepStarted(int step);
    void stepFinished(int step, const qrlogin::StepResult &result);
    void waiting(qrlogin::Seconds left); ///< once a second of a wait in real time

private:
    ProofMeans m_means;
    LoginStrategy m_strategy;
    Scenario m_scenario;
    PoolClient m_administrator; // these last: their end resumes our coroutines
    ScenarioRunner m_runner;
};

} // namespace qrlogin
