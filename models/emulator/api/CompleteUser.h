#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// A user in V2 form.
QJsonObject userProfile(const User &user, QByteArrayView host);

/// The same with a `token` for both APIs (docs/contract.md, section 6).
QJsonObject completeUser(
    const PoolState &state, int application, int user, Instant issuedAt, const QString &jti, QByteArrayView host);

/// What a V2 poller can learn about a user without the ticket: exactly `{nickname, photo}`.
QJsonObject briefV2User(const User &user, QByteArrayView host);

} // namespace qrlogin::emulator
