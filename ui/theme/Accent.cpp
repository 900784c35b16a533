#include "theme/Accent.h"

#include "theme/Palettes.h"

#include <algorithm>
#include <cmath>

namespace qrlogin {
namespace {

using AccentTable = std::array<AccentColors, allAccents.size()>;

const AccentTable &lightAccents()
{
    static const AccentTable table{{
        {QColor(0x4a5059), QColor(0xeceef1), QColor(0xd3d7dc), QColor(0x6b727c), QColor(0xffffff)},
        {QColor(0x1a4fa3), QColor(0xe7effb), QColor(0xbdd3f4), QColor(0x2463c4), QColor(0xffffff)},
        {QColor(0x17643a), QColor(0xe4f4ea), QColor(0xb5dfc5), QColor(0x1e7d49), QColor(0xffffff)},
        {QColor(0x7d4a00), QColor(0xfdf1dc), QColor(0xf0d3a0), QColor(0xa86100), QColor(0xffffff)},
        {QColor(0xa52323), QColor(0xfceaea), QColor(0xf2c3c3), QColor(0xc62f2f), QColor(0xffffff)},
    }};
    return table;
}

const AccentTable &darkAccents()
{
    static const AccentTable table{{
        {QColor(0xbcc2cb), QColor(0x343940), QColor(0x4a5059), QColor(0x98a0ab), QColor(0x14171b)},
        {QColor(0x9cc3ff), QColor(0x1d2f4b), QColor(0x2f4b78), QColor(0x6aa5f8), QColor(0x0b1729)},
        {QColor(0x86d6a6), QColor(0x1b3627), QColor(0x2b573e), QColor(0x4fb87c), QColor(0x07180e)},
        {QColor(0xf2c274), QColor(0x3d2f16), QColor(0x624a1f), QColor(0xdd9f3c), QColor(0x1d1403)},
        {QColor(0xffaaa5), QColor(0x472324), QColor(0x713536), QColor(0xf0716c), QColor(0x260707)},
    }};
    return table;
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const AccentColors &accentColors(Accent accent, const QPalette &palette)
{
    return (isDark(palette) ? darkAccents() : lightAccents())[static_cast<std::size_t>(accent)];
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace qrlogin
