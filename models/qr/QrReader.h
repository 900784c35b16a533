#pragma once

#include <QStringList>

#include <optional>

class QImage;

namespace qrlogin {

namespace QrReader {

/// The text of a QR code anywhere in `image`, in any format and size. Transparent counts as white. Images of more than
/// 16 million pixels are scaled down first. Nothing if the image does not contain a readable code.
std::optional<QString> read(const QImage &image);

/// The texts of all readable codes in the image, each text once.
QStringList readAll(const QImage &image);

}

} // namespace qrlogin
