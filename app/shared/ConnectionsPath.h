#pragma once

#include <QStandardPaths>

namespace qrlogin {

/// The file of connections, the same for both programs: the console writes it, the command line reads it.
inline QString connectionsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/qrlogin-console/connections.json");
}

/// The directory of the histories, the same for both programs.
inline QString consoleDataPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/qrlogin-console");
}

} // namespace qrlogin
