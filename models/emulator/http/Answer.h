#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/HttpMessage.h"

#include <QJsonObject>

namespace qrlogin::emulator {

/// What a handler gets: the request, the time, and the JSON body of a POST.
struct Call
{
    const Request &request;
    Instant now; ///< pool time
    Instant realNow; ///< system time
    const QJsonObject &body;
    bool &isWrongGuess; ///< a handler sets it after an ID that never existed or a wrong secret; see Throttle
};

/// What a handler returns: the JSON text of `data` (null if the response has none), or a failure.
using Answer = Result<QByteArray>;

/// A successful answer with `object` as `data`.
QByteArray jsonText(const QJsonObject &object);

/// A failure with its statusCode and apiCode.
tl::unexpected<Failure> refuse(int statusCode, int apiCode, const QString &message);

/// 400 with apiCode 400: the request is invalid.
tl::unexpected<Failure> badArgument(const QString &message);

/// A response that does not come from a handler, for example for an unknown path: an HTTP status, and as body a failure
/// in the envelope of `path`.
Response httpError(QByteArrayView path, int status, const QString &message);

/// The same with HTTP 429 and Retry-After.
Response tooManyRequests(QByteArrayView path, Seconds wait, const QString &message);

} // namespace qrlogin::emulator
