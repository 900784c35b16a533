#pragma once

#include <QImage>
#include <QStringList>

#include <chrono>
#include <functional>

class QIODevice;

namespace qrlogin {

/// What can be seen in a picture.
struct PictureReading
{
    static constexpr qint64 maximumPixels = 64'000'000;
    /// Of files that are decoded whole: Qt gives a picture 128 MiB. A JPEG is made smaller while it is decoded.
    static constexpr qint64 maximumWholePixels = 32'000'000;
    static constexpr std::chrono::seconds limit{2}; ///< from the first byte that is decoded to the last text
    static constexpr int maximumShown = 1024; ///< pixels of the shown image's longer side

    enum class Outcome {
        Read, ///< `texts` is complete, and empty if no code is readable
        TooLarge, ///< nothing was decoded
        NotAPicture, ///< unknown or forbidden format, damaged, or unreadable
        TooSlow, ///< reading exceeded the limit of time or memory; `shown` can be set
        Failed, ///< this computer could not start the reader, or the reader crashed
        Cancelled, ///< we stopped it ourselves; never shown
    };

    Outcome outcome = Outcome::Read;
    QStringList texts; ///< of the codes, each text once
    QImage shown; ///< the picture, scaled down to maximumShown
    QString detail; ///< with NotAPicture and Failed: the system's words; may be empty
    qint64 pixels = 0; ///< with TooLarge
    qint64 allowedPixels = 0; ///< with TooLarge

    /// The technical detail of a picture that was not read, in English; empty for Read.
    QString problem() const;
};

enum class PictureFormats {
    Api, ///< PNG and JPEG, as the API sends them
    Any, ///< of a file of the user: each format that Qt can read
};

/// Reads a picture in this process, which may take long and much memory: call it in a process that can be ended. Checks
/// the size before it decodes. `onDecoded` hears of the image before the search for codes.
PictureReading readPicture(
    QIODevice &device, PictureFormats formats, const std::function<void(const PictureReading &)> &onDecoded = {});

/// A picture that is already in memory as a file that readPicture() takes; empty for none.
QByteArray pictureFile(const QImage &image);

} // namespace qrlogin
