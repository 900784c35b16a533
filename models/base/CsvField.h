#pragma once

#include <QString>

namespace qrlogin {

/// A field of CSV (RFC 4180), quoted if need be. An apostrophe precedes text that a spreadsheet takes for a formula.
QString csvField(QString text);

} // namespace qrlogin
