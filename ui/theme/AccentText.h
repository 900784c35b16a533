#pragma once

#include "theme/Accent.h"

#include <optional>

class QWidget;

namespace qrlogin {

/// Shows the text of a label in the colour of the accent, in either theme; nothing: in its usual colour.
void setTextAccent(QWidget &label, std::optional<Accent> accent);

} // namespace qrlogin
