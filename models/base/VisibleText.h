#pragma once

#include <QString>

namespace qrlogin {

enum class LineBreaks { Escape, Keep };

/// Replaces each character that controls a terminal, breaks a line or changes the writing direction by its JSON escape
/// (`\u001b`, `\n`): C0, DEL, C1, U+2028, U+2029, the bidi controls and half surrogate pairs. Keep keeps line feeds.
/// JSON stays the same JSON.
QString visibleText(QStringView text, LineBreaks breaks = LineBreaks::Escape);

/// Whether `text` contains C0, DEL or C1.
bool hasControlCharacters(QStringView text);

} // namespace qrlogin
