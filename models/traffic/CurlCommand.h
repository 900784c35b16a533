#pragma once

#include "traffic/TrafficLog.h"

#include <QCoreApplication>

namespace qrlogin {

/// A request as a curl command, to run in a shell.
class CurlCommand
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::CurlCommand)
public:
    /// With variables in place of secrets: $SECRET_1, $SECRET_2 and so on in the order of the command, and $SIGNATURE.
    /// All else is quoted by shellQuoted(). A comment before it says which variables have to be set, and that a signed
    /// request needs a signature of its own.
    static QString of(const TrafficEntry &entry);
};

} // namespace qrlogin
