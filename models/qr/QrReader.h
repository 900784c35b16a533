#pragma once

#include <QStringList>

#include <optional>

class QImage;

namespace qrlogin {

namespace QrReader {

/// The text of a dark QR code on a light ground anywhere in `image`, of any format and size: transparent counts as
/// white, and images of more than 16 million pixels are scaled down first. Nothing if there is no code that can be
/// read.
std::optional<QString> read(const QImage &image);

/// The texts of all codes that can be read in it, dark on light and light on dark, each text once.
QStringList readAll(const QImage &image);

/// What both look at: grey levels on white, of at most 16 million pixels.
QImage greyPixels(const QImage &image);

}

} // namespace qrlogin
