#pragma once

#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

/// The envelopes of the APIs (docs/contract.md, section 4). OAuth does not have one: a success is the data alone, a
/// failure is `{error, error_description}` with the HTTP status of its statusCode.
enum class Envelope { V3, V2, GraphQl, OAuth };

/// The envelope of all responses under a path. V3 for paths outside the APIs.
Envelope envelopeOf(QByteArrayView path);

/// The body of a success.
QByteArray successText(Envelope envelope, const QByteArray &data, const QByteArray &requestId);

/// The body of a failure. It names the request only in V3, the only API with a `requestId`.
QByteArray failureText(Envelope envelope, const Failure &failure);

} // namespace qrlogin::emulator
