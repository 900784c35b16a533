#pragma once

#include "qr/QrCode.h"

namespace qrlogin {

/// How codes are drawn: error correction, size and quiet zone.
struct QrLook
{
    static constexpr int maxModulePixels = 40;
    static constexpr int maxQuietModules = 16;

    ErrorCorrection level = ErrorCorrection::M;
    int modulePixels = 0; ///< device pixels per module; 0: as many as fit
    int quietModules = QrCode::quietZone; ///< quiet zone, in modules

    bool operator==(const QrLook &) const = default;
};

/// A code and the error correction level that it got.
struct LevelledCode
{
    QrCode code;
    ErrorCorrection level;
};

/// Encodes at `level`, or at the highest lower level that can contain `utf8`. Nothing if none can.
std::optional<LevelledCode> encodeUpTo(ErrorCorrection level, QByteArrayView utf8);

} // namespace qrlogin
