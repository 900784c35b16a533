#pragma once

#include <QString>

namespace qrlogin {

/// JSON with a member or an element a line, indented by two. Only blanks between its parts are changed: the order of
/// members, escapes and the digits of numbers stay as they were. For any other text the result has no meaning.
QString indentedJson(QStringView json);

} // namespace qrlogin
