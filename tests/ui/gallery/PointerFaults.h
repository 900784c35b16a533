#pragma once

#include <QStringList>

class QWidget;

namespace qrlogin::test {

/// What goes wrong in the visible parts of `top` when the pointer rests on each of them and the wheel turns there, one
/// line each: an area that does not scroll, a field that changes. Leaves the parts as they were.
QStringList pointerFaults(QWidget &top);

} // namespace qrlogin::test
