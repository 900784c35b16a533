#include "emulator/http/Answer.h"

#include "contract/Envelope.h"
#include "emulator/http/Envelopes.h"

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

Response httpError(QByteArrayView path, int status, const QString &message)
{
    Response response;
    response.status = status;
    response.body = failureText(envelopeOf(path), {failureKindOf(status), message, status, status, {}});
    return response;
}

Response tooManyRequests(QByteArrayView path, Seconds wait, const QString &message)
{
    Response response = httpError(path, 429, message);
    response.addHeader("Retry-After", QByteArray::number(wait.count()));
    return response;
}

} // namespace qrlogin::emulator
