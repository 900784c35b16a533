#pragma once

#include <QPalette>

namespace qrlogin {

/// The two palettes that everything is painted from; all roles, in all three groups. How the roles are used:
/// Window is the ground of a page, Light that of cards, Base that of fields and lists, PlaceholderText the colour of
/// help and secondary text, Mid that of the hairline around cards.
QPalette lightPalette();
QPalette darkPalette();

/// The application's palette for a list whose chosen row says what stands beside it: marked as strongly while the focus
/// is elsewhere. To be taken again when the application's palette changes.
QPalette steadyHighlightPalette();

bool isDark(const QPalette &palette);

} // namespace qrlogin
