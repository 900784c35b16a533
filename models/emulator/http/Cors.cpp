#include "emulator/http/Cors.h"

#include "emulator/http/Origin.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

/// With credentials, browsers do not accept `*`, so the list names each header of the published clients.
constexpr auto allowedHeaders
    = "content-type, authorization, "
      "x-authing-app-id, x-authing-userpool-id, x-authing-lang, x-authing-request-from, x-authing-sdk-version, "
      "x-authing-app-tenant-id, x-authing-device-id, "
      "x-genauth-app-id, x-genauth-userpool-id, x-genauth-lang, x-genauth-request-from, x-genauth-sdk-version, "
      "x-genauth-app-tenant-id, x-genauth-device-id";

bool isOfThisMachine(const Origin &origin)
{
    return origin.host == "localhost" || origin.host == "127.0.0.1" || origin.host == "::1";
}

bool names(const QStringList &list, const Origin &origin)
{
    return std::ranges::any_of(list, [&](const QString &allowed) {
        QStringView text = QStringView(allowed).trimmed();
        if (text.endsWith(u'/'))
            text.chop(1);
        return Origin::fromText(text) == origin;
    });
}

/// For pages that the pool itself served, under any of its host names.
bool isOfThePool(const Request &request, const Origin &origin)
{
    return Origin::fromText(request.site().url()) == origin;
}

} // namespace

Cors::Cors(const QStringList &alsoAllowed)
    : m_alsoAllowed(alsoAllowed)
{
}

Cors::Verdict Cors::judge(const Request &request, const QStringList &allowedOrigins) const
{
    const QByteArrayView header = request.header("origin");
    if (header.isNull())
        return Verdict::NoBrowser;
    // Pages without an origin send "null", which does not identify a page.
    const auto origin = Origin::fromText(QString::fromLatin1(header));
    const bool allowed = origin
        && (isOfThisMachine(*origin) || isOfThePool(request, *origin) || names(allowedOrigins, *origin)
            || names(m_alsoAllowed, *origin));
    return allowed ? Verdict::Allowed : Verdict::Refused;
}

bool Cors::isPreflight(const Request &request)
{
    return request.method == "OPTIONS" && !request.header("access-control-request-method").isNull();
}

Response Cors::preflightAnswer(const Request &request)
{
    Response response;
    response.status = 204;
    response.headers = {{"Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS"},
        {"Access-Control-Allow-Headers", allowedHeaders}, {"Access-Control-Max-Age", "600"}};
    if (request.header("access-control-request-private-network") == "true")
        response.addHeader("Access-Control-Allow-Private-Network", "true");
    return response;
}

void Cors::addHeaders(const Request &request, Response &response)
{
    response.addHeader("Access-Control-Allow-Origin", request.header("origin").toByteArray());
    response.addHeader("Access-Control-Allow-Credentials", "true");
    response.addHeader("Access-Control-Expose-Headers", "Date, Retry-After, X-Emulator");
    response.addHeader("Vary", "Origin");
}

} // namespace qrlogin::emulator
