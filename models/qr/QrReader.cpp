#include "qr/QrReader.h"

#include <QImage>
#include <QStringDecoder>

#include <ZXing/ReadBarcode.h>

#include <cmath>

namespace qrlogin {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

constexpr double maximumPixels = 16e6;

QImage grey(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_Grayscale8);
    const QImage source = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QImage flat(source.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        uchar *to = flat.scanLine(y);
        for (int x = 0; x < source.width(); ++x)
            to[x] = static_cast<uchar>(qGray(from[x]) + 255 - qAlpha(from[x]));
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
        const ZXing::ByteArray &bytes = found.bytes();
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
        if (!decode.hasError())
            return text;
    }
    return QString::fromStdString(found.text());
}

} // namespace

std::optional<QString> QrReader::read(const QImage &image)
{
    const QImage pixels = grey(bounded(image));
    if (pixels.isNull())
        return std::nullopt;
    auto found = ZXing::ReadBarcode(viewOf(pixels), options());
    if (!found.isValid()) {
        // The library's local threshold takes the inside of a large pale module for white. A global threshold does not.
        found = ZXing::ReadBarcode(viewOf(pixels), options().setBinarizer(ZXing::Binarizer::GlobalHistogram));
    }
    return found.isValid() ? std::optional(textOf(found)) : std::nullopt;
}

QStringList QrReader::readAll(const QImage &image)
{
    const QImage pixels = grey(bounded(image));
    if (pixels.isNull())
        return {};
    QStringList texts;
    for (const auto &found : ZXing::ReadBarcodes(viewOf(pixels), options())) {
        if (found.isValid() && !texts.contains(textOf(found)))
            texts += textOf(found);
    }
    return texts;
}

} // namespace qrlogin
