#pragma once

#include <QString>

namespace qrlogin {

/// A user's name as a room full of people may read it: of an e-mail address and of a telephone number only what tells
/// the user that it is theirs. Other names stay.
///
///     ada@example.com → a••@example.com    +86 138 1234 5678 → +86 138 •••• ••78
QString publicName(const QString &name);

} // namespace qrlogin
