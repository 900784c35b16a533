#include "client/PoolProbe.h"

#include "client/FailureText.h"
#include "contract/Envelope.h"
#include "contract/SignatureVerifier.h"

#include <cstdlib>

namespace qrlogin {

namespace {

bool isClockOff(const Failure &failure)
{
    // Some servers report a wrong date as a wrong signature. Their own date reveals it.
    return failure.apiCode == apiCode::dateTooFar
        || Seconds(std::abs(failure.serverAhead)) > SignatureVerifier::dateTolerance;
}

/// For a response with 401, which only a pool puts into an envelope.
ProbeOutcome refusal(const Failure &failure)
{
    if (isClockOff(failure))
        return ProbeOutcome::ClockOff;
    if (failure.apiCode == apiCode::signatureNotValid && failure.message == QLatin1String(unknownKeyMessage))
        return ProbeOutcome::KeyUnknown;
    if (failure.apiCode == apiCode::signatureNotValid && failure.message == QLatin1String(wrongSignatureMessage))
        return ProbeOutcome::SecretWrong;
    // The other signature codes concern the request, not the key.
    if (failure.apiCode > apiCode::signatureNotValid && failure.apiCode <= apiCode::nonceUsed)
        return ProbeOutcome::InTrouble;
    return ProbeOutcome::KeyNotAccepted;
}

} // namespace

ProbeOutcome probeOutcome(const Result<SecuritySettings> &settings)
{
    if (settings)
        return ProbeOutcome::Fine;
    const Failure &failure = settings.error();
    if (failure.apiCode == apiCode::noSuchPool)
        return ProbeOutcome::KeyUnknown;
    const bool isEnvelope = failure.apiCode != 0 || !failure.requestId.isEmpty();
    switch (failure.kind) {
    case FailureKind::NotSent: return ProbeOutcome::NotAllowed;
    case FailureKind::HostNotFound: return ProbeOutcome::HostNotFound;
    case FailureKind::Refused: return ProbeOutcome::Refused;
    case FailureKind::Network:
    case FailureKind::Cancelled: return ProbeOutcome::Unreachable;
    case FailureKind::Timeout: return ProbeOutcome::Timeout;
    case FailureKind::Tls: return ProbeOutcome::TlsTrouble;
    case FailureKind::Unauthorized: return isEnvelope ? refusal(failure) : ProbeOutcome::NotThisApi;
    case FailureKind::Forbidden: return isEnvelope ? ProbeOutcome::KeyNotAllowed : ProbeOutcome::NotThisApi;
    case FailureKind::NotFound: return isEnvelope ? ProbeOutcome::InTrouble : ProbeOutcome::NotThisApi;
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
    case ProbeOutcome::Fine: return tr("Connected. The pool accepted the access key and returned its settings.");
    case ProbeOutcome::HostNotFound: return tr("Cannot resolve the management host. Check the spelling.");
    case ProbeOutcome::Refused: return tr("The host is reachable, but refused the connection. Check the port.");
    case ProbeOutcome::Unreachable: return tr("The host cannot be reached: %1").arg(detail);
    case ProbeOutcome::Timeout: return tr("The host did not answer within 10 seconds.");
    case ProbeOutcome::TlsTrouble: return FailureText::ofTls(detail);
    case ProbeOutcome::KeyUnknown:
        return tr("The access key ID does not exist in this pool. Use the user pool ID, or the ID of a key pair from "
                  "the pool's console.");
    case ProbeOutcome::SecretWrong: return tr("The access key secret is incorrect.");
    case ProbeOutcome::KeyNotAccepted:
        return tr(
            "The pool rejected the signature and did not state the reason. Check the access key ID and secret. (%1)")
            .arg(detail);
    case ProbeOutcome::KeyNotAllowed:
        return tr("The access key is valid, but is not permitted to read the security settings: %1").arg(detail);
    case ProbeOutcome::ClockOff:
        return tr("%1 A signature is valid for 15 minutes. Set the clock.")
            .arg(FailureText::clockOff(settings.error()));
    case ProbeOutcome::NotThisApi: return tr("The server answered, but not as a GenAuth API: %1").arg(detail);
    case ProbeOutcome::InTrouble:
        return tr("The pool returned an error: %1").arg(FailureText::describe(settings.error()));
    case ProbeOutcome::NotAllowed: return tr("This address cannot be used: %1").arg(detail);
    }
    return {};
}

} // namespace qrlogin
