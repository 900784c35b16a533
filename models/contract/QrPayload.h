#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QJsonObject>

namespace qrlogin {

/// The text in a QR code: one JSON object (docs/contract.md, section 7).
struct QrPayload
{
    QString scene; ///< "APP_AUTH" for a login
    QString random; ///< QR code ID: 30 letters and digits; 24 hex digits on older pools
    QString userPoolId; ///< 24 hex digits
    Instant createdAt;
    Seconds expiresIn{0}; ///< validity period of the code
    QJsonObject customData;

    Instant expiresAt() const { return createdAt + expiresIn; }

    bool operator==(const QrPayload &) const = default;
};

inline constexpr QStringView loginScene = u"APP_AUTH";

/// Size as compact JSON. The limit is not documented; chosen: the largest code with correction M holds 2331 bytes, and
/// the other members take less than 300.
inline constexpr int maxCustomDataBytes = 2031;

/// Compact JSON with both `expiresIn` and `expireAt`, because some readers know only one of them.
QByteArray toPayloadText(const QrPayload &payload);

/// Accepts `expiresIn` or `expireAt`, ignores unknown members. Fails with Malformed and names what is missing or wrong.
Result<QrPayload> qrPayloadFromText(QByteArrayView text);

/// Why a phone ignores a code.
enum class PayloadProblem { None, OtherScene, OtherPool, Expired };

PayloadProblem payloadProblem(const QrPayload &payload, const QString &userPoolId, Instant now);

/// ISO 8601 in UTC with milliseconds, as the API writes times: 2020-11-13T06:23:25.396Z.
QString isoTime(Instant time);

} // namespace qrlogin
