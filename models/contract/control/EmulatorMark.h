#pragma once

#include <QStringView>

namespace qrlogin {

/// A header of each emulator response, so that it cannot be mistaken for production. Its value only names the program.
inline constexpr char emulatorHeader[] = "X-Emulator";

/// Watermark of each code and token of an emulator.
inline constexpr QStringView emulatorWatermark = u"EMULATOR";

} // namespace qrlogin
