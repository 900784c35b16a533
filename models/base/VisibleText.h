#pragma once

#include <QString>

namespace qrlogin {

enum class LineBreaks { Escape, Keep };

/// `text`, with an escape in the notation of JSON (`\u001b`, `\n`) for each character that steers a terminal, breaks a
/// line or changes the direction of writing: C0, DEL, C1, U+2028, U+2029, the bidi controls, half a surrogate pair.
/// Keep leaves line feeds, for a text of our own that has several lines. The result of JSON is the same JSON.
QString visibleText(QStringView text, LineBreaks breaks = LineBreaks::Escape);

/// Whether `text` contains C0, DEL or C1.
bool hasControlCharacters(QStringView text);

} // namespace qrlogin
