#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "base/Secret.h"
#include "base/Words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace qrlogin {

/// The verification of an ID token by the site that received it (docs/contract.md, section 11).

enum class TokenCheck { Signature, Issuer, Audience, Expiry };

inline constexpr auto tokenCheckWords = words<TokenCheck>({{TokenCheck::Signature, u"signature"},
    {TokenCheck::Issuer, u"issuer"}, {TokenCheck::Audience, u"audience"}, {TokenCheck::Expiry, u"expiry"}});

/// Unknown is not wrong: what the check needs is not known.
enum class TokenVerdict { Verified, Wrong, Unknown };

inline constexpr auto tokenVerdictWords = words<TokenVerdict>(
    {{TokenVerdict::Verified, u"verified"}, {TokenVerdict::Wrong, u"wrong"}, {TokenVerdict::Unknown, u"unknown"}});

/// Why a check ended as it did.
enum class TokenReason {
    SignedByKey, ///< RS256, by a published key
    SignedBySecret, ///< HS256, by the application secret
    NotAToken, ///< the text is not a JSON Web Token
    NotSigned, ///< `alg` is missing or `none`
    NoSuchKey, ///< the pool does not publish a key for it
    UnusableKey, ///< the published key is not an RSA key of at least 2048 bits
    WrongSignature,
    OtherAlgorithm, ///< that this program cannot verify
    KeysUnknown, ///< the published keys could not be read
    SecretUnknown, ///< HS256 needs the application secret, which is missing
    AsExpected, ///< the claim is the expected one
    Missing, ///< the claim is missing
    OtherValue, ///< the claim is not the expected one
    Expired,
    NotYetValid, ///< `nbf` is in the future
};

inline constexpr auto tokenReasonWords = words<TokenReason>({{TokenReason::SignedByKey, u"signedByKey"},
    {TokenReason::SignedBySecret, u"signedBySecret"}, {TokenReason::NotAToken, u"notAToken"},
    {TokenReason::NotSigned, u"notSigned"}, {TokenReason::NoSuchKey, u"noSuchKey"},
    {TokenReason::UnusableKey, u"unusableKey"}, {TokenReason::WrongSignature, u"wrongSignature"},
    {TokenReason::OtherAlgorithm, u"otherAlgorithm"}, {TokenReason::KeysUnknown, u"keysUnknown"},
    {TokenReason::SecretUnknown, u"secretUnknown"}, {TokenReason::AsExpected, u"asExpected"},
    {TokenReason::Missing, u"missing"}, {TokenReason::OtherValue, u"otherValue"}, {TokenReason::Expired, u"expired"},
    {TokenReason::NotYetValid, u"notYetValid"}});

/// The claim that a check reads; empty for the signature.
QStringView claimOf(TokenCheck check);

struct TokenVerification
{
    struct Check
    {
        TokenCheck check;
        TokenVerdict verdict;
        TokenReason reason;
        QString found; ///< the claim, the algorithm, or the ID of the key; can be empty
        QString expected; ///< the issuer, the application ID, or the pool's time; can be empty

        bool operator==(const Check &) const = default;
    };

    QJsonObject header; ///< empty unless the text is a token
    QJsonObject claims; ///< the same
    QList<Check> checks; ///< one for each TokenCheck, in its order; only the signature if the text is not a token
    std::optional<Failure> keysFailure = {}; ///< why the keys are not known

    /// Wrong if a check is; otherwise Unknown if a check is.
    TokenVerdict verdict() const;
    bool operator==(const TokenVerification &) const = default;
};

/// `{"verdict", "checks": [{"check", "verdict", "reason", "found"?, "expected"?}], "wrong"?: ["signature"]}`, without
/// the token's other claims.
QJsonObject toJson(const TokenVerification &verification);

/// What a site knows.
struct TokenMeans
{
    QString issuer;
    QString audience; ///< the application ID
    Secret appSecret; ///< empty or unread: HS256 cannot be verified
    Result<QJsonArray> keys; ///< the published JSON Web Keys
    Instant now; ///< by the pool's clock
};

/// Whether the published keys are needed to verify the token.
bool needsPublishedKeys(const QByteArray &token);

TokenVerification verifyToken(const QByteArray &token, const TokenMeans &means);

} // namespace qrlogin
