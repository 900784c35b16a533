#pragma once

#include "base/Clock.h"
#include "base/Failure.h"
#include "emulator/http/HttpMessage.h"

#include <QJsonObject>

namespace qrlogin::emulator {

/// What a handler gets: the request, the moment, and the JSON body of a POST.
struct Call
{
    const Request &request;
    Instant now; ///< by the pool's clock
    Instant realNow; ///< by the machine's
    const QJsonObject &body;
    bool &isOfUnknownId; ///< for whoever looks up an id that nobody was ever given to say so; see Throttle
};

/// What a handler gives: the JSON text of `data` (null where the answer carries none), or a refusal.
using Answer = Result<QByteArray>;

/// An answer whose `data` is `object`.
QByteArray jsonText(const QJsonObject &object);

/// A refusal with its statusCode and apiCode.
tl::unexpected<Failure> refuse(int statusCode, int apiCode, const QString &message);

/// 400 with apiCode 400: the request itself is not acceptable.
tl::unexpected<Failure> badArgument(const QString &message);

/// An answer outside the API, such as an unknown path: the HTTP status says it, the body repeats it as a V3 failure.
Response httpError(int status, const QString &message);

/// The same with HTTP 429, and when to ask again.
Response tooManyRequests(Seconds wait, const QString &message);

} // namespace qrlogin::emulator
