#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// A request as a curl command, to run in a shell.
class CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CurlCommand)
public:
    /// Shell variables replace the secrets: $ACCESS_TOKEN, $CLIENT_SECRET, $PASSWORD, $TICKET and so on. A comment
    /// above the command lists the variables to set, and says that a signed request needs a new signature.
    static QString of(const TrafficEntry &entry);
};

} // namespace qrlogin
