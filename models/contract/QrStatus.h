#pragma once

#include "base/Failure.h"

#include <QJsonObject>

#include <array>
#include <optional>

namespace qrlogin {

/// Where a QR code stands. Pending → Scanned → Authorized or Cancelled; Expired once its period has run out before
/// that.
enum class QrStatus { Pending, Scanned, Authorized, Cancelled, Expired, MfaNeeded, Error };

inline constexpr std::array allQrStatuses{QrStatus::Pending, QrStatus::Scanned, QrStatus::Authorized,
    QrStatus::Cancelled, QrStatus::Expired, QrStatus::MfaNeeded, QrStatus::Error};

/// No further change will come: polling stops.
constexpr bool isFinal(QrStatus status)
{
    return status != QrStatus::Pending && status != QrStatus::Scanned;
}

/// V3 words: PENDING, SCANNED, AUTHORIZED, CANCELLED, EXPIRED, ERROR. V3 has no word for MfaNeeded; it writes ERROR.
QString v3Word(QrStatus status);
std::optional<QrStatus> qrStatusFromV3(QStringView word);

/// V2 numbers: 0, 1, 2, 3, -1 expired, 4 MFA needed, 5 error.
int v2Number(QrStatus status);
std::optional<QrStatus> qrStatusFromV2(int number);

/// What a phone may do to a code.
enum class QrAction { Scan, Confirm, Cancel };

inline constexpr std::array allQrActions{QrAction::Scan, QrAction::Confirm, QrAction::Cancel};

/// SCAN, CONFIRM, CANCEL.
QString wireName(QrAction action);
std::optional<QrAction> qrActionFromWire(QStringView name);

/// All that a poller may know of a user before the site has exchanged the ticket.
struct BriefUserInfo
{
    QString displayName;
    QString photo; ///< address of an image, may be empty

    bool operator==(const BriefUserInfo &) const = default;
};

QJsonObject toJson(const BriefUserInfo &info);

/// `{scope, access_token, id_token, refresh_token?, token_type, expire_in}`; the spelling is the API's.
struct TokenSet
{
    QString scope;
    QString accessToken;
    QString idToken;
    QString refreshToken; ///< empty if none was given
    int expireIn = 0; ///< seconds

    bool operator==(const TokenSet &) const = default;
};

QJsonObject toJson(const TokenSet &tokens);
Result<TokenSet> tokenSetFromJson(const QJsonObject &object);

/// `data` of get-qrcode-status.
struct QrStatusReport
{
    QrStatus status = QrStatus::Pending;
    std::optional<BriefUserInfo> briefUserInfo; ///< from Scanned on
    QString ticket; ///< only when Authorized
    std::optional<TokenSet> tokenSet; ///< only when Authorized and returnFullUserInfo is on

    bool operator==(const QrStatusReport &) const = default;
};

QJsonObject toJson(const QrStatusReport &report);
Result<QrStatusReport> qrStatusReportFromJson(const QJsonObject &object);

} // namespace qrlogin
