#pragma once

#include "client/PoolClient.h"

#include <QCoreApplication>

namespace qrlogin {

/// Result of a connection test.
enum class ProbeOutcome {
    Fine,
    HostNotFound,
    Refused, ///< the host exists, but does not listen on the port
    Unreachable, ///< another network error
    Timeout,
    TlsTrouble,
    KeyUnknown, ///< the access key does not exist
    SecretWrong, ///< the access key exists, but its secret is wrong
    KeyNotAccepted, ///< wrong access key or secret: the pool does not say which
    KeyNotAllowed, ///< the access key is valid, but cannot read the security settings
    ClockOff,
    NotThisApi, ///< the server is not a GenAuth or Authing pool
    InTrouble, ///< the pool responds with a server error
    NotAllowed, ///< plain http to another computer, or an invalid address
};

/// The result of reading the settings. Distinguishes key and secret as far as the pool does: by code 2224, or by the
/// emulator's message with code 1300.
ProbeOutcome probeOutcome(const Result<SecuritySettings> &settings);

class ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ProbeText)
public:
    /// One or two sentences: the result, and what helps.
    static QString describe(const Result<SecuritySettings> &settings);
};

} // namespace qrlogin
