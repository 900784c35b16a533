#include "emulator/api/CodePicture.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <string_view>

namespace qrlogin::emulator {

namespace {

constexpr int dotPixels = 3;
constexpr int moduleDots = 2; // per side

/// The word as dots, because fonts, or an application object to load them, may be missing.
constexpr std::array<std::string_view, 5> watermark{
    "####.#...#.#..#.#.....##..###..##..###.",
    "#....##.##.#..#.#....#..#..#..#..#.#..#",
    "###..#.#.#.#..#.#....####..#..#..#.###.",
    "#....#...#.#..#.#....#..#..#..#..#.#.#.",
    "####.#...#..##..####.#..#..#...##..#..#",
};
constexpr int wordWidth = int(watermark[0].size());
constexpr int wordHeight = int(watermark.size());
constexpr int wordMargin = 2;

constexpr uint dark = 1;

} // namespace

QByteArray codePng(const qrlogin::QrCode &code)
{
    constexpr int quietZone = qrlogin::QrCode::quietZone * moduleDots;
    const int codeDots = code.size() * moduleDots;
    const int side = std::max(codeDots + 2 * quietZone, wordWidth) + wordHeight + wordMargin;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);

    const int left = (side - codeDots) / 2;
    for (int y = 0; y < codeDots; ++y) {
        for (int x = 0; x < codeDots; ++x) {
            if (code.isDark(x / moduleDots, y / moduleDots))
                image.setPixel(left + x, quietZone + y, dark);
        }
    }
    for (int y = 0; y < wordHeight; ++y) {
        for (int x = 0; x < wordWidth; ++x) {
            if (watermark[size_t(y)][size_t(x)] == '#')
                image.setPixel((side - wordWidth) / 2 + x, side - wordHeight - wordMargin + y, dark);
        }
    }

    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.scaled(image.size() * dotPixels).save(&buffer, "PNG");
    return png;
}

} // namespace qrlogin::emulator
