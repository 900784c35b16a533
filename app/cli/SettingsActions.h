#pragma once

#include "cli/ExitCode.h"
#include "cli/SettingsOutput.h"

#include <QCoroTask>

namespace qrlogin {

/// The settings commands on one pool, each from the first reading to the exit code. They go through the model of the
/// page, with its rules, its conflicts and its one way to write.
class SettingsActions
{
public:
    /// A dry run reads the pool and sends nothing else. `output` outlives this.
    SettingsActions(const Connection &connection, const PoolContext &context, bool isDryRun, SettingsOutput &output);

    QCoro::Task<ExitCode> get();
    /// `members` are some of the wire members of a strategy, all of them good.
    QCoro::Task<ExitCode> set(QJsonObject members);
    QCoro::Task<ExitCode> diff(QByteArray document);
    QCoro::Task<ExitCode> apply(QByteArray document);
    QCoro::Task<ExitCode> advise();

private:
    QCoro::Task<bool> load();
    /// False if the document is of no use or the pool did not answer.
    QCoro::Task<bool> edit(QByteArray document);
    QCoro::Task<ExitCode> saveEdited();
    /// Tells the model's failure, if it has one; else what was given is to blame, which has been told.
    ExitCode failed();

    SettingsModel m_model;
    bool m_isDryRun;
    SettingsOutput &m_output;
};

} // namespace qrlogin
