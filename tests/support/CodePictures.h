#pragma once

#include "qr/QrCode.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

namespace qrlogin::test {

inline QImage codePicture(const QByteArray &text, int modulePixels = 4)
{
    return QrCode::encode(text)->toImage(modulePixels).convertToFormat(QImage::Format_RGB32);
}

/// The code as a hand-held camera sees it: rotated by 8°, out of focus, in grey light, with noise and surroundings.
inline QImage photoOf(const QImage &code)
{
    const QSize size = code.size() * 2;
    QImage photo(size, QImage::Format_RGB32);
    photo.fill(QColor(150, 140, 128));
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(8);
    painter.setOpacity(0.8);
    painter.drawImage(-code.rect().center(), code);
    painter.end();
    // Scaling down and up blurs edges as a lens does.
    photo = photo.scaled(size * 0.6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QRandomGenerator random(8);
    for (int y = 0; y < photo.height(); ++y) {
        for (int x = 0; x < photo.width(); ++x) {
            const int light = qGray(photo.pixel(x, y)) + random.bounded(-12, 13);
            const int level = qBound(0, light, 255);
            photo.setPixel(x, y, qRgb(level, level, level));
        }
    }
    return photo;
}

/// A PNG of 183 bytes, 300 × 300 pixels, so full of finder patterns that the search for codes takes 20 seconds.
inline QByteArray manyFinders()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAASwAAAEsAQAAAABRBrPYAAAAfklEQVR42u3RoQ2AQBAEwENRAoZ2KIMeXpCg6I0WKIDQ"
        "Ag4JJdyLV2ROrFqxl4luL2OfRmzXej5ZlJiOZR6yaF2r3Fb56Vtzd+MaBQoUKFCgQIECBQoUKFCgQIECBQoUKFCgQIEC"
        "BQoUKFCgQIECBQoUKFCgQIECBQoUfqrwAU14mjweS/TVAAAAAElFTkSuQmCC");
}

/// Two pictures beside each other on white.
inline QImage sideBySide(const QImage &left, const QImage &right)
{
    QImage both(left.width() + right.width() + 40, std::max(left.height(), right.height()), QImage::Format_RGB32);
    both.fill(Qt::white);
    QPainter painter(&both);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width() + 40, 0, right);
    return both;
}

} // namespace qrlogin::test
