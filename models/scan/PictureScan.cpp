#include "scan/PictureScan.h"

#include "contract/QrPayload.h"
#include "qr/QrReader.h"

#include <QFileInfo>
#include <QImageReader>

#include <cmath>

namespace qrlogin {

namespace {

using enum PictureScan::Outcome;

constexpr int drawingExtent = 1024;
constexpr double enoughPixels = 16e6;

PictureScan pictureOutcome(PictureScan::Outcome outcome, const QString &detail = {})
{
    PictureScan scan;
    scan.outcome = outcome;
    scan.detail = detail;
    return scan;
}

qint64 pixelsOf(const QSize &size)
{
    return qint64(size.width()) * size.height();
}

PictureScan tooLarge(const QSize &size, qint64 most)
{
    PictureScan scan = pictureOutcome(TooLarge);
    scan.maxPixels = most;
    scan.pixels = pixelsOf(size);
    return scan;
}

} // namespace

PictureScan PictureScan::ofImage(const QImage &image)
{
    if (image.isNull())
        return pictureOutcome(NotAPicture);
    if (pixelsOf(image.size()) > maximumPixels)
        return tooLarge(image.size(), maximumPixels);
    QStringList texts = QrReader::readAll(image);
    if (texts.isEmpty()) {
        // readAll() gives up earlier than read().
        const auto only = QrReader::read(image);
        if (!only)
            return pictureOutcome(NoCode);
        texts += *only;
    }
    QStringList logins;
    std::ranges::copy_if(texts, std::back_inserter(logins),
        [](const QString &text) { return qrPayloadFromText(text.toUtf8()).has_value(); });
    PictureScan scan;
    scan.loginCodes = int(logins.size());
    scan.outcome = logins.size() > 1 ? SeveralCodes : Code;
    if (scan.outcome == Code)
        scan.text = (logins.isEmpty() ? texts : logins).first().toUtf8();
    return scan;
}

PictureScan PictureScan::ofFile(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return pictureOutcome(NotAPicture);
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead())
        return pictureOutcome(NotAPicture, reader.errorString());
    const QSize size = reader.size();
    const bool isDrawing = reader.format().startsWith("svg");
    const bool isJpeg = reader.format() == "jpeg" || reader.format() == "jpg";
    const qint64 most = isJpeg || isDrawing ? maximumPixels : maximumWholePixels;
    if (pixelsOf(size) > most)
        return tooLarge(size, most);
    if (isDrawing) // a drawing can declare a size as small as its modules
        reader.setScaledSize(
            (size.isEmpty() ? QSize(1, 1) : size).scaled(drawingExtent, drawingExtent, Qt::KeepAspectRatio));
    else if (const double scale = std::sqrt(enoughPixels / double(pixelsOf(size))); isJpeg && scale < 1)
        reader.setScaledSize(size * scale);
    const QImage image = reader.read();
    return image.isNull() ? pictureOutcome(NotAPicture, reader.errorString()) : ofImage(image);
}

} // namespace qrlogin
