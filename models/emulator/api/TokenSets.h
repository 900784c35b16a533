#pragma once

#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// A login of a user at an application.
struct Login
{
    int application = 0; ///< index
    int user = 0; ///< index
    Instant at;
    QString id; ///< `jti` of its tokens; distinguishes two logins in the same second
    QByteArrayView host; ///< which the client called: the issuer is `http://HOST/oidc`
    QString nonce = {}; ///< of the client, for the ID token; empty if absent
};

/// The issuer of an application's tokens, as the client that calls `host` knows it.
QString issuerAt(QByteArrayView host);

/// The tokens that a V3 call returns, RS256.
TokenSet tokenSetFor(PoolState &state, const Login &login);

/// The `token` of a V2 complete user: an access token, HS256 by the application's secret.
QByteArray v2TokenFor(const PoolState &state, const Login &login);

/// When the tokens of the login expire.
Instant expiryOf(const PoolState &state, const Login &login);

/// The tokens of an authorized code, for polls with complete user information. Signs them once per host.
const CodeTokens &tokensOf(PoolState &state, LoginCode &code, QByteArrayView host);

/// The claims of an ID token about its user, which `/oidc/me` returns as well.
QJsonObject profileClaims(const User &user, QByteArrayView host);

} // namespace qrlogin::emulator
