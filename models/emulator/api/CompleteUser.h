#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// A user as the V2 API knows one.
QJsonObject userProfile(const User &user, QByteArrayView host);

/// The same with a `token` that signs in on both APIs (docs/contract.md, section 6).
QJsonObject completeUser(
    const PoolState &state, int application, int user, Instant issuedAt, const QString &jti, QByteArrayView host);

/// What a V2 poller may know of a user before that: exactly `{nickname, photo}`.
QJsonObject briefV2User(const User &user, QByteArrayView host);

} // namespace qrlogin::emulator
