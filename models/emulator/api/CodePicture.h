#pragma once

#include "qr/QrCode.h"

namespace qrlogin::emulator {

/// The picture of a code as a square PNG of bit depth 1. EMULATOR stands below the quiet zone, so that whoever shows it
/// shows that as well: a login page or a widget knows nothing of watermarks.
QByteArray codePng(const qrlogin::QrCode &code);

} // namespace qrlogin::emulator
