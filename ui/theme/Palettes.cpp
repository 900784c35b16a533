#include "theme/Palettes.h"

namespace qrlogin {
namespace {

struct Shades
{
    QRgb window, base, alternateBase, button;
    QRgb text, secondaryText, disabledText;
    QRgb light, midlight, mid, dark, shadow;
    QRgb highlight, highlightedText, inactiveHighlight, inactiveHighlightedText, disabledHighlight;
    QRgb link, linkVisited, toolTipBase, toolTipText;
};

constexpr Shades lightShades{
    .window = 0xf3f4f6,
    .base = 0xffffff,
    .alternateBase = 0xf7f8fa,
    .button = 0xfafbfc,
    .text = 0x1b1f24,
    .secondaryText = 0x5c646f,
    .disabledText = 0x9aa0a8,
    .light = 0xffffff,
    .midlight = 0xe9ebee,
    .mid = 0xd3d7dc,
    .dark = 0x818892,
    .shadow = 0x4a5059,
    .highlight = 0x2463c4,
    .highlightedText = 0xffffff,
    .inactiveHighlight = 0xd5e2f7,
    .inactiveHighlightedText = 0x1b1f24,
    .disabledHighlight = 0xb4bac2,
    .link = 0x1d56b0,
    .linkVisited = 0x6a3d9f,
    .toolTipBase = 0xffffff,
    .toolTipText = 0x1b1f24,
};

constexpr Shades darkShades{
    .window = 0x1e2125,
    .base = 0x181a1d,
    .alternateBase = 0x1f2226,
    .button = 0x383d45,
    .text = 0xe7e9ec,
    .secondaryText = 0xa3abb6,
    .disabledText = 0x747b85,
    .light = 0x282c31,
    .midlight = 0x343940,
    .mid = 0x3f454d,
    .dark = 0x7f8792,
    .shadow = 0x0d0f11,
    .highlight = 0x3673d6,
    .highlightedText = 0xffffff,
    .inactiveHighlight = 0x2b3f5e,
    .inactiveHighlightedText = 0xe7e9ec,
    .disabledHighlight = 0x4a5059,
    .link = 0x8ab8ff,
    .linkVisited = 0xc9a6f5,
    .toolTipBase = 0x343940,
    .toolTipText = 0xe7e9ec,
};

void setGroup(QPalette &palette, QPalette::ColorGroup group, const Shades &shades)
{
    const bool disabled = group == QPalette::Disabled;
    const QRgb text = disabled ? shades.disabledText : shades.text;
    const QRgb highlight = disabled   ? shades.disabledHighlight
        : group == QPalette::Inactive ? shades.inactiveHighlight
                                      : shades.highlight;
    const QRgb highlightedText = group == QPalette::Inactive ? shades.inactiveHighlightedText : shades.highlightedText;

    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(group, role, QColor(color)); };
    set(QPalette::Window, shades.window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, disabled ? shades.window : shades.base);
    set(QPalette::AlternateBase, shades.alternateBase);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, disabled ? shades.disabledText : shades.secondaryText);
    set(QPalette::Button, shades.button);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, shades.highlightedText);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.midlight);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, shades.shadow);
    set(QPalette::Highlight, highlight);
    set(QPalette::HighlightedText, highlightedText);
    set(QPalette::Link, disabled ? shades.disabledText : shades.link);
    set(QPalette::LinkVisited, disabled ? shades.disabledText : shades.linkVisited);
    set(QPalette::ToolTipBase, shades.toolTipBase);
    set(QPalette::ToolTipText, shades.toolTipText);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, highlight);
#endif
}

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        setGroup(palette, group, shades);
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(lightShades);
}

QPalette darkPalette()
{
    return paletteOf(darkShades);
}

QPalette steadyHighlightPalette()
{
    QPalette palette;
    for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
        palette.setColor(QPalette::Inactive, role, palette.color(QPalette::Active, role));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

} // namespace qrlogin
