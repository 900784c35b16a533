#include "emulator/Router.h"

#include "contract/Envelope.h"

#include <QJsonDocument>

namespace qrlogin::emulator {

namespace {

bool isJson(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView type = semicolon < 0 ? contentType : contentType.first(semicolon);
    return type.trimmed().toByteArray().toLower() == "application/json";
}

Response v3Response(const Answer &answer, const QByteArray &requestId)
{
    if (!answer) {
        Failure failure = answer.error();
        failure.requestId = QString::fromLatin1(requestId);
        return {200, failureEnvelope(failure), Response::jsonType, {}};
    }
    const QByteArrayView data = *answer;
    QByteArray body;
    body.reserve(100 + data.size());
    body += R"({"statusCode":200,"message":"success","requestId":")";
    body += requestId;
    body += '"';
    if (!data.isNull())
        body.append(R"(,"data":)").append(data);
    body += '}';
    return {200, body, Response::jsonType, {}};
}

} // namespace

Router::Router(Random &random)
    : m_requestIds(random)
{
}

void Router::add(Method method, std::string_view path, Handler handler)
{
    m_routes.emplace(path, Route{method, std::move(handler)});
}

Response Router::handle(const Request &request, Instant now)
{
    const auto found = m_routes.find(std::string_view(request.path.data(), size_t(request.path.size())));
    if (found == m_routes.end())
        return httpError(404, QStringLiteral("there is nothing at this path"));
    const auto &[method, handler] = found->second;
    const QByteArray allow = method == Method::Get ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    if (request.method == "OPTIONS")
        return {204, {}, {}, {{"Allow", allow}}};
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if (method == Method::Get ? !isGet : request.method != "POST") {
        Response response = httpError(405, QStringLiteral("this path does not take that method"));
        response.headers.append({"Allow", allow});
        return response;
    }
    if (method == Method::Get)
        return v3Response(handler({request, now, {}}), m_requestIds.next());

    if (!isJson(request.header("content-type")))
        return httpError(415, QStringLiteral("the body has to be application/json"));
    const QJsonDocument document = QJsonDocument::fromJson(request.body.toByteArray());
    if (!document.isObject())
        return v3Response(badArgument(QStringLiteral("the body is not a JSON object")), m_requestIds.next());
    const QJsonObject body = document.object();
    return v3Response(handler({request, now, body}), m_requestIds.next());
}

} // namespace qrlogin::emulator
