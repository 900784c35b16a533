#include "emulator/http/Router.h"

#include "contract/JsonProblemText.h"

#include <QUrlQuery>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr qsizetype longestNamed = 200;

constexpr auto jsonBody = "application/json";
constexpr auto formBody = "application/x-www-form-urlencoded";

bool isOfType(QByteArrayView contentType, const QByteArray &type)
{
    const qsizetype semicolon = contentType.indexOf(';');
    const QByteArrayView named = semicolon < 0 ? contentType : contentType.first(semicolon);
    return named.trimmed().toByteArray().toLower() == type;
}

QJsonObject formFields(QByteArrayView body)
{
    QByteArray text = body.toByteArray();
    QJsonObject fields;
    for (const auto &[name, value] :
        QUrlQuery(QString::fromUtf8(text.replace('+', "%20"))).queryItems(QUrl::FullyDecoded))
        fields.insert(name, value);
    return fields;
}

QString named(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min(text.size(), longestNamed)));
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

void Router::add(Method method, std::string_view path, Handler handler, Success success)
{
    m_routes.emplace(path, Route{method, success, std::move(handler), {}, {}, {}, 0});
}

void Router::addUpload(std::string_view path, QList<QByteArray> types, Upload handler)
{
    m_routes.emplace(path, Route{Method::Post, {}, {}, {}, std::move(handler), std::move(types), 0});
}

void Router::addFile(std::string_view path, Response file)
{
    m_routes.emplace(path, Route{Method::Get, {}, {}, std::move(file), {}, {}, 0});
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

QList<QByteArray> Router::paths() const
{
    QList<QByteArray> paths;
    for (const auto &[path, route] : m_routes)
        paths.append(QByteArray(path.data(), qsizetype(path.size())));
    std::ranges::sort(paths);
    return paths;
}

std::optional<Response> Router::answerToMethod(const Request &request, Method method)
{
    const QByteArray allow = method == Method::Get ? "GET, HEAD, OPTIONS"
        : method == Method::Post                   ? "POST, OPTIONS"
                                                   : "GET, HEAD, POST, OPTIONS";
    if (request.method == "OPTIONS")
        return Response{204, {}, {}, {{"Allow", allow}}, false};
    const bool isGet = request.method == "GET" || request.method == "HEAD";
    if ((isGet && method != Method::Post) || (request.method == "POST" && method != Method::Get))
        return std::nullopt;
    Response response
        = httpError(request.path, 405, QStringLiteral("%1 does not support this method").arg(named(request.path)));
    response.addHeader("Allow", allow);
    return response;
}

Response Router::handle(const Request &request, Instant now, Instant realNow)
{
    if (request.path == wholeServer)
        return {204, {}, {}, {{"Allow", "GET, HEAD, POST, OPTIONS"}}, false};
    const auto found = m_routes.find(keyOf(request.path));
    if (found == m_routes.end())
        return httpError(request.path, 404, QStringLiteral("the emulator has no %1").arg(named(request.path)));
    Route &route = found->second;
    if (auto answer = answerToMethod(request, route.method))
        return *std::move(answer);
    const QByteArrayView type = request.header("content-type");
    if (route.upload) {
        const auto isTaken = [type](const QByteArray &taken) { return isOfType(type, taken); };
        if (std::ranges::none_of(route.types, isTaken))
            return httpError(request.path, 415,
                QStringLiteral("the content type must be %1, not %2")
                    .arg(QString::fromLatin1(route.types.join(" or ")), named(type)));
        ++route.calls;
        return route.upload(request, m_requestIds.next());
    }
    const Envelope envelope = envelopeOf(request.path);
    // A page of another site can send any type but JSON without a preflight request. Its Origin is refused before.
    const bool takesForms = envelope == Envelope::OAuth;
    const bool needsBody = route.method == Method::Post || !request.body.isEmpty();
    if (request.method == "POST" && needsBody && !isOfType(type, jsonBody) && !(takesForms && isOfType(type, formBody)))
        return httpError(request.path, 415,
            QStringLiteral("the content type must be %1").arg(QLatin1String(takesForms ? formBody : jsonBody)));

    ++route.calls;
    if (!route.handler)
        return route.file;
    bool isWrongGuess = false;
    Answer result = answer(route, request, now, realNow, isWrongGuess);
    const QByteArray requestId = m_requestIds.next();
    const bool isBare = result && route.success == Success::Bare;
    Response response = isBare ? Response{200, *result, Response::jsonType, {}, false}
                               : enveloped(envelope, std::move(result), requestId);
    response.isWrongGuess = isWrongGuess;
    if (response.refusal.statusCode == 0)
        return response;
    if (envelope == Envelope::OAuth) {
        response.status = response.refusal.statusCode;
        if (response.status == 401)
            response.addHeader("WWW-Authenticate",
                route.method == Method::Post ? R"(Basic realm="EMULATOR")" : R"(Bearer error="invalid_token")");
    }
    return response;
}

Response Router::enveloped(Envelope envelope, Answer result, const QByteArray &requestId)
{
    Response response;
    if (result) {
        response.body = successText(envelope, *result, requestId);
        return response;
    }
    result.error().requestId = QString::fromLatin1(requestId);
    response.body = failureText(envelope, result.error());
    response.refusal = {result.error().statusCode, result.error().apiCode};
    return response;
}

Answer Router::answer(const Route &route, const Request &request, Instant now, Instant realNow, bool &isWrongGuess)
{
    if (request.method != "POST" || (route.method == Method::Both && request.body.isEmpty()))
        return route.handler({request, now, realNow, {}, isWrongGuess});
    if (isOfType(request.header("content-type"), formBody))
        return route.handler({request, now, realNow, formFields(request.body), isWrongGuess});
    const auto body = readJsonObject(request.body.toByteArray(), JsonCare::Received);
    if (!body)
        return badArgument(
            QStringLiteral("the body must be a JSON object. %1").arg(JsonProblemText::detail(body.error())));
    return route.handler({request, now, realNow, *body, isWrongGuess});
}

} // namespace qrlogin::emulator
