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
    Site site; ///< which the client called: the issuer is `SITE/oidc`
    QString nonce = {}; ///< of the client, for the ID token; empty if absent
};

/// The issuer of an application's tokens, as the client that calls `site` knows it.
QString issuerAt(Site site);

/// The tokens that a V3 call returns, RS256.
TokenSet tokenSetFor(PoolState &state, const Login &login);

/// The `token` of a V2 complete user: an access token, HS256 by the application's secret.
QByteArray v2TokenFor(const PoolState &state, const Login &login);

/// When the tokens of the login expire.
Instant expiryOf(const PoolState &state, const Login &login);

/// The tokens of an authorized code, for polls with complete user information. Signs them once per site.
const CodeTokens &tokensOf(PoolState &state, LoginCode &code, Site site);

/// The claims of an ID token about its user, which `/oidc/me` returns as well.
QJsonObject profileClaims(const User &user, Site site);

} // namespace qrlogin::emulator
