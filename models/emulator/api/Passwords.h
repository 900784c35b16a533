#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// Passwords of sign-ins, plain or encrypted with the pool's public key (docs/contract.md, section 11): PKCS#1 v1.5,
/// then base64.

/// The password of a V3 sign-in; `encryption` is its `passwordEncryptType`. Fails with 400 for another one than `none`
/// and `rsa`, and if the password was not encrypted for this pool.
Result<QString> plainV3Password(PoolState &state, const QString &sent, const QString &encryption);

/// The password of a V2 sign-in, which does not say whether it is encrypted.
QString plainV2Password(PoolState &state, const QString &sent);

/// Users::signIn() for a call. A wrong account or password counts as a guess.
Result<int> signInUser(
    PoolState &state, Users::Account kind, const QString &account, const QString &password, const Call &call);

} // namespace qrlogin::emulator
