#pragma once

#include <QByteArray>
#include <QString>

class QImage;

namespace qrlogin {

/// The result of a search for QR codes in an image. A search can take a second; any thread can run it.
struct PictureScan
{
    static constexpr qint64 maximumPixels = 64'000'000;
    /// For formats that Qt decodes at full size: Qt limits an image to 128 MiB. JPEG is scaled down while decoding.
    static constexpr qint64 maximumWholePixels = 32'000'000;

    enum class Outcome {
        Code, ///< the only code, or the only login code
        NoCode,
        SeveralCodes, ///< several login codes: a phone must not guess which one is meant
        TooLarge, ///< not decoded
        NotAPicture, ///< unknown format, damaged, or unreadable
    };

    Outcome outcome = Outcome::NoCode;
    QByteArray text; ///< of the code
    int loginCodes = 0; ///< their number, with SeveralCodes
    QString detail; ///< with NotAPicture: the system's message
    qint64 pixels = 0; ///< with TooLarge
    qint64 maxPixels = 0; ///< the limit, with TooLarge

    static PictureScan ofImage(const QImage &image);
    /// `path` is a local file. Checks its size before decoding.
    static PictureScan ofFile(const QString &path);
};

} // namespace qrlogin
