#include "emulator/http/Router.h"

#include "contract/JsonProblemText.h"

namespace qrlogin::emulator {

namespace {

bool isJson(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView type = semicolon < 0 ? contentType : contentType.first(semicolon);
    return type.trimmed().toByteArray().toLower() == "application/json";
}

std::string_view keyOf(QByteArrayView path)
{
    return {path.data(), size_t(path.size())};
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

bool Router::knows(QByteArrayView path) const
{
    return m_routes.contains(keyOf(path));
}

std::optional<Response> Router::answerToMethod(const Request &request, Method method)
{
    const QByteArray allow = method == Method::Get ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
    if (request.method == "OPTIONS")
        return Response{204, {}, {}, {{"Allow", allow}}, false};
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if (method == Method::Get ? isGet : request.method == "POST")
        return std::nullopt;
    Response response = httpError(405, QStringLiteral("this path does not support this method"));
    response.addHeader("Allow", allow);
    return response;
}

Response Router::handle(const Request &request, Instant now, Instant realNow)
{
    if (request.path == wholeServer)
        return {204, {}, {}, {{"Allow", "GET, HEAD, POST, OPTIONS"}}, false};
    const auto found = m_routes.find(keyOf(request.path));
    if (found == m_routes.end())
        return httpError(404, QStringLiteral("this path does not exist"));
    Route &route = found->second;
    if (auto answer = answerToMethod(request, route.method))
        return *std::move(answer);
    // A page of another site can send any other type without a preflight request.
    if (route.method == Method::Post && !isJson(request.header("content-type")))
        return httpError(415, QStringLiteral("the content type must be application/json"));

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
    const auto body = readJsonObject(request.body.toByteArray(), JsonCare::Received);
    if (!body)
        return badArgument(
            QStringLiteral("the body must be a JSON object. %1").arg(JsonProblemText::detail(body.error())));
    return route.handler({request, now, realNow, *body, isOfUnknownId});
}

} // namespace qrlogin::emulator
