#pragma once

#include <QColor>

#include <array>

class QPalette;

namespace qrlogin {

/// The meaning of a coloured part. These are the only colours outside the palette.
enum class Accent { Neutral, Info, Success, Warning, Danger };

inline constexpr std::array allAccents{Accent::Neutral, Accent::Info, Accent::Success, Accent::Warning, Accent::Danger};

/// The colours of an accent on a light or on a dark palette.
struct AccentColors
{
    QColor text; ///< texts and icons; contrast at least 4.5:1 on window, base, cards and `fill`
    QColor fill; ///< background of a pill or a banner
    QColor border; ///< around `fill`
    QColor solid; ///< dots, arcs and bars; contrast at least 3:1 on the same
    QColor onSolid; ///< text on `solid`, contrast at least 4.5:1
};

/// The variant for the lightness of `palette`'s window.
const AccentColors &accentColors(Accent accent, const QPalette &palette);

/// Contrast of two opaque colours by WCAG 2: 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace qrlogin
