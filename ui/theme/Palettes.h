#pragma once

#include <QPalette>

namespace qrlogin {

/// The two palettes that everything is painted from; all roles, in all three groups. How the roles are used:
/// Window is the ground of a page, Base that of cards and fields, PlaceholderText that of help and secondary text, Mid
/// the hairline around cards.
QPalette lightPalette();
QPalette darkPalette();

bool isDark(const QPalette &palette);

} // namespace qrlogin
