#pragma once

#include "ExitCode.h"
#include "scenario/JUnitReport.h"
#include "scenario/ScenarioRunner.h"

#include <QTextStream>

namespace qrlogin {

/// Plays scenarios one after another, and says what comes of each as it comes.
class Simulation
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Simulation)
public:
    /// Both outlive it.
    Simulation(ScenarioRunner &runner, QTextStream &out);

    QCoro::Task<ExitCode> run(QList<Scenario> scenarios);

    const QList<ScenarioRun> &runs() const { return m_runs; }
    /// All of them as one JSON object (docs/scenarios.md).
    QByteArray toJson() const;

private:
    void report(const ScenarioRun &run);
    ExitCode exitCode() const;

    ScenarioRunner &m_runner;
    QTextStream &m_out;
    QList<ScenarioRun> m_runs;
};

} // namespace qrlogin
