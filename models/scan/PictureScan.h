#pragma once

#include <QByteArray>
#include <QString>

class QImage;

namespace qrlogin {

/// What a picture shows to whoever looks for a code in it. May take a second: made in any thread.
struct PictureScan
{
    static constexpr qint64 maximumPixels = 64'000'000;
    /// Of files that are decoded whole: Qt gives a picture 128 MiB. A JPEG is made smaller on its way.
    static constexpr qint64 maximumWholePixels = 32'000'000;

    enum class Outcome {
        Code, ///< the only one, or the only login code among others, as beside “get the app”
        NoCode,
        SeveralCodes, ///< more than one login code: which one is meant is not for a phone to guess
        TooLarge, ///< nothing was decoded
        NotAPicture, ///< of no known format, broken, or not readable
    };

    Outcome outcome = Outcome::NoCode;
    QByteArray text; ///< of the code
    int loginCodes = 0; ///< how many there are, with SeveralCodes
    QString detail; ///< with NotAPicture: the system's words
    qint64 pixels = 0; ///< with TooLarge
    qint64 maxPixels = 0; ///< that would have done, with TooLarge

    static PictureScan ofImage(const QImage &image);
    /// A path of this machine. Its size is looked at before anything is decoded.
    static PictureScan ofFile(const QString &path);
};

} // namespace qrlogin
