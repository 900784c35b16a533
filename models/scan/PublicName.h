#pragma once

#include <QString>

namespace qrlogin {

/// A username that is safe to show in public: masks e-mail addresses and telephone numbers so that only their owner
/// recognizes them. Other names stay.
///
///     ada@example.com → a••@example.com    +86 138 1234 5678 → +86 138 •••• ••78
QString publicName(const QString &name);

} // namespace qrlogin
