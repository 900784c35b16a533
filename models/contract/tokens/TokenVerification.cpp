#include "contract/tokens/TokenVerification.h"

#include "contract/QrPayload.h"
#include "contract/tokens/RsaPublicKey.h"
#include "contract/tokens/WebToken.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <cmath>

namespace qrlogin {

namespace {

using Check = TokenVerification::Check;
using enum TokenReason;

constexpr QLatin1String rs256("RS256");
constexpr QLatin1String hs256("HS256");
constexpr Seconds clockTolerance{60}; // for `nbf`: the pool's own computers differ
constexpr double latestSecond = 253'402'300'799.0; // year 9999

TokenVerdict verdictOf(TokenReason reason)
{
    switch (reason) {
    case SignedByKey:
    case SignedBySecret:
    case AsExpected: return TokenVerdict::Verified;
    case OtherAlgorithm:
    case KeysUnknown:
    case UnusableKey:
    case SecretUnknown: return TokenVerdict::Unknown;
    case NotAToken:
    case NotSigned:
    case NoSuchKey:
    case WrongSignature:
    case Missing:
    case OtherValue:
    case Expired:
    case NotYetValid: break;
    }
    return TokenVerdict::Wrong;
}

Check checked(TokenCheck check, TokenReason reason, const QString &found = {}, const QString &expected = {})
{
    return {check, verdictOf(reason), reason, found, expected};
}

std::optional<RsaPublicKey> keyFrom(const QJsonObject &object)
{
    const auto number = [&](QLatin1String name) { return fromBase64Url(object.value(name).toString().toLatin1()); };
    const auto modulus = number(QLatin1String("n"));
    const auto exponent = number(QLatin1String("e"));
    return modulus && exponent ? RsaPublicKey::fromNumbers(*modulus, *exponent) : std::nullopt;
}

bool mayVerify(const QJsonObject &key, const QString &id)
{
    const auto isOr = [&](QLatin1String name, QLatin1String value) {
        const QJsonValue member = key.value(name);
        return member.isUndefined() || member.isNull() || member == value;
    };
    return key.value(QLatin1String("kty")) == QLatin1String("RSA") && isOr(QLatin1String("use"), QLatin1String("sig"))
        && isOr(QLatin1String("alg"), rs256) && (id.isEmpty() || key.value(QLatin1String("kid")) == id);
}

TokenReason rsaReason(const WebToken &token, const QJsonArray &keys)
{
    TokenReason reason = NoSuchKey;
    for (const QJsonValue each : keys) {
        if (!mayVerify(each.toObject(), token.keyId()))
            continue;
        const auto key = keyFrom(each.toObject());
        if (key && key->verify(token.signedText, token.signature))
            return SignedByKey;
        reason = key || reason == WrongSignature ? WrongSignature : UnusableKey;
    }
    return reason;
}

Check checkSignature(const WebToken &token, const TokenMeans &means)
{
    const QString algorithm = token.algorithm();
    if (algorithm.isEmpty() || algorithm.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0)
        return checked(TokenCheck::Signature, NotSigned);
    if (algorithm == rs256)
        return checked(TokenCheck::Signature, means.keys ? rsaReason(token, *means.keys) : KeysUnknown, token.keyId());
    if (algorithm != hs256)
        return checked(TokenCheck::Signature, OtherAlgorithm, algorithm);
    if (means.appSecret.isEmpty())
        return checked(TokenCheck::Signature, SecretUnknown);
    const Secret right(
        QMessageAuthenticationCode::hash(token.signedText, means.appSecret.reveal(), QCryptographicHash::Sha256));
    return checked(TokenCheck::Signature, right.matches(token.signature) ? SignedBySecret : WrongSignature);
}

Check checkIssuer(const QJsonObject &claims, const QString &expected)
{
    const QJsonValue issuer = claims.value(claimOf(TokenCheck::Issuer));
    if (!issuer.isString())
        return checked(TokenCheck::Issuer, Missing, {}, expected);
    return checked(TokenCheck::Issuer, issuer == expected ? AsExpected : OtherValue, issuer.toString(), expected);
}

Check checkAudience(const QJsonObject &claims, const QString &expected)
{
    const QJsonValue claim = claims.value(claimOf(TokenCheck::Audience));
    QStringList audiences;
    for (const QJsonValue each : claim.isArray() ? claim.toArray() : QJsonArray{claim}) {
        if (each.isString())
            audiences.append(each.toString());
    }
    if (audiences.isEmpty())
        return checked(TokenCheck::Audience, Missing, {}, expected);
    return checked(TokenCheck::Audience, audiences.contains(expected) ? AsExpected : OtherValue,
        audiences.join(QLatin1String(", ")), expected);
}

/// Times are seconds since 1970 (RFC 7519, section 2), perhaps with a fraction.
std::optional<Instant> timeIn(const QJsonObject &claims, QStringView name)
{
    const QJsonValue value = claims.value(name);
    const double seconds = value.toDouble();
    if (!value.isDouble() || std::abs(seconds) > latestSecond)
        return std::nullopt;
    return Instant(Milliseconds(std::llround(seconds * 1000)));
}

Check checkExpiry(const QJsonObject &claims, Instant now)
{
    const auto expiry = timeIn(claims, claimOf(TokenCheck::Expiry));
    const QString expected = isoTime(now);
    if (!expiry)
        return checked(TokenCheck::Expiry, Missing, {}, expected);
    if (now >= *expiry)
        return checked(TokenCheck::Expiry, Expired, isoTime(*expiry), expected);
    if (const auto start = timeIn(claims, u"nbf"); start && now + clockTolerance < *start)
        return checked(TokenCheck::Expiry, NotYetValid, isoTime(*start), expected);
    return checked(TokenCheck::Expiry, AsExpected, isoTime(*expiry), expected);
}

} // namespace

QStringView claimOf(TokenCheck check)
{
    switch (check) {
    case TokenCheck::Signature: break;
    case TokenCheck::Issuer: return u"iss";
    case TokenCheck::Audience: return u"aud";
    case TokenCheck::Expiry: return u"exp";
    }
    return {};
}

TokenVerdict TokenVerification::verdict() const
{
    const auto has
        = [this](TokenVerdict verdict) { return std::ranges::find(checks, verdict, &Check::verdict) != checks.end(); };
    return has(TokenVerdict::Wrong)  ? TokenVerdict::Wrong
        : has(TokenVerdict::Unknown) ? TokenVerdict::Unknown
                                     : TokenVerdict::Verified;
}

QJsonObject toJson(const TokenVerification &verification)
{
    QJsonArray checks;
    QJsonArray wrong;
    for (const Check &check : verification.checks) {
        QJsonObject object{{QStringLiteral("check"), tokenCheckWords.of(check.check)},
            {QStringLiteral("verdict"), tokenVerdictWords.of(check.verdict)},
            {QStringLiteral("reason"), tokenReasonWords.of(check.reason)}};
        if (!check.found.isEmpty())
            object.insert(u"found", check.found);
        if (!check.expected.isEmpty())
            object.insert(u"expected", check.expected);
        checks.append(object);
        if (check.verdict == TokenVerdict::Wrong)
            wrong.append(tokenCheckWords.of(check.check));
    }
    QJsonObject object{
        {QStringLiteral("verdict"), tokenVerdictWords.of(verification.verdict())}, {QStringLiteral("checks"), checks}};
    if (!wrong.isEmpty())
        object.insert(u"wrong", wrong);
    return object;
}

bool needsPublishedKeys(const QByteArray &token)
{
    const auto parsed = WebToken::parse(token);
    return parsed && parsed->algorithm() == rs256;
}

TokenVerification verifyToken(const QByteArray &token, const TokenMeans &means)
{
    const auto parsed = WebToken::parse(token);
    if (!parsed)
        return {{}, {}, {checked(TokenCheck::Signature, NotAToken)}};
    TokenVerification verification{parsed->header, parsed->claims,
        {checkSignature(*parsed, means), checkIssuer(parsed->claims, means.issuer),
            checkAudience(parsed->claims, means.audience), checkExpiry(parsed->claims, means.now)}};
    if (verification.checks.first().reason == KeysUnknown)
        verification.keysFailure = means.keys.error();
    return verification;
}

} // namespace qrlogin
