#include "emulator/http/Answer.h"

#include "contract/Envelope.h"

#include <QJsonDocument>

namespace qrlogin::emulator {

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::unexpected<Failure> refuse(int statusCode, int apiCode, const QString &message)
{
    return tl::unexpected(Failure{failureKindOf(statusCode), message, statusCode, apiCode, {}});
}

tl::unexpected<Failure> badArgument(const QString &message)
{
    return refuse(400, apiCode::badArgument, message);
}

Response httpError(int status, const QString &message)
{
    Response response;
    response.status = status;
    response.body = failureEnvelope({failureKindOf(status), message, status, status, {}});
    return response;
}

Response tooManyRequests(Seconds wait, const QString &message)
{
    Response response = httpError(429, message);
    response.addHeader("Retry-After", QByteArray::number(wait.count()));
    return response;
}

} // namespace qrlogin::emulator
