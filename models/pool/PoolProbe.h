#pragma once

#include "pool/PoolClient.h"

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
    KeyNotAccepted, ///< the access key or its secret
    ClockOff,
    NotThisApi, ///< somebody answers, but no GenAuth or Authing pool
    InTrouble, ///< the pool answers with an error of its own
    NotAllowed, ///< plain http to another machine, or no address at all
};

/// The outcome that the answer to reading the settings stands for.
ProbeOutcome probeOutcome(const Result<SecuritySettings> &settings);

class ProbeText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ProbeText)
public:
    /// One or two sentences: what was found, and what helps.
    static QString describe(const Result<SecuritySettings> &settings);
};

} // namespace qrlogin
