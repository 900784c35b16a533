#pragma once

#include <QColor>

#include <array>

class QPalette;

namespace qrlogin {

/// What a coloured part has to say. The only colours that do not come from the palette.
enum class Accent { Neutral, Info, Success, Warning, Danger };

inline constexpr std::array allAccents{Accent::Neutral, Accent::Info, Accent::Success, Accent::Warning, Accent::Danger};

/// One accent on a light or on a dark palette.
struct AccentColors
{
    QColor text; ///< words and icons; at least 4.5:1 on window, base, cards and `fill`
    QColor fill; ///< the quiet ground of a pill or a banner
    QColor border; ///< around `fill`
    QColor solid; ///< dots, arcs and bars; at least 3:1 on the same
    QColor onSolid; ///< words on `solid`, at least 4.5:1
};

/// The variant that suits the lightness of `palette`'s window.
const AccentColors &accentColors(Accent accent, const QPalette &palette);

/// Contrast of two opaque colours as WCAG 2 reckons it: 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace qrlogin
