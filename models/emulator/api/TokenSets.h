#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The tokens of a user for an application. The same arguments give the same tokens, so that what a poller sees again
/// is what it saw before; `jti` makes two logins of one second differ.
TokenSet tokenSetFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti);

/// The access token alone.
QByteArray accessTokenFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti);

} // namespace qrlogin::emulator
