#include "emulator/api/AvatarPicture.h"

#include <QBuffer>
#include <QColor>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>

namespace qrlogin::emulator {

namespace {

constexpr int pixels = 128;
constexpr int cells = 5; ///< per side; the right half mirrors the left
constexpr int cell = 20;
constexpr int margin = (pixels - cells * cell) / 2;

} // namespace

QByteArray avatarPng(const QByteArray &userId)
{
    const QByteArray bits = QCryptographicHash::hash(userId, QCryptographicHash::Sha256);
    const int hue = static_cast<unsigned char>(bits[0]) * 360 / 256;

    QImage image(pixels, pixels, QImage::Format_RGB32);
    image.fill(QColor::fromHsl(hue, 90, 232));
    QPainter painter(&image);
    const QColor ink = QColor::fromHsl(hue, 130, 105);
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const int mirrored = std::min(column, cells - 1 - column);
            if (bits[1 + row * 3 + mirrored] & 1)
                painter.fillRect(margin + column * cell, margin + row * cell, cell, cell, ink);
        }
    }
    painter.end();

    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace qrlogin::emulator
