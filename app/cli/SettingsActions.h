#pragma once

#include "cli/ExitCode.h"
#include "cli/SettingsOutput.h"

#include <QCoroTask>

namespace qrlogin {

/// The settings commands on one pool, from the first read to the exit code. They use the settings page's model: the
/// same rules, conflicts and writes.
class SettingsActions
{
public:
    /// A dry run only reads the pool. `output` outlives this.
    SettingsActions(const Connection &connection, const PoolContext &context, bool isDryRun, SettingsOutput &output);

    QCoro::Task<ExitCode> get();
    /// `members` are valid wire members of a strategy.
    QCoro::Task<ExitCode> set(QJsonObject members);
    QCoro::Task<ExitCode> diff(QByteArray document);
    QCoro::Task<ExitCode> apply(QByteArray document);
    QCoro::Task<ExitCode> advise();

private:
    QCoro::Task<bool> load();
    /// False if the document is invalid or the pool did not respond.
    QCoro::Task<bool> edit(QByteArray document);
    QCoro::Task<ExitCode> saveEdited();
    /// Prints the model's failure, if any; otherwise the input was wrong, which is already printed.
    ExitCode failed();

    SettingsModel m_model;
    bool m_isDryRun;
    SettingsOutput &m_output;
    PoolClient m_administrator; // last: its destructor resumes our coroutines
};

} // namespace qrlogin
