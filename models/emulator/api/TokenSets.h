#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The tokens of a user for an application. The same arguments give the same tokens, so that each poll returns the
/// same. `jti` distinguishes two logins in the same second.
TokenSet tokenSetFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti);

/// Only the access token.
QByteArray accessTokenFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti);

} // namespace qrlogin::emulator
