#pragma once

#include <QStringView>

namespace qrlogin {

/// A header of every answer of the embedded pool, so that nothing of it is taken for production. Its value says which
/// program it is and means nothing.
inline constexpr char emulatorHeader[] = "X-Emulator";

/// Stands on every code and token of an emulator.
inline constexpr QStringView emulatorWatermark = u"EMULATOR";

} // namespace qrlogin
