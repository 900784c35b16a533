#pragma once

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/ProgressLine.h"
#include "scenario/ScenarioList.h"

namespace qrlogin {

/// Runs the scenarios of a list and prints their results: lines for each when it ends, or one JSON object
/// (docs/scenarios.md) after all.
class Simulation : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Simulation)
public:
    /// All outlive it.
    Simulation(ScenarioList &list, bool isJson, Output &out, ProgressLine &progress);

    QCoro::Task<ExitCode> run(Connection connection, PoolContext context, ScenarioRunner::Options options);

private:
    void showStep(int index, int step);
    void print(const ScenarioRun &run);
    ExitCode exitCode() const;

    ScenarioList &m_list;
    bool m_isJson;
    Output &m_out;
    ProgressLine &m_progress;
};

} // namespace qrlogin
