#pragma once

#include <QByteArray>

namespace qrlogin::emulator {

/// A user's picture as a PNG of 128 × 128: a pattern of coloured squares, the same for the same id. Draws no text, so
/// it needs neither fonts nor an application object.
QByteArray avatarPng(const QByteArray &userId);

} // namespace qrlogin::emulator
