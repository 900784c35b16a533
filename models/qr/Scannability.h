#pragma once

#include <QImage>
#include <QString>

#include <atomic>
#include <chrono>
#include <optional>

namespace qrlogin {

/// How much worse the pixels of a code may get and still be read. Each measure is taken alone, in steps, and stands
/// where every step up to it was read.
struct Scannability
{
    bool isReadable = false; ///< as the pixels are; if not, nothing below is known
    int leastSize = 100; ///< per cent of its width, as seen from farther away
    double maxBlur = 0; ///< standard deviation in pixels, as seen by a camera out of focus
    int leastContrast = 100; ///< per cent of what lies between black and white, as under glare

    bool operator==(const Scannability &) const = default;
};

/// 0 for a code that cannot be read, 1 to 4 by the weakest of its margins.
int scanBars(const Scannability &margin);

/// Reads `image` again at every step of size, blur and contrast; only a reading of exactly `text` counts. Takes no new
/// step once `cancelled` is set, and then has no answer, nor once `budget` is used up: what was reached by then stands.
std::optional<Scannability> measureScannability(const QImage &image, const QString &text,
    const std::atomic<bool> &cancelled, std::chrono::milliseconds budget = std::chrono::seconds(2));

} // namespace qrlogin
