#pragma once

#include "cli/ExitCode.h"
#include "cli/ProgressLine.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/JUnitReport.h"
#include "scenario/ScenarioRunner.h"

#include <QTextStream>

namespace qrlogin {

/// Plays scenarios one after another, and says what comes of each as it comes.
class Simulation
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Simulation)
public:
    /// What is said of each goes to `out`, how it gets on to `progress`, where there is one. All outlive it.
    Simulation(const Connection &connection, const PoolContext &context, ScenarioRunner::Options options,
        QTextStream &out, ProgressLine *progress);

    /// One without steps is made from the settings that the pool has when its turn comes.
    QCoro::Task<ExitCode> run(QList<Scenario> scenarios);

    /// The one at hand ends, with everything put back; those after it are not played.
    void stop();

    const QList<ScenarioRun> &runs() const { return m_runs; }
    /// All of them as one JSON object (docs/scenarios.md).
    QByteArray toJson() const;

private:
    QCoro::Task<Result<Scenario>> made(QString name);
    void showStep(int step);
    void report(const ScenarioRun &run);
    ExitCode exitCode() const;

    TimeExactness m_exactness;
    QTextStream &m_out;
    ProgressLine *m_progress;
    bool m_isStopped = false;
    Scenario m_current;
    QList<ScenarioRun> m_runs;
    PoolClient m_administrator; // these last: their end resumes our coroutines
    ScenarioRunner m_runner;
};

} // namespace qrlogin
