#pragma once

#include <QString>

namespace qrlogin {

/// `text` with `mask` for what has a secret's name (SecretNames.h) in it: `name: value` and `name = value` as in
/// headers, logs, shells and pieces of JSON, quoted or not, complete or cut off; members of JSON that is escaped within
/// a text or written with character references; elements of XML; options of a command. Takes time in proportion to the
/// text.
QString withMaskedNames(QString text, const QString &mask);

} // namespace qrlogin
