#include "qr/QrCode.h"

#include <QBuffer>

#include <qrencode.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>

namespace qrlogin {

namespace {

QRecLevel libraryLevel(ErrorCorrection level)
{
    switch (level) {
    case ErrorCorrection::L: return QR_ECLEVEL_L;
    case ErrorCorrection::M: return QR_ECLEVEL_M;
    case ErrorCorrection::Q: return QR_ECLEVEL_Q;
    case ErrorCorrection::H: return QR_ECLEVEL_H;
    }
    return QR_ECLEVEL_M;
}

void blacken(uchar *line, int first, int count)
{
    for (int x = first; x < first + count; ++x)
        line[x / 8] = static_cast<uchar>(line[x / 8] | (0x80 >> (x % 8)));
}

} // namespace

std::optional<QrCode> QrCode::encode(QByteArrayView utf8, ErrorCorrection level)
{
    if (utf8.isEmpty() || utf8.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(utf8.size()), reinterpret_cast<const unsigned char *>(utf8.data()), 0,
            libraryLevel(level)),
        &QRcode_free);
    if (!code)
        return std::nullopt;

    QBitArray modules(code->width * code->width);
    for (qsizetype i = 0; i < modules.size(); ++i)
        modules.setBit(i, (code->data[i] & 1) != 0);
    return QrCode(code->width, std::move(modules));
}

bool QrCode::isDark(int x, int y) const
{
    return x >= 0 && y >= 0 && x < m_size && y < m_size && m_modules.testBit(y * m_size + x);
}

QImage QrCode::toImage(int modulePixels, int quiet) const
{
    const int side = std::max(modulePixels, 1);
    const int pixels = (m_size + 2 * quiet) * side;
    QImage image(pixels, pixels, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);

    const auto lineBytes = static_cast<size_t>(image.bytesPerLine());
    for (int y = 0; y < m_size; ++y) {
        const int top = (y + quiet) * side;
        uchar *line = image.scanLine(top);
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                blacken(line, (x + quiet) * side, side);
        }
        for (int copy = 1; copy < side; ++copy)
            std::memcpy(image.scanLine(top + copy), line, lineBytes);
    }
    return image;
}

QByteArray QrCode::toPng(int modulePixels, int quiet) const
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    toImage(modulePixels, quiet).save(&buffer, "PNG");
    return png;
}

QByteArray QrCode::toSvg(int quiet) const
{
    const QByteArray side = QByteArray::number(m_size + 2 * quiet);
    QByteArray path;
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (!isDark(x, y) || isDark(x - 1, y))
                continue;
            int end = x + 1;
            while (isDark(end, y))
                ++end;
            const QByteArray length = QByteArray::number(end - x);
            path += 'M' + QByteArray::number(x + quiet) + ' ' + QByteArray::number(y + quiet) + 'h' + length + "v1h-"
                + length + 'z';
        }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "H0z\"/><path d=\""
        + path + "\"/></svg>\n";
}

QString QrCode::toBlocks() const
{
    // Index: 1 if the upper module is light, plus 2 if the lower one is.
    static constexpr char16_t blocks[] = u" ▀▄█";
    QString text;
    for (int y = -quietZone; y < m_size + quietZone; y += 2) {
        for (int x = -quietZone; x < m_size + quietZone; ++x)
            text += QChar(blocks[(isDark(x, y) ? 0 : 1) + (isDark(x, y + 1) ? 0 : 2)]);
        text += u'\n';
    }
    return text;
}

} // namespace qrlogin
