#include "emulator/Router.h"

#include <QJsonDocument>

namespace qrlogin::emulator {

namespace {

bool isJson(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView type = semicolon < 0 ? contentType : contentType.first(semicolon);
    return type.trimmed().toByteArray().toLower() == "application/json";
}

} // namespace

Router::Router(Random &random)
    : m_requestIds(random)
{
}

void Router::add(Method method, std::string_view path, Envelope envelope, Handler handler)
{
    m_routes.emplace(path, Route{method, envelope, std::move(handler), {}, 0});
}

void Router::addFile(std::string_view path, Response file)
{
    m_routes.emplace(path, Route{Method::Get, {}, {}, std::move(file), 0});
}

std::vector<Router::Count> Router::counts() const
{
    std::vector<Count> counts;
    for (const auto &[path, route] : m_routes)
        counts.push_back({path, route.calls});
    return counts;
}

Response Router::handle(const Request &request, Instant now, Instant realNow)
{
    const auto found = m_routes.find(std::string_view(request.path.data(), size_t(request.path.size())));
    if (found == m_routes.end())
        return httpError(404, QStringLiteral("there is nothing at this path"));
    Route &route = found->second;
    const QByteArray allow = route.method == Method::Get ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    if (request.method == "OPTIONS")
        return {204, {}, {}, {{"Allow", allow}}, false};
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if (route.method == Method::Get ? !isGet : request.method != "POST") {
        Response response = httpError(405, QStringLiteral("this path does not take that method"));
        response.addHeader("Allow", allow);
        return response;
    }
    // A page of another site can send any other type without its browser asking us first.
    if (route.method == Method::Post && !isJson(request.header("content-type")))
        return httpError(415, QStringLiteral("the body has to be application/json"));

    ++route.calls;
    if (!route.handler)
        return route.file;
    Response response;
    const Answer result = answer(route, request, now, realNow, response.isOfUnknownId);
    response.body = wrap(route.envelope, result, m_requestIds.next());
    if (!result)
        response.refusal = {result.error().statusCode, result.error().apiCode};
    return response;
}

Answer Router::answer(const Route &route, const Request &request, Instant now, Instant realNow, bool &isOfUnknownId)
{
    if (route.method == Method::Get)
        return route.handler({request, now, realNow, {}, isOfUnknownId});
    const QJsonDocument document = QJsonDocument::fromJson(request.body.toByteArray());
    if (!document.isObject())
        return badArgument(QStringLiteral("the body is not a JSON object"));
    const QJsonObject body = document.object();
    return route.handler({request, now, realNow, body, isOfUnknownId});
}

} // namespace qrlogin::emulator
