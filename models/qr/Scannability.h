#pragma once

#include <QImage>
#include <QString>

#include <atomic>
#include <chrono>
#include <optional>

namespace qrlogin {

/// Readability: how much worse the pixels of a code can get and still be readable. Each measure is taken alone, in
/// steps. Its value is the last step before the first failure.
struct Scannability
{
    bool isReadable = false; ///< of the unchanged pixels; if false, the rest is unknown
    int leastSize = 100; ///< per cent of the width, as seen from farther away
    double maxBlur = 0; ///< standard deviation in pixels, as with a camera out of focus
    int leastContrast = 100; ///< per cent of the difference between black and white, as under glare

    bool operator==(const Scannability &) const = default;
};

/// 0 for an unreadable code, 1 to 4 by its weakest measure.
int scanBars(const Scannability &margin);

/// Reads `image` again at each step of size, blur and contrast; only exactly `text` counts. Starts no step after
/// `cancelled` is set, and then returns nothing, or after `budget` is used up, and then returns what it measured.
std::optional<Scannability> measureScannability(const QImage &image, const QString &text,
    const std::atomic<bool> &cancelled, std::chrono::milliseconds budget = std::chrono::seconds(2));

} // namespace qrlogin
