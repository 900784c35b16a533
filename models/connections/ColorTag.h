#pragma once

#include <QString>

#include <array>

namespace qrlogin {

/// A colour by which people tell their connections apart. It has a name as well, for those who do not see it.
enum class ColorTag { None, Red, Orange, Green, Blue, Purple };

inline constexpr std::array allColorTags{
    ColorTag::None, ColorTag::Red, ColorTag::Orange, ColorTag::Green, ColorTag::Blue, ColorTag::Purple};

/// As in the file of connections: "none", "red"…
QString fileName(ColorTag tag);
/// None for a name that is not known, as a newer version may write.
ColorTag colorTagFromFile(QStringView name);

} // namespace qrlogin
