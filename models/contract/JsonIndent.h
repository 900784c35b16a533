#pragma once

#include <QString>

namespace qrlogin {

/// Returns JSON with one member or element per line, indented by two spaces. Changes only white space: the order of
/// members, escapes and digits stay the same. The text must be valid JSON.
QString indentedJson(QStringView json);

} // namespace qrlogin
