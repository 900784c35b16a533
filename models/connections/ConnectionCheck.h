#pragma once

#include "base/Clock.h"
#include "connections/Connection.h"

#include <QCoreApplication>

namespace qrlogin {

/// Whether a connection can be saved as it was entered.
class ConnectionCheck
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ConnectionCheck)
public:
    /// What is missing or wrong, one sentence; empty if it can be saved. Reads the CA file, if one is named.
    static QString problem(const Connection &connection, Instant now);
};

} // namespace qrlogin
