#pragma once

#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

/// The envelopes of the APIs (docs/contract.md, section 4).
enum class Envelope { V3, V2, GraphQl };

/// Returns the body of an HTTP 200 response, for success and failure.
QByteArray wrap(Envelope envelope, const Answer &answer, const QByteArray &requestId);

} // namespace qrlogin::emulator
