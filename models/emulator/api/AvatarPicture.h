#pragma once

#include <QByteArray>

namespace qrlogin::emulator {

/// A user's avatar as a PNG of 128 × 128: a pattern of coloured squares, derived from the ID. Does not draw text, so it
/// does not need fonts or an application object.
QByteArray avatarPng(const QByteArray &userId);

} // namespace qrlogin::emulator
