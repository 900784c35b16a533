#pragma once

#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Whether a connection can be saved as it was entered.
class ConnectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionCheck)
public:
    /// What is missing or wrong, one sentence; empty if it can be saved. Does not look at the CA file.
    static QString problem(const Connection &connection);
};

} // namespace qrlogin
