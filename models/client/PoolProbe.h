#pragma once

#include "client/PoolClient.h"

#include <QCoreApplication>

namespace qrlogin {

/// What a test of a connection found.
enum class ProbeOutcome {
    Fine,
    HostNotFound,
    Refused, ///< the host is there, nobody listens
    Unreachable, ///< another network trouble
    Timeout,
    TlsTrouble,
    KeyUnknown, ///< the pool knows no such access key
    SecretWrong, ///< the pool knows the access key, and the secret is another
    KeyNotAccepted, ///< the access key or its secret: the pool does not tell which
    KeyNotAllowed, ///< the access key is good, but may not read the security settings
    ClockOff,
    NotThisApi, ///< somebody answers, but no GenAuth or Authing pool
    InTrouble, ///< the pool answers with an error of its own
    NotAllowed, ///< plain http to another machine, or no address at all
};

/// The outcome that the answer to reading the settings stands for. Key and secret are told apart as far as the pool
/// does: by code 2224, or by what the embedded pool says with 1300.
ProbeOutcome probeOutcome(const Result<SecuritySettings> &settings);

class ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ProbeText)
public:
    /// One or two sentences: what was found, and what helps.
    static QString describe(const Result<SecuritySettings> &settings);
};

} // namespace qrlogin
