#include "pool/PoolProbe.h"

#include "contract/Envelope.h"

namespace qrlogin {

ProbeOutcome probeOutcome(const Result<SecuritySettings> &settings)
{
    if (settings)
        return ProbeOutcome::Fine;
    const Failure &failure = settings.error();
    if (failure.apiCode == apiCode::dateTooFar)
        return ProbeOutcome::ClockOff;
    switch (failure.kind) {
    case FailureKind::HostNotFound: return ProbeOutcome::HostNotFound;
    case FailureKind::Refused: return ProbeOutcome::Refused;
    case FailureKind::Network:
    case FailureKind::Cancelled: return ProbeOutcome::Unreachable;
    case FailureKind::Timeout: return ProbeOutcome::Timeout;
    case FailureKind::Tls: return ProbeOutcome::TlsTrouble;
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden: return failure.apiCode != 0 ? ProbeOutcome::KeyNotAccepted : ProbeOutcome::NotThisApi;
    case FailureKind::NotFound:
    case FailureKind::Malformed: return ProbeOutcome::NotThisApi;
    case FailureKind::Invalid: return failure.statusCode == 0 ? ProbeOutcome::NotAllowed : ProbeOutcome::InTrouble;
    case FailureKind::Conflict:
    case FailureKind::Server: break;
    }
    return ProbeOutcome::InTrouble;
}

QString ProbeText::describe(const Result<SecuritySettings> &settings)
{
    const QString detail = settings ? QString() : settings.error().message;
    switch (probeOutcome(settings)) {
    case ProbeOutcome::Fine: return tr("Connected: the pool accepts the access key and gives its settings.");
    case ProbeOutcome::HostNotFound: return tr("There is no host of this name. Is the management host spelled right?");
    case ProbeOutcome::Refused: return tr("The host is there, but nothing listens at this port.");
    case ProbeOutcome::Unreachable: return tr("The host cannot be reached: %1").arg(detail);
    case ProbeOutcome::Timeout: return tr("No answer within 10 seconds.");
    case ProbeOutcome::TlsTrouble: return tr("The server could not prove who it is: %1").arg(detail);
    case ProbeOutcome::KeyNotAccepted: return tr("The pool does not accept the access key or its secret: %1").arg(detail);
    case ProbeOutcome::ClockOff: return tr("This computer's clock is more than 15 minutes from the pool's.");
    case ProbeOutcome::NotThisApi: return tr("Somebody answers there, but it is no GenAuth or Authing pool: %1").arg(detail);
    case ProbeOutcome::InTrouble: return tr("The pool answers with an error: %1").arg(detail);
    case ProbeOutcome::NotAllowed: return tr("This address cannot be used: %1").arg(detail);
    }
    return {};
}

} // namespace qrlogin
