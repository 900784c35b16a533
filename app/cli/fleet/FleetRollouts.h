#pragma once

#include "cli/CommandServices.h"
#include "cli/Output.h"
#include "cli/ReportFile.h"
#include "fleet/Rollout.h"
#include "fleet/RolloutUndo.h"
#include "settings/SettingsHistory.h"

namespace qrlogin {

/// The actions of `qrlogin fleet` that write: apply and undo; and the list of what was written.
class FleetRollouts
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetRollouts)
public:
    struct Options
    {
        bool isConfirmed = false; ///< writes without a question
        bool isDryRun = false; ///< does not write
        bool isJson = false;
        QString reason = {};
    };

    /// All but the options outlive it. `report` may not be open.
    FleetRollouts(CommandServices &services, ReportFile &report, Output &out, Output &errors);

    void setOptions(const Options &options) { m_options = options; }

    /// Writes what the baseline wants. `expected`: only if the plan still is this one.
    ExitCode apply(const QList<PoolComparison> &pools, const std::optional<QList<PlannedPool>> &expected,
        const QStringList &unmatched);

    /// The rollout with this ID, or the newest one that is not an undo itself. The error is a text.
    tl::expected<RolloutRecord, QString> find(std::optional<qint64> id);
    /// Puts back what the rollout changed. `missing` are pools without a connection.
    ExitCode undo(const RolloutRecord &record, const QList<UndonePool> &pools, const QStringList &missing);
    /// Lists all rollouts, or shows the one with this ID.
    ExitCode list(std::optional<qint64> id);

    /// For pools that could not be read; nothing if all were.
    static std::optional<ExitCode> codeOfReading(const QList<PoolReading> &readings);

private:
    ExitCode write(const QList<Rollout::Target> &targets, std::optional<qint64> undoes, QJsonObject document);
    bool isConfirmed(const QList<Rollout::Target> &targets);
    void showUndo(const QList<UndonePool> &pools, const QStringList &missing);
    ExitCode showRollout(const Rollout &rollout, QJsonObject document);
    ExitCode finish(const char *outcome, const QString &text, ExitCode code, QJsonObject document);
    /// The same for what did not come about.
    ExitCode fail(const char *outcome, const QString &problem, ExitCode code, QJsonObject document);
    /// On the standard error, or as a member of the document.
    void tell(const QString &problem, QJsonObject &document);
    bool writeReport(const RolloutRecord &record);

    CommandServices &m_services;
    ReportFile &m_report;
    Output &m_out;
    Output &m_errors;
    Options m_options;
    RolloutStore m_store;
    SettingsHistory m_history;
};

} // namespace qrlogin
