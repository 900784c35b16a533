#include "emulator/state/Tokens.h"

#include "base/Words.h"
#include "contract/Envelope.h"
#include "contract/JsonFields.h"
#include "emulator/http/Answer.h"
#include "emulator/state/PoolRecords.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace qrlogin::emulator {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

constexpr auto useWords = words<TokenUse>({{TokenUse::Access, u"access"}, {TokenUse::Id, u"id"},
    {TokenUse::Pool, u"pool"}, {TokenUse::Management, u"management"}});

qint64 secondsOf(Instant time)
{
    return std::chrono::floor<Seconds>(time.time_since_epoch()).count();
}

tl::unexpected<Failure> notSignedIn(const char *why)
{
    return refuse(401, apiCode::notSignedIn, QLatin1String(why));
}

QByteArray hs256(QByteArrayView text, const Secret &key)
{
    return QMessageAuthenticationCode::hash(text.toByteArray(), key.reveal(), QCryptographicHash::Sha256)
        .toBase64(base64Url);
}

QByteArray encoded(const QJsonObject &part)
{
    return jsonText(part).toBase64(base64Url);
}

QJsonObject decoded(QByteArrayView part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(part.toByteArray(), base64Url)).object();
}

} // namespace

Tokens::Tokens(Secret key, QString userPoolId, KeyRing *keys, SecretOf secretOf)
    : m_key(std::move(key)),
      m_userPoolId(std::move(userPoolId)),
      m_keys(keys),
      m_secretOf(std::move(secretOf))
{
}

QByteArray Tokens::sign(const TokenClaims &claims, const QJsonObject &profile, TokenSigner signer) const
{
    QJsonObject payload = profile;
    payload.insert(QStringLiteral("iss"), claims.issuer);
    payload.insert(QStringLiteral("sub"), claims.subject);
    payload.insert(QStringLiteral("aud"), claims.audience);
    payload.insert(QStringLiteral("userpool"), m_userPoolId);
    payload.insert(QStringLiteral("use"), useWords.of(claims.use));
    payload.insert(QStringLiteral("iat"), secondsOf(claims.issuedAt));
    payload.insert(QStringLiteral("exp"), secondsOf(claims.expiresAt));
    payload.insert(QStringLiteral("jti"), claims.id);

    if (signer == TokenSigner::KeyRing) {
        const QByteArray signedText
            = encoded({{QStringLiteral("alg"), QStringLiteral("RS256")}, {QStringLiteral("typ"), QStringLiteral("JWT")},
                  {QStringLiteral("kid"), m_keys->signingId()}})
            + '.' + encoded(payload);
        const auto life = std::chrono::duration_cast<Seconds>(claims.expiresAt - claims.issuedAt);
        return signedText + '.' + m_keys->sign(signedText, life).toBase64(base64Url);
    }
    static const QByteArray header = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64Url);
    const QByteArray signedText = header + '.' + encoded(payload);
    return signedText + '.'
        + hs256(signedText, signer == TokenSigner::Application ? m_secretOf(claims.audience) : m_key);
}

Result<VerifiedToken> Tokens::verify(QByteArrayView token, std::initializer_list<TokenUse> uses, Instant now) const
{
    const qsizetype lastDot = token.lastIndexOf('.');
    const qsizetype firstDot = token.indexOf('.');
    if (firstDot < 0 || lastDot == firstDot)
        return notSignedIn(
            token.isEmpty() ? "not signed in: the request does not have a token" : "the token is not a JSON Web Token");
    const QJsonObject payload = decoded(token.sliced(firstDot + 1, lastDot - firstDot - 1));
    if (!isSigned(token, payload, now)) {
        const QString otherPool = payload.value(QLatin1String("userpool")).toString();
        if (!otherPool.isEmpty() && otherPool != m_userPoolId)
            return refuse(403, apiCode::userNotOfThisPool, QStringLiteral("the user belongs to another user pool"));
        return notSignedIn("the token signature is invalid");
    }

    JsonFields fields(payload, u"token");
    const auto timeOf = [&](QStringView name) { return Instant(Seconds(payload.value(name).toInteger())); };
    const auto use = useWords.value(fields.string(u"use"));
    const VerifiedToken verified{{use.value_or(TokenUse::Access), fields.string(u"sub"), fields.string(u"aud"),
                                     timeOf(u"iat"), timeOf(u"exp"), fields.string(u"jti"), fields.string(u"iss")},
        payload};
    if (!fields.ok() || !use || std::ranges::find(uses, *use) == uses.end())
        return notSignedIn("the token is not valid for this request");
    if (now >= verified.expiresAt)
        return refuse(401, apiCode::loginExpired, QStringLiteral("the login has expired"));
    if (m_revoked.contains(verified.id))
        return notSignedIn("the token was revoked");
    return verified;
}

void Tokens::revoke(const RevokedLogin &login)
{
    m_revoked.insert(login.id, login.until);
}

bool Tokens::isSigned(QByteArrayView token, const QJsonObject &payload, Instant now) const
{
    const qsizetype lastDot = token.lastIndexOf('.');
    const QByteArrayView text = token.first(lastDot);
    const QByteArray signature = token.sliced(lastDot + 1).toByteArray();
    const QJsonObject header = decoded(token.first(token.indexOf('.')));
    const QString algorithm = header.value(QLatin1String("alg")).toString();
    if (algorithm == QLatin1String("RS256"))
        return m_keys
            && m_keys->verify(
                header.value(QLatin1String("kid")).toString(), text, QByteArray::fromBase64(signature, base64Url), now);
    if (algorithm != QLatin1String("HS256"))
        return false;
    if (Secret(hs256(text, m_key)).matches(signature))
        return true;
    // An application's secret makes tokens of its users, but not of the pool.
    const Secret secret = m_secretOf ? m_secretOf(payload.value(QLatin1String("aud")).toString()) : Secret();
    return !secret.isEmpty() && payload.value(QLatin1String("use")) == useWords.of(TokenUse::Access)
        && Secret(hs256(text, secret)).matches(signature);
}

QByteArrayView bearerToken(QByteArrayView authorization)
{
    constexpr QByteArrayView scheme = "bearer ";
    if (authorization.size() > scheme.size()
        && qstrnicmp(authorization.data(), scheme.data(), size_t(scheme.size())) == 0)
        authorization = authorization.sliced(scheme.size());
    return authorization.trimmed();
}

} // namespace qrlogin::emulator
