#pragma once

#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

/// How the APIs wrap their answers (docs/contract.md, section 4).
enum class Envelope { V3, V2, GraphQl };

/// The body, which goes out as HTTP 200 whether it tells of success or failure.
QByteArray wrap(Envelope envelope, const Answer &answer, const QByteArray &requestId);

} // namespace qrlogin::emulator
