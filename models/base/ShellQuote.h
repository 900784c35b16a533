#pragma once

#include <QString>

namespace qrlogin {

/// `text` as one word of a command for bash, zsh or ksh, on one line: bare if it is a plain word, else in quotes. A
/// character that a terminal acts on or does not show stands as `$'\ooo'`, the bytes of its UTF-8. Half a surrogate
/// pair and NUL, which an argument cannot contain, become U+FFFD.
QString shellQuoted(const QString &text);

} // namespace qrlogin
