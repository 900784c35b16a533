#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// Signs a user in as V2 does: no application secret, the password plain or encrypted. Returns the complete user with
/// its `token`. Fails with 2011 for an unknown application, and like Users::signIn().
Result<QJsonObject> signInV2(
    PoolState &state, Users::Account kind, const QString &account, const QString &password, const Call &call);

/// `POST /api/v2/login/account {account, password}`.
Answer loginByAccount(PoolState &state, const Call &call);

/// The account that a GraphQL mutation such as `loginByUsername` names in its `input`; nothing for another field.
struct LoginMutation
{
    QStringView field;
    QStringView member;
    Users::Account kind;
};
const LoginMutation *loginMutation(QStringView field);

/// That mutation.
Result<QJsonObject> loginBy(
    const LoginMutation &mutation, PoolState &state, const QJsonObject &input, const Call &call);

} // namespace qrlogin::emulator
