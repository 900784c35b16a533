#pragma once

#include <QPalette>

namespace qrlogin {

/// The two palettes; all roles in all three groups. Window is the background of a page, Light of cards, Base of fields
/// and lists; PlaceholderText is the colour of help and secondary text, Mid of the border of cards.
QPalette lightPalette();
QPalette darkPalette();

/// The application's palette for a list whose selected row belongs to the content beside it: the highlight stays strong
/// without focus. Get it again when the application's palette changes.
QPalette steadyHighlightPalette();

bool isDark(const QPalette &palette);

} // namespace qrlogin
