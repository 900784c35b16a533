#pragma once

#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Checks whether a connection can be saved.
class ConnectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionCheck)
public:
    /// One sentence that says what is wrong; empty if the connection can be saved. Does not check the CA file.
    static QString problem(const Connection &connection);
};

} // namespace qrlogin
