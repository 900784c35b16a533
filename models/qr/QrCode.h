#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QImage>
#include <QString>

#include <array>
#include <optional>

namespace qrlogin {

/// Error correction level: about 7, 15, 25 or 30 % of a code can be covered or dirty and still be readable.
enum class ErrorCorrection { L, M, Q, H };

inline constexpr std::array allErrorCorrections{
    ErrorCorrection::L, ErrorCorrection::M, ErrorCorrection::Q, ErrorCorrection::H};

/// The modules of one QR code, as image, SVG or text. Does not need an application object. Any thread can use a value.
class QrCode
{
public:
    /// White modules around the code, the default of all formats here. The standard requires at least 4.
    static constexpr int quietZone = 4;

    /// Bytes that the largest code at `level` contains.
    static constexpr int capacity(ErrorCorrection level)
    {
        constexpr std::array bytes{2953, 2331, 1663, 1273};
        return bytes[size_t(level)];
    }

    /// The smallest code that can contain `utf8` at `level`. Nothing if the text is empty or longer than capacity().
    static std::optional<QrCode> encode(QByteArrayView utf8, ErrorCorrection level = ErrorCorrection::M);

    /// Modules per side, without the quiet zone: 21 to 177.
    int size() const { return m_size; }

    /// False outside of the code, for example in the quiet zone.
    bool isDark(int x, int y) const;

    /// Black on white, 1 bit per pixel. A module is `modulePixels` pixels wide and high, at least 1.
    QImage toImage(int modulePixels, int quiet = quietZone) const;

    /// The same as a PNG with bit depth 1.
    QByteArray toPng(int modulePixels, int quiet = quietZone) const;

    /// One unit per module; the viewer sets the size.
    QByteArray toSvg(int quiet = quietZone) const;

    /// Lines of half blocks, two rows of modules per line. Blocks draw the light modules, so that the code is readable
    /// as light text on a dark background. On other backgrounds, set those colours.
    QString toBlocks() const;

    bool operator==(const QrCode &) const = default;

private:
    QrCode(int size, QBitArray modules)
        : m_size(size),
          m_modules(std::move(modules))
    {
    }

    int m_size;
    QBitArray m_modules; ///< row by row
};

} // namespace qrlogin
