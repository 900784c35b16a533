#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QJsonObject>
#include <QList>
#include <QPair>

namespace qrlogin {

/// The envelope of each response (docs/contract.md, section 4). A failure is usually HTTP 200: the body decides.

/// The pool's response as received.
struct HttpAnswer
{
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray date = {}; ///< the header as received; empty if absent
    QByteArray retryAfter = {}; ///< the same
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< all headers as received
    Milliseconds waited{0}; ///< from sending the request to receiving the response head
};

/// Adds to `failure` what the response headers say: how long to wait, and how far the clocks differ. `now` is when the
/// response arrived.
Failure withHeaders(Failure failure, const HttpAnswer &answer, Instant now);

/// Returns `data` of a V3 response, null if absent. Otherwise fails: an envelope with a statusCode other than 200 by
/// its code; responses of proxies (HTML, empty or truncated bodies, bare HTTP errors) as Malformed or Server.
Result<QJsonValue> openEnvelope(const HttpAnswer &answer);

/// Returns `data` as an object. Fails with Malformed if it is not an object.
Result<QJsonObject> objectData(const QJsonValue &data);

/// The body that a V3 server sends instead of `data`.
QByteArray failureEnvelope(const Failure &failure);

/// Numeric codes of the contract (docs/contract.md, section 4).
namespace apiCode {
inline constexpr int badArgument = 400;
inline constexpr int busy = 1000;
inline constexpr int notPermitted = 1001;
inline constexpr int signatureNotValid = 1300;
inline constexpr int signatureMethod = 1301;
inline constexpr int signatureVersion = 1302;
inline constexpr int dateNotReadable = 1303;
inline constexpr int noDate = 1304;
inline constexpr int dateTooFar = 1305;
inline constexpr int nonceUsed = 1306;
inline constexpr int mfaNotSetUp = 1635; ///< the user must set up a second factor
inline constexpr int mfaNeeded = 1636; ///< the login needs a second factor
inline constexpr int noSuchUser = 2004;
inline constexpr int userLocked = 2005;
inline constexpr int wrongPassword = 2006;
inline constexpr int noSuchApplication = 2011;
inline constexpr int notSignedIn = 2020;
inline constexpr int userNotOfThisPool = 2036;
inline constexpr int loginExpired = 2206;
inline constexpr int noSuchPool = 2224;
inline constexpr int noSuchQrCode = 2241;
inline constexpr int qrCodeExpired = 2242; ///< chosen
inline constexpr int wrongOrder = 2243; ///< chosen
inline constexpr int ticketUnknown = 2244; ///< chosen
inline constexpr int ticketExpired = 2245; ///< chosen
inline constexpr int wrongAccountOrPassword = 2333;
}

} // namespace qrlogin
