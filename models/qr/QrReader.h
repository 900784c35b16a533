#pragma once

#include <QString>

#include <optional>

class QImage;

namespace qrlogin {

namespace QrReader {

/// The text of a QR code anywhere in `image`, of any format and size: transparent counts as white, and images of more
/// than 16 million pixels are scaled down first. Nothing if there is no code that can be read.
std::optional<QString> read(const QImage &image);

}

} // namespace qrlogin
