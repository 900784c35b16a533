#pragma once

#include "qr/QrCode.h"

namespace qrlogin::emulator {

/// The image of a code as a square PNG of bit depth 1. The word EMULATOR below the quiet zone makes login pages and
/// widgets show a watermark without knowing it.
QByteArray codePng(const qrlogin::QrCode &code);

} // namespace qrlogin::emulator
