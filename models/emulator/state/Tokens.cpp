#include "emulator/state/Tokens.h"

#include "base/Words.h"
#include "contract/Envelope.h"
#include "contract/JsonFields.h"
#include "emulator/http/Answer.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace qrlogin::emulator {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Not a real issuer, so that an emulator token cannot be mistaken for a production token.
constexpr QLatin1String issuer("urn:qrlogin:emulator");

constexpr auto useWords
    = words<TokenUse>({{TokenUse::Access, u"access"}, {TokenUse::Id, u"id"}, {TokenUse::Pool, u"pool"}});

qint64 secondsOf(Instant time)
{
    return std::chrono::floor<Seconds>(time.time_since_epoch()).count();
}

tl::unexpected<Failure> notSignedIn(const char *why)
{
    return refuse(401, apiCode::notSignedIn, QLatin1String(why));
}

} // namespace

Tokens::Tokens(Secret key, QString userPoolId)
    : m_key(std::move(key)),
      m_userPoolId(std::move(userPoolId))
{
}

QByteArray Tokens::sign(const TokenClaims &claims, const QJsonObject &profile) const
{
    QJsonObject payload = profile;
    payload.insert(QStringLiteral("iss"), issuer);
    payload.insert(QStringLiteral("sub"), claims.subject);
    payload.insert(QStringLiteral("aud"), claims.audience);
    payload.insert(QStringLiteral("userpool"), m_userPoolId);
    payload.insert(QStringLiteral("use"), useWords.of(claims.use));
    payload.insert(QStringLiteral("iat"), secondsOf(claims.issuedAt));
    payload.insert(QStringLiteral("exp"), secondsOf(claims.expiresAt));
    payload.insert(QStringLiteral("jti"), claims.id);

    static const QByteArray header = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(base64Url);
    const QByteArray signedText = header + '.' + jsonText(payload).toBase64(base64Url);
    return signedText + '.' + signatureOf(signedText);
}

Result<TokenClaims> Tokens::verify(QByteArrayView token, TokenUse use, Instant now) const
{
    const qsizetype lastDot = token.lastIndexOf('.');
    const qsizetype firstDot = token.indexOf('.');
    if (firstDot < 0 || lastDot == firstDot)
        return notSignedIn(
            token.isEmpty() ? "not signed in: the request does not have a token" : "the token is not a JSON Web Token");
    const QByteArray payloadText = token.sliced(firstDot + 1, lastDot - firstDot - 1).toByteArray();
    const QJsonObject payload = QJsonDocument::fromJson(QByteArray::fromBase64(payloadText, base64Url)).object();

    if (!Secret(signatureOf(token.first(lastDot))).matches(token.sliced(lastDot + 1))) {
        const QString otherPool = payload.value(QLatin1String("userpool")).toString();
        if (!otherPool.isEmpty() && otherPool != m_userPoolId)
            return refuse(403, apiCode::userNotOfThisPool, QStringLiteral("the user belongs to another user pool"));
        return notSignedIn("the token signature is invalid");
    }

    JsonFields fields(payload, u"token");
    const auto timeOf = [&](QStringView name) { return Instant(Seconds(payload.value(name).toInteger())); };
    const TokenClaims claims{
        use, fields.string(u"sub"), fields.string(u"aud"), timeOf(u"iat"), timeOf(u"exp"), fields.string(u"jti")};
    if (!fields.ok() || fields.string(u"use") != useWords.view(use))
        return notSignedIn("the token is not valid for this request");
    if (now >= claims.expiresAt)
        return refuse(401, apiCode::loginExpired, QStringLiteral("the login has expired"));
    return claims;
}

QByteArray Tokens::signatureOf(QByteArrayView signedText) const
{
    return QMessageAuthenticationCode::hash(signedText.toByteArray(), m_key.reveal(), QCryptographicHash::Sha256)
        .toBase64(base64Url);
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
