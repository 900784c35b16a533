#pragma once

#include <QRect>
#include <QStringList>

class QWidget;

namespace qrlogin::test {

/// What is wrong with the geometry of the visible parts of `top`, a window or a sheet, one line each: a text that is
/// larger than its room and neither wraps nor has a tooltip, a part outside its parent, siblings that overlap, a code
/// under 160 px, sideways scrolling, a scroll bar within another scrolling area.
QStringList geometryFaults(const QWidget &top);

/// Which texts of `top` have a contrast under 4.5 to their background as drawn.
QStringList contrastFaults(QWidget &top);

/// Where the code is in its column; empty if `top` does not show one.
QRect codeIn(const QWidget &top);

} // namespace qrlogin::test
