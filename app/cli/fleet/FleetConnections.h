#pragma once

#include "cli/ConnectionOptions.h"
#include "fleet/PoolPattern.h"

namespace qrlogin {

/// The pools of a fleet: one from each environment variable QRLOGIN_FLEET_NAME, or, without such a variable, those
/// saved in the console.
class FleetConnections
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetConnections)
public:
    static constexpr QLatin1String prefix{"QRLOGIN_FLEET_"};

    /// Sorted. Secrets of saved connections are unread. The error names what is wrong, and never contains a value.
    static tl::expected<QList<Connection>, QString> read(
        const QProcessEnvironment &environment, const QString &savedPath);

    /// Reads the access key secrets that are unread from the store, which asks the user at most once. A pool without a
    /// secret stays without. The error says why the store cannot be read.
    static tl::expected<void, QString> addSecrets(QList<Connection> &pools, const SavedConnections &saved);

    /// The variables, for the help.
    static HelpGroup environmentHelp();

private:
    static tl::expected<Connection, QString> fromVariable(const QString &variable, const QString &value);
    static tl::expected<QList<Connection>, QString> fromVariables(const QProcessEnvironment &environment);
};

} // namespace qrlogin
