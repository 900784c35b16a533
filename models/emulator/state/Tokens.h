#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QJsonObject>

namespace qrlogin::emulator {

/// What a token is for. One kind never passes for another.
enum class TokenUse { Access, Id, Pool };

/// What a token says.
struct TokenClaims
{
    TokenUse use = TokenUse::Access;
    QString subject; ///< user id; the user pool's own id for a pool token
    QString audience; ///< application id
    Instant issuedAt; ///< to the second
    Instant expiresAt; ///< to the second
    QString id; ///< `jti`
};

/// JSON Web Tokens, HS256 under a key of this pool. Nothing is remembered of them: whoever shows one is believed for as
/// long as it runs.
class Tokens
{
public:
    Tokens(Secret key, QString userPoolId);

    /// `profile` is added to the claims.
    QByteArray sign(const TokenClaims &claims, const QJsonObject &profile = {}) const;

    /// Unauthorized with apiCode 2206 where it has run out, 2020 where it is no token of ours for that use, and
    /// Forbidden with 2036 where it names another pool.
    Result<TokenClaims> verify(QByteArrayView token, TokenUse use, Instant now) const;

private:
    QByteArray signatureOf(QByteArrayView signedText) const;

    Secret m_key;
    QString m_userPoolId;
};

/// The token of an `Authorization` header, with or without `Bearer `.
QByteArrayView bearerToken(QByteArrayView authorization);

} // namespace qrlogin::emulator
