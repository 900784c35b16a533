#pragma once

#include "qr/QrCode.h"

namespace qrlogin {

/// How codes are drawn.
struct QrLook
{
    static constexpr int maxModulePixels = 40;
    static constexpr int maxQuietModules = 16;

    ErrorCorrection level = ErrorCorrection::M;
    int modulePixels = 0; ///< pixels of the device a module; 0: as many as there is room for
    int quietModules = QrCode::quietZone; ///< white around the code

    bool operator==(const QrLook &) const = default;
};

/// A code, and the level of correction that it has in the end.
struct LevelledCode
{
    QrCode code;
    ErrorCorrection level;
};

/// At `level`, or at the highest one below it that holds `utf8`. Nothing if none does.
std::optional<LevelledCode> encodeUpTo(ErrorCorrection level, QByteArrayView utf8);

} // namespace qrlogin
