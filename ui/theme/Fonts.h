#pragma once

#include <QFont>

namespace qrlogin {

/// The four sizes of text, all from the font that the user chose for the desktop.
QFont titleFont(const QFont &body); ///< the title of a page
QFont headingFont(const QFont &body); ///< the title of a card
QFont strongFont(const QFont &body); ///< a name above its text, size of `body`
QFont smallFont(const QFont &body); ///< help, captions, pills
QFont monospaceFont(const QFont &body); ///< IDs, tickets, JSON, size of `body`

} // namespace qrlogin
