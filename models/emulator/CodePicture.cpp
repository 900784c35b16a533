#include "emulator/CodePicture.h"

#include <QBuffer>

#include <algorithm>
#include <array>
#include <string_view>

namespace qrlogin::emulator {

namespace {

constexpr int modulePixels = 6;

/// The word in modules: there may be no font, nor an application to load one.
constexpr std::array<std::string_view, 5> watermark{"####.#...#.#..#.#.....##..###..##..###.",
    "#....##.##.#..#.#....#..#..#..#..#.#..#", "###..#.#.#.#..#.#....####..#..#..#.###.",
    "#....#...#.#..#.#....#..#..#..#..#.#.#.", "####.#...#..##..####.#..#..#...##..#..#"};
constexpr int wordWidth = int(watermark[0].size());
constexpr int wordHeight = int(watermark.size());
constexpr int wordMargin = 1;

constexpr uint dark = 1;

} // namespace

QByteArray codePng(const qrlogin::QrCode &code)
{
    const int plate = code.size() + 2 * qrlogin::QrCode::quietZone;
    const int side = std::max(plate, wordWidth) + wordHeight + wordMargin;
    QImage image(side, side, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    image.fill(0);

    const int left = (side - code.size()) / 2;
    for (int y = 0; y < code.size(); ++y) {
        for (int x = 0; x < code.size(); ++x) {
            if (code.isDark(x, y))
                image.setPixel(left + x, qrlogin::QrCode::quietZone + y, dark);
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
    image.scaled(image.size() * modulePixels).save(&buffer, "PNG");
    return png;
}

} // namespace qrlogin::emulator
