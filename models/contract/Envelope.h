#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QJsonObject>
#include <QList>
#include <QPair>

namespace qrlogin {

/// What wraps every answer (docs/contract.md, section 4). A failure usually comes as HTTP 200: the body decides.

/// The pool's answer as it came over the wire.
struct HttpAnswer
{
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray date = {}; ///< the header as it came, empty if there was none
    QByteArray retryAfter = {}; ///< the same
    QList<QPair<QByteArray, QByteArray>> headers = {}; ///< all of them, as they came
    Milliseconds waited{0}; ///< from the sending of the request until the answer's head was there
};

/// `failure` with what the headers of its answer add: how long to wait, and how far the clocks are apart. `now` is when
/// the answer came.
Failure withHeaders(Failure failure, const HttpAnswer &answer, Instant now);

/// `data` of a V3 answer, null where it carries none. Anything else is a failure: an envelope with another statusCode
/// than 200 by its code, and what proxies send (HTML, empty or cut bodies, bare HTTP errors) as Malformed or Server.
Result<QJsonValue> openEnvelope(const HttpAnswer &answer);

/// `data` where it has to be an object; Malformed if it is not.
Result<QJsonObject> objectData(const QJsonValue &data);

/// The body that a V3 server sends instead of `data`.
QByteArray failureEnvelope(const Failure &failure);

/// Numeric codes of the contract.
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
inline constexpr int noSuchUser = 2004;
inline constexpr int userLocked = 2005;
inline constexpr int noSuchApplication = 2011;
inline constexpr int notSignedIn = 2020;
inline constexpr int userNotOfThisPool = 2036;
inline constexpr int loginExpired = 2206;
inline constexpr int noSuchPool = 2224;
inline constexpr int noSuchQrCode = 2241;
inline constexpr int qrCodeExpired = 2242; ///< chosen here
inline constexpr int wrongOrder = 2243; ///< chosen here
inline constexpr int ticketUnknown = 2244; ///< chosen here
inline constexpr int ticketExpired = 2245; ///< chosen here
inline constexpr int wrongAccountOrPassword = 2333;
}

} // namespace qrlogin
