#include "qr/QrLook.h"

namespace qrlogin {

std::optional<LevelledCode> encodeUpTo(ErrorCorrection level, QByteArrayView utf8)
{
    for (int lower = int(level); lower >= 0; --lower) {
        if (auto code = QrCode::encode(utf8, ErrorCorrection(lower)))
            return LevelledCode{*std::move(code), ErrorCorrection(lower)};
    }
    return std::nullopt;
}

} // namespace qrlogin
