#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <functional>
#include <initializer_list>

namespace qrlogin::emulator {

class KeyRing;
struct RevokedLogin;

/// The purpose of a token. A token is valid only for its own purpose.
enum class TokenUse { Access, Id, Pool, Management };

/// The claims of a token.
struct TokenClaims
{
    TokenUse use = TokenUse::Access;
    QString subject; ///< user ID; for the tokens of a server, the user pool ID
    QString audience; ///< application ID; for the tokens of a server, the user pool ID
    Instant issuedAt; ///< in whole seconds
    Instant expiresAt; ///< in whole seconds
    QString id; ///< `jti`: one per login
    QString issuer = QStringLiteral("urn:qrlogin:emulator"); ///< not a real one
};

/// A token that verify() accepted.
struct VerifiedToken : TokenClaims
{
    QJsonObject payload; ///< all claims
};

/// Who signs a token, and so who can verify it (docs/contract.md, section 11).
enum class TokenSigner {
    Pool, ///< HS256 by a key that never leaves the emulator
    Application, ///< HS256 by the application's secret
    KeyRing, ///< RS256 by a published key
};

/// Signs and verifies JSON Web Tokens. Stores only which logins were revoked: any other valid token works until it
/// expires.
class Tokens
{
public:
    using SecretOf = std::function<Secret(QStringView applicationId)>;

    /// `key` is the pool's. Without `keys` and `secretOf`, only it signs.
    Tokens(Secret key, QString userPoolId, KeyRing *keys = nullptr, SecretOf secretOf = {});

    /// Adds `profile` to the claims.
    QByteArray sign(
        const TokenClaims &claims, const QJsonObject &profile = {}, TokenSigner signer = TokenSigner::Pool) const;

    /// Fails with Unauthorized and apiCode 2206 if expired, 2020 if it was revoked or is not a token of ours for one of
    /// those purposes; with Forbidden and 2036 if it belongs to another pool.
    Result<VerifiedToken> verify(QByteArrayView token, std::initializer_list<TokenUse> uses, Instant now) const;
    Result<VerifiedToken> verify(QByteArrayView token, TokenUse use, Instant now) const
    {
        return verify(token, {use}, now);
    }

    /// All tokens of that login are invalid from now on.
    void revoke(const RevokedLogin &login);

private:
    bool isSigned(QByteArrayView token, const QJsonObject &payload, Instant now) const;

    Secret m_key;
    QString m_userPoolId;
    KeyRing *m_keys;
    SecretOf m_secretOf;
    QHash<QString, Instant> m_revoked; ///< `jti`, and when its tokens expire
};

/// The token of an `Authorization` header, with or without `Bearer `.
QByteArrayView bearerToken(QByteArrayView authorization);

} // namespace qrlogin::emulator
