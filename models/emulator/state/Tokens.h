#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QJsonObject>

namespace qrlogin::emulator {

/// The purpose of a token. A token is valid only for its own purpose.
enum class TokenUse { Access, Id, Pool };

/// The claims of a token.
struct TokenClaims
{
    TokenUse use = TokenUse::Access;
    QString subject; ///< user ID; for a pool token, the user pool ID
    QString audience; ///< application ID
    Instant issuedAt; ///< in whole seconds
    Instant expiresAt; ///< in whole seconds
    QString id; ///< `jti`
};

/// Signs and verifies JSON Web Tokens (HS256, the pool's key). Does not store them: a valid token works until it
/// expires.
class Tokens
{
public:
    Tokens(Secret key, QString userPoolId);

    /// Adds `profile` to the claims.
    QByteArray sign(const TokenClaims &claims, const QJsonObject &profile = {}) const;

    /// Fails with Unauthorized and apiCode 2206 if expired, 2020 if it is not a token of ours for that purpose; with
    /// Forbidden and 2036 if it belongs to another pool.
    Result<TokenClaims> verify(QByteArrayView token, TokenUse use, Instant now) const;

private:
    QByteArray signatureOf(QByteArrayView signedText) const;

    Secret m_key;
    QString m_userPoolId;
};

/// The token of an `Authorization` header, with or without `Bearer `.
QByteArrayView bearerToken(QByteArrayView authorization);

} // namespace qrlogin::emulator
