#pragma once

#include <QStringList>

#include <optional>

class QImage;

namespace qrlogin {

namespace QrReader {

/// The text of a dark QR code on a light background anywhere in `image`, in any format and size. Transparent counts as
/// white. Images of more than 16 million pixels are scaled down first. Nothing if no code is readable.
std::optional<QString> read(const QImage &image);

/// The texts of all readable codes in the image, dark on light and light on dark, each text once. Transparent counts as
/// white and as black.
QStringList readAll(const QImage &image);

bool hasTransparentPixels(const QImage &image);

/// The pixels that read() searches: grey levels on white, at most 16 million.
QImage greyPixels(const QImage &image);

}

} // namespace qrlogin
