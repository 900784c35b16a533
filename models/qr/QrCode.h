#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QImage>
#include <QString>

#include <array>
#include <optional>

namespace qrlogin {

/// How much of a code may be covered or dirty and still be read: about 7, 15, 25 and 30 %.
enum class ErrorCorrection { L, M, Q, H };

inline constexpr std::array allErrorCorrections{
    ErrorCorrection::L, ErrorCorrection::M, ErrorCorrection::Q, ErrorCorrection::H};

/// The modules of one QR code, and the forms that others take it in. Needs no application object, and a value may be
/// used from any thread.
class QrCode
{
public:
    /// Modules of white around the code in every form given here, unless told otherwise; the standard asks for no less.
    static constexpr int quietZone = 4;

    /// Bytes that the largest code holds at `level`.
    static constexpr int capacity(ErrorCorrection level)
    {
        constexpr std::array bytes{2953, 2331, 1663, 1273};
        return bytes[size_t(level)];
    }

    /// The smallest code that holds `utf8` at `level`. Nothing if the text is empty or longer than capacity().
    static std::optional<QrCode> encode(QByteArrayView utf8, ErrorCorrection level = ErrorCorrection::M);

    /// Modules a side, without the quiet zone: 21 to 177.
    int size() const { return m_size; }

    /// False outside of the code too, where the quiet zone is.
    bool isDark(int x, int y) const;

    /// One bit a pixel, black on white. A module is `modulePixels` pixels wide and high, at least 1.
    QImage toImage(int modulePixels, int quiet = quietZone) const;

    /// The same as a PNG of bit depth 1.
    QByteArray toPng(int modulePixels, int quiet = quietZone) const;

    /// One unit a module; whoever shows it sets the size.
    QByteArray toSvg(int quiet = quietZone) const;

    /// Lines of half blocks, two rows of modules each. Light modules are drawn and dark ones left blank, so that it
    /// reads right where the text is light on a dark ground; elsewhere set those colours around it.
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
