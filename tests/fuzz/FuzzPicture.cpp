#include "fuzz/Fuzzing.h"
#include "qr/PictureReader.h"

#include <QBuffer>
#include <QCoreApplication>

#include <QCoroTask>

#include <chrono>

using namespace qrlogin;
using Outcome = PictureReading::Outcome;

namespace {

/// Leaves readPicture() before the search for codes, whose time has no limit in this process.
struct Decoded
{
    PictureReading reading;
};

PictureReading decoded(QByteArray bytes, PictureFormats formats)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    try {
        return readPicture(buffer, formats, [](const PictureReading &reading) { throw Decoded{reading}; });
    } catch (const Decoded &picture) {
        return picture.reading;
    }
}

} // namespace

/// The program is also the process that reads a picture.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    if (const auto served = PictureReader::serve(*argc, *argv))
        std::exit(*served);
    static QCoreApplication application(*argc, *argv);
    return 0;
}

/// Each picture comes to an end in time and within its sizes, and the API's formats are PNG and JPEG.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = test::fuzzedBytes(data, size);
    const PictureReading picture = decoded(bytes, PictureFormats::Api);
    const bool isApis = bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff");
    test::demand(isApis || picture.outcome == Outcome::NotAPicture, "other formats are refused");
    test::demand(
        picture.shown.width() <= PictureReading::maximumShown && picture.shown.height() <= PictureReading::maximumShown,
        "the shown image is small");
    if (picture.shown.isNull())
        return 0;

    PictureReader reader;
    const auto start = std::chrono::steady_clock::now();
    const PictureReading whole = QCoro::waitFor(reader.read(bytes, PictureFormats::Api));
    // The start of a process on a busy machine is not the picture's.
    test::demand(std::chrono::steady_clock::now() - start < PictureReading::limit + std::chrono::seconds(10),
        "reading ends in time");
    test::demand(whole.outcome == Outcome::Read || whole.outcome == Outcome::TooSlow, "what can be decoded is shown");
    test::demand(whole.shown.isNull() || whole.shown == picture.shown, "both processes see the same picture");
    return 0;
}
