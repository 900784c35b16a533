#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// A request as a command for a shell, to be run elsewhere.
class CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CurlCommand)
public:
    /// With variables in place of secrets: $ACCESS_TOKEN, $CLIENT_SECRET, $PASSWORD, $TICKET and so on. A comment
    /// before it says which have to be set, and that a signed request needs a signature of its own.
    static QString of(const TrafficEntry &entry);
};

} // namespace qrlogin
