#pragma once

#include "base/Failure.h"
#include "base/Words.h"

#include <QJsonObject>

#include <optional>

namespace qrlogin {

/// State of a QR code: Pending → Scanned → Authorized or Cancelled. Expired if the validity period ends before that.
enum class QrStatus { Pending, Scanned, Authorized, Cancelled, Expired, MfaNeeded, Error };

/// V3 words. V3 does not have a word for MfaNeeded and writes ERROR; the code of scannedResult tells them apart.
inline constexpr auto qrStatusWords = words<QrStatus>({{QrStatus::Pending, u"PENDING"}, {QrStatus::Scanned, u"SCANNED"},
    {QrStatus::Authorized, u"AUTHORIZED"}, {QrStatus::Cancelled, u"CANCELLED"}, {QrStatus::Expired, u"EXPIRED"},
    {QrStatus::Error, u"ERROR"}, {QrStatus::MfaNeeded, u"ERROR"}});

/// The state cannot change again, so polling stops.
constexpr bool isFinal(QrStatus status)
{
    return status != QrStatus::Pending && status != QrStatus::Scanned;
}

/// The code of a ScannedResult means that the login needs a second factor.
bool meansMfa(int code);

/// V2 numbers: 0, 1, 2, 3, -1 expired, 4 MFA needed, 5 error.
int v2Number(QrStatus status);
std::optional<QrStatus> qrStatusFromV2(int number);

/// Actions of a phone on a code.
enum class QrAction { Scan, Confirm, Cancel };

inline constexpr auto qrActionWords
    = words<QrAction>({{QrAction::Scan, u"SCAN"}, {QrAction::Confirm, u"CONFIRM"}, {QrAction::Cancel, u"CANCEL"}});

/// What a poller learns about a user before the site exchanges the ticket.
struct BriefUserInfo
{
    QString displayName;
    QString photo; ///< URL of an image; can be empty

    bool operator==(const BriefUserInfo &) const = default;
};

QJsonObject toJson(const BriefUserInfo &info);

/// `{scope, access_token, id_token, refresh_token?, token_type, expire_in?}`; the spelling is the API's. `expires_in`
/// is read as well.
struct TokenSet
{
    QString scope;
    QString accessToken;
    QString idToken;
    QString refreshToken; ///< empty if absent
    std::optional<int> expireIn = {}; ///< seconds; a pool need not say

    bool operator==(const TokenSet &) const = default;
};

QJsonObject toJson(const TokenSet &tokens);
Result<TokenSet> tokenSetFromJson(const QJsonObject &object);

/// Why a code ended as MfaNeeded or Error.
struct ScannedResult
{
    int code = 0; ///< the contract's numeric code; 0 if absent
    QString message; ///< of the pool; can be empty

    bool operator==(const ScannedResult &) const = default;
};

/// `data` of get-qrcode-status.
struct QrStatusReport
{
    QrStatus status = QrStatus::Pending;
    std::optional<BriefUserInfo> briefUserInfo; ///< from Scanned on
    QString ticket; ///< only when Authorized
    std::optional<TokenSet> tokenSet; ///< only when Authorized and returnFullUserInfo is on
    std::optional<ScannedResult> scannedResult = {}; ///< only when MfaNeeded or Error

    bool operator==(const QrStatusReport &) const = default;
};

QJsonObject toJson(const ScannedResult &result); ///< `{code, message, data: null}`
QJsonObject toJson(const QrStatusReport &report);
Result<QrStatusReport> qrStatusReportFromJson(const QJsonObject &object);

} // namespace qrlogin
