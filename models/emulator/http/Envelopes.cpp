#include "emulator/http/Envelopes.h"

#include "contract/Envelope.h"

#include <QJsonArray>

namespace qrlogin::emulator {

namespace {

QByteArray v3Success(QByteArrayView data, const QByteArray &requestId)
{
    // Concatenates text: most responses have this form, and a QJsonObject would take longer than everything else.
    QByteArray body;
    body.reserve(100 + data.size());
    body += R"({"statusCode":200,"message":"success","requestId":")";
    body += requestId;
    body += '"';
    if (!data.isNull())
        body.append(R"(,"data":)").append(data);
    body += '}';
    return body;
}

QJsonObject v2Failure(const Failure &failure)
{
    // Without a number in `code`, one phone SDK takes a failure for a success.
    const int code = failure.apiCode != 0 ? failure.apiCode : failure.statusCode;
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), failure.message},
        {QStringLiteral("data"), QJsonValue::Null}};
}

QByteArray failureText(Envelope envelope, Failure failure, const QByteArray &requestId)
{
    switch (envelope) {
    case Envelope::V3: failure.requestId = QString::fromLatin1(requestId); return failureEnvelope(failure);
    case Envelope::V2: return jsonText(v2Failure(failure));
    case Envelope::GraphQl: break;
    }
    const QJsonArray errors{QJsonObject{{QStringLiteral("message"), v2Failure(failure)}}};
    return jsonText({{QStringLiteral("errors"), errors}, {QStringLiteral("data"), QJsonValue::Null}});
}

} // namespace

QByteArray wrap(Envelope envelope, const Answer &answer, const QByteArray &requestId)
{
    if (!answer)
        return failureText(envelope, answer.error(), requestId);
    switch (envelope) {
    case Envelope::V3: return v3Success(*answer, requestId);
    case Envelope::V2:
        return R"({"code":200,"message":"success","data":)" + (answer->isNull() ? "null" : *answer) + '}';
    case Envelope::GraphQl: break;
    }
    return R"({"data":)" + *answer + '}';
}

} // namespace qrlogin::emulator
