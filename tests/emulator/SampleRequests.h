#pragma once

#include "emulator/PoolFixture.h"

#include <optional>

namespace qrlogin::test {

/// `text` with the pool's values for placeholders such as `{{access-token}}` and `{{code}}` (see the .cpp file): new
/// tokens of alice, and a new code or ticket.
QByteArray withPlaceholdersFilled(PoolFixture &pool, QByteArray text);

/// The response to a whole HTTP request with placeholders; nothing if it is not one. A Content-Length counts the filled
/// text, so that a sample leaves it out: then it is added.
std::optional<emulator::Response> answerTo(PoolFixture &pool, const QByteArray &request);

/// What would give these keys away, as it is and in the usual encodings.
QList<QByteArray> privateParts(const QList<emulator::StoredKey> &keys);

} // namespace qrlogin::test
