#pragma once

#include "cli/ExitCode.h"
#include "cli/ProgressLine.h"
#include "scenario/ScenarioList.h"

#include <QTextStream>

namespace qrlogin {

/// Runs the scenarios of a list and prints their results: lines for each when it ends, or one JSON object
/// (docs/scenarios.md) after all.
class Simulation : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Simulation)
public:
    /// All arguments outlive it.
    Simulation(ScenarioList &list, bool isJson, QTextStream &out, ProgressLine &progress);

    QCoro::Task<ExitCode> run(Connection connection, PoolContext context, ScenarioRunner::Options options);

private:
    void showStep(int index, int step);
    void print(const ScenarioRun &run);
    ExitCode exitCode() const;

    ScenarioList &m_list;
    bool m_isJson;
    QTextStream &m_out;
    ProgressLine &m_progress;
};

} // namespace qrlogin
