#pragma once

#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Finds a connection by its name or ID.
class ConnectionName
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionName)
public:
    /// Looks for the exact name, then the name in any case, then the ID. The error is a message that lists the choices.
    static tl::expected<Connection, QString> find(const QList<Connection> &connections, const QString &name);
};

} // namespace qrlogin
