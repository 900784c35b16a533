#include "connections/ColorTag.h"

#include <algorithm>

namespace qrlogin {

QString fileName(ColorTag tag)
{
    switch (tag) {
    case ColorTag::None: break;
    case ColorTag::Red: return QStringLiteral("red");
    case ColorTag::Orange: return QStringLiteral("orange");
    case ColorTag::Green: return QStringLiteral("green");
    case ColorTag::Blue: return QStringLiteral("blue");
    case ColorTag::Purple: return QStringLiteral("purple");
    }
    return QStringLiteral("none");
}

ColorTag colorTagFromFile(QStringView name)
{
    const auto found = std::ranges::find_if(allColorTags, [name](ColorTag tag) { return fileName(tag) == name; });
    return found == allColorTags.end() ? ColorTag::None : *found;
}

} // namespace qrlogin
