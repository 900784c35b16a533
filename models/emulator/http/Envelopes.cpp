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

/// RFC 6749, section 5.2, and RFC 6750, section 3.1.
QString oauthError(const Failure &failure)
{
    if (failure.statusCode == 401)
        return failure.apiCode == apiCode::noSuchApplication ? QStringLiteral("invalid_client")
                                                             : QStringLiteral("invalid_token");
    if (failure.statusCode >= 500)
        return QStringLiteral("server_error");
    return failure.statusCode == 429 ? QStringLiteral("temporarily_unavailable") : QStringLiteral("invalid_request");
}

} // namespace

Envelope envelopeOf(QByteArrayView path)
{
    const auto isUnder = [&](QByteArrayView folder) { return path.startsWith(folder) || path == folder.chopped(1); };
    if (isUnder("/api/v2/") || isUnder("/api/qrcode/"))
        return Envelope::V2;
    if (isUnder("/graphql/"))
        return Envelope::GraphQl;
    return isUnder("/oidc/") ? Envelope::OAuth : Envelope::V3;
}

QByteArray successText(Envelope envelope, const QByteArray &data, const QByteArray &requestId)
{
    switch (envelope) {
    case Envelope::V3: return v3Success(data, requestId);
    case Envelope::V2: return R"({"code":200,"message":"success","data":)" + (data.isNull() ? "null" : data) + '}';
    case Envelope::GraphQl: return R"({"data":)" + data + '}';
    case Envelope::OAuth: break;
    }
    return data;
}

QByteArray failureText(Envelope envelope, const Failure &failure)
{
    switch (envelope) {
    case Envelope::V3: return failureEnvelope(failure);
    case Envelope::V2: return jsonText(v2Failure(failure));
    case Envelope::OAuth:
        return jsonText(
            {{QStringLiteral("error"), oauthError(failure)}, {QStringLiteral("error_description"), failure.message}});
    case Envelope::GraphQl: break;
    }
    const QJsonArray errors{QJsonObject{{QStringLiteral("message"), v2Failure(failure)}}};
    return jsonText({{QStringLiteral("errors"), errors}, {QStringLiteral("data"), QJsonValue::Null}});
}

} // namespace qrlogin::emulator
