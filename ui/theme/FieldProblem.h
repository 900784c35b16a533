#pragma once

#include <QString>

class QWidget;

namespace qrlogin {

/// Marks `field` as invalid with the reason, or as valid if `problem` is empty. OutlinedStyle draws a red frame around
/// an invalid line edit, spin box or combo box; assistive technology gets the invalid state and the reason as the
/// description. The page shows the reason beside the field.
void setProblem(QWidget &field, const QString &problem);
QString problemOf(const QWidget &field);

} // namespace qrlogin
