#include "qr/PictureReading.h"

#include "qr/QrReader.h"

#include <QBuffer>
#include <QImageReader>

#include <cmath>

namespace qrlogin {

namespace {

using Outcome = PictureReading::Outcome;

constexpr int drawingExtent = 1024;
constexpr double enoughPixels = 16e6;

PictureReading notAPicture(const QString &detail)
{
    PictureReading reading;
    reading.outcome = Outcome::NotAPicture;
    reading.detail = detail;
    return reading;
}

/// Qt asks each of its decoders, SVG among them, so this looks at the first bytes instead.
QByteArray apiFormat(QIODevice &device)
{
    const QByteArray start = device.peek(8);
    return start == "\x89PNG\r\n\x1a\n" ? "png" : start.startsWith("\xff\xd8\xff") ? "jpeg" : "";
}

qint64 pixelsOf(const QSize &size)
{
    return qint64(size.width()) * size.height();
}

QImage shownOf(const QImage &image)
{
    constexpr QSize bounds(PictureReading::maximumShown, PictureReading::maximumShown);
    const bool fits = image.width() <= bounds.width() && image.height() <= bounds.height();
    return (fits ? image : image.scaled(bounds, Qt::KeepAspectRatio, Qt::SmoothTransformation))
        .convertToFormat(QImage::Format_ARGB32);
}

} // namespace

QString PictureReading::problem() const
{
    switch (outcome) {
    case Outcome::Read: break;
    case Outcome::TooLarge:
        return QStringLiteral("the picture has %1 pixels; at most %2 are allowed").arg(pixels).arg(allowedPixels);
    case Outcome::NotAPicture:
        return detail.isEmpty() ? QStringLiteral("not a readable picture")
                                : QStringLiteral("not a readable picture: %1").arg(detail);
    case Outcome::TooSlow: return QStringLiteral("reading the picture exceeded the limit of 2 seconds");
    case Outcome::Failed: return QStringLiteral("the picture was not read: %1").arg(detail);
    case Outcome::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

PictureReading readPicture(
    QIODevice &device, PictureFormats formats, const std::function<void(const PictureReading &)> &onDecoded)
{
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (formats == PictureFormats::Api) {
        const QByteArray format = apiFormat(device);
        if (format.isEmpty())
            return notAPicture(QStringLiteral("neither PNG nor JPEG"));
        reader.setDecideFormatFromContent(false);
        reader.setAutoDetectImageFormat(false);
        reader.setFormat(format);
    }
    // Decoders such as the one of SVG do not always say what is wrong; Qt then says "Unknown error".
    const auto why
        = [&reader] { return reader.error() == QImageReader::UnknownError ? QString() : reader.errorString(); };
    if (!reader.canRead())
        return notAPicture(why());
    const QSize size = reader.size();
    const bool isDrawing = reader.format().startsWith("svg");
    const bool isJpeg = reader.format() == "jpeg" || reader.format() == "jpg";
    const qint64 most = isJpeg || isDrawing ? PictureReading::maximumPixels : PictureReading::maximumWholePixels;
    PictureReading reading;
    if (pixelsOf(size) > most) {
        reading.outcome = Outcome::TooLarge;
        reading.pixels = pixelsOf(size);
        reading.allowedPixels = most;
        return reading;
    }
    if (isDrawing) // a drawing can declare a size as small as its modules
        reader.setScaledSize(
            (size.isEmpty() ? QSize(1, 1) : size).scaled(drawingExtent, drawingExtent, Qt::KeepAspectRatio));
    else if (const double scale = std::sqrt(enoughPixels / double(pixelsOf(size))); isJpeg && scale < 1)
        reader.setScaledSize(size * scale);
    const QImage image = reader.read();
    if (image.isNull())
        return notAPicture(why());
    reading.shown = shownOf(image);
    if (onDecoded)
        onDecoded(reading);
    reading.texts = QrReader::readAll(image);
    return reading;
}

QByteArray pictureFile(const QImage &image)
{
    if (QrReader::hasTransparentPixels(image)) { // which background it needs is the reader's task
        QBuffer png;
        const double scale = std::sqrt(enoughPixels / double(pixelsOf(image.size())));
        (scale < 1 ? image.scaled(image.size() * scale) : image).save(&png, "png", 100);
        return png.data();
    }
    const QImage pixels = QrReader::greyPixels(image);
    if (pixels.isNull())
        return {};
    QByteArray file = QStringLiteral("P5 %1 %2 255\n").arg(pixels.width()).arg(pixels.height()).toLatin1();
    file.reserve(file.size() + qsizetype(pixels.width()) * pixels.height());
    for (int y = 0; y < pixels.height(); ++y)
        file.append(reinterpret_cast<const char *>(pixels.constScanLine(y)), pixels.width());
    return file;
}

} // namespace qrlogin
