#pragma once

#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Finds a connection by what people call it.
class ConnectionName
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionName)
public:
    /// The one with this name, or else with this id; a name in other capitals will do where only one has it. The error
    /// is in words: which there are, or which of them it could be.
    static tl::expected<Connection, QString> find(const QList<Connection> &connections, const QString &name);
};

} // namespace qrlogin
