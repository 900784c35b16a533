#pragma once

#include "emulator/api/ClientAuthentication.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// What a backend asks about the tokens of a user (docs/contract.md, section 11). A token that expired or was revoked,
/// or whose user is locked or deleted, is inactive everywhere.
class TokenCalls
{
public:
    TokenCalls(PoolState &state, PoolStore &store);

    Answer introspect(const Call &call);
    Answer revoke(const Call &call);
    Answer userInfo(const Call &call);
    Answer profile(const Call &call);

    /// The user's custom fields, which the emulator does not have: an empty list. Phones of V2 ask for them after each
    /// sign-in, and take a refusal for that of the sign-in.
    Answer customData(const Call &call);
    Answer validate(const Call &call);

private:
    struct Active
    {
        VerifiedToken token;
        const User &user;
    };
    Result<Active> active(QByteArrayView token, std::initializer_list<TokenUse> uses, Instant now) const;

    /// The application that asks; 401 if it did not prove its secret, unless it does not use one.
    Result<const Application *> client(const Call &call) const;

    PoolState &m_state;
    PoolStore &m_store;
};

} // namespace qrlogin::emulator
