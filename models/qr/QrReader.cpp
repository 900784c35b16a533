#include "qr/QrReader.h"

#include <QImage>
#include <QStringDecoder>

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>

namespace qrlogin {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

constexpr double maximumPixels = 16e6;
constexpr int white = 255;
constexpr int black = 0;

/// Blends transparent pixels with a background of the grey level `background`.
QImage grey(const QImage &image, int background)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_Grayscale8);
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage flat(source.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        uchar *to = flat.scanLine(y);
        for (int x = 0; x < source.width(); ++x)
            to[x] = static_cast<uchar>(qGray(from[x]) + background * (255 - qAlpha(from[x])) / 255);
    }
    return flat;
}

QImage bounded(const QImage &image)
{
    const double pixels = double(image.width()) * image.height();
    if (pixels <= maximumPixels)
        return image;
    const double scale = std::sqrt(maximumPixels / pixels);
    const QSize size(std::max(1, int(image.width() * scale)), std::max(1, int(image.height() * scale)));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Options options()
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true);
    return options;
}

ZXing::ImageView viewOf(const QImage &pixels)
{
    return {pixels.constBits(), pixels.width(), pixels.height(), ZXing::ImageFormat::Lum,
        static_cast<int>(pixels.bytesPerLine())};
}

template <typename Found>
QString textOf(const Found &found)
{
    // The library's text() guesses the character set and, in some versions, escapes control characters. A login code is
    // UTF-8, so the bytes are decoded as UTF-8 if possible.
    if (!found.hasECI()) {
        const auto &bytes = found.bytes();
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (!decode.hasError())
            return text;
    }
    return QString::fromStdString(found.text());
}

std::optional<QString> readOne(const QImage &pixels)
{
    if (pixels.isNull())
        return std::nullopt;
    auto found = ZXing::ReadBarcode(viewOf(pixels), options());
    if (!found.isValid()) {
        // The library's local threshold takes the inside of a large pale module for white. A global threshold does not.
        found = ZXing::ReadBarcode(viewOf(pixels), options().setBinarizer(ZXing::Binarizer::GlobalHistogram));
    }
    return found.isValid() ? std::optional(textOf(found)) : std::nullopt;
}

} // namespace

QImage QrReader::greyPixels(const QImage &image)
{
    return grey(bounded(image), white);
}

std::optional<QString> QrReader::read(const QImage &image)
{
    return readOne(greyPixels(image));
}

QStringList QrReader::readAll(const QImage &image)
{
    const QImage small = bounded(image);
    if (small.isNull())
        return {};
    // A code of light modules on a transparent background is drawn for dark pages. On white it disappears.
    QList<QImage> versions{grey(small, white)};
    if (hasTransparentPixels(small))
        versions += grey(small, black);
    for (const QImage &pixels : QList(versions)) {
        versions += pixels;
        versions.last().invertPixels();
    }
    QStringList texts;
    for (const QImage &pixels : versions) {
        for (const auto &found : ZXing::ReadBarcodes(viewOf(pixels), options())) {
            if (found.isValid() && !texts.contains(textOf(found)))
                texts += textOf(found);
        }
    }
    // The search for several gives up earlier than that for one.
    for (const QImage &pixels : versions) {
        if (!texts.isEmpty())
            break;
        if (const auto only = readOne(pixels))
            texts += *only;
    }
    return texts;
}

bool QrReader::hasTransparentPixels(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    const QImage source = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < source.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        if (std::any_of(line, line + source.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; }))
            return true;
    }
    return false;
}

} // namespace qrlogin
