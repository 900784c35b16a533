#pragma once

#include "emulator/api/TokenSets.h"

namespace qrlogin::emulator {

/// A user in V2 form.
QJsonObject userProfile(const User &user, Site site);

/// The same with a `token` for both APIs (docs/contract.md, section 6), which is signed for this login.
QJsonObject completeUser(const PoolState &state, const Login &login);

/// The same with a token that was signed before.
QJsonObject completeUser(const User &user, const QString &token, Instant expiresAt, Site site);

/// What a V2 poller can learn about a user without the ticket: exactly `{nickname, photo}`.
QJsonObject briefV2User(const User &user, Site site);

} // namespace qrlogin::emulator
