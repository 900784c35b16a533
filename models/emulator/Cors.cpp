#include "emulator/Cors.h"

#include <QUrl>

namespace qrlogin::emulator {

namespace {

/// With credentials a browser takes no `*` here, so every header that the published clients send is named.
constexpr auto allowedHeaders
    = "content-type, authorization, "
      "x-authing-app-id, x-authing-userpool-id, x-authing-lang, x-authing-request-from, x-authing-sdk-version, "
      "x-authing-app-tenant-id, x-authing-device-id, "
      "x-genauth-app-id, x-genauth-userpool-id, x-genauth-lang, x-genauth-request-from, x-genauth-sdk-version, "
      "x-genauth-app-tenant-id, x-genauth-device-id";

bool isOfThisMachine(const QUrl &origin)
{
    const QString host = origin.host();
    const bool isWeb = origin.scheme() == QLatin1String("http") || origin.scheme() == QLatin1String("https");
    return isWeb
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1"));
}

bool names(const QStringList &list, const QString &origin)
{
    return std::ranges::any_of(list, [&](const QString &allowed) {
        QStringView text = QStringView(allowed).trimmed();
        if (text.endsWith(u'/'))
            text.chop(1);
        return text.compare(origin, Qt::CaseInsensitive) == 0;
    });
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
    const QString origin = QString::fromLatin1(header);
    const QUrl url(origin, QUrl::StrictMode);
    // An origin has no path and no user; "null" is what pages without one send, and nobody in particular.
    const bool isOrigin = url.isValid() && url.path().isEmpty() && url.userInfo().isEmpty() && !url.host().isEmpty();
    const bool allowed
        = isOrigin && (isOfThisMachine(url) || names(allowedOrigins, origin) || names(m_alsoAllowed, origin));
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

void Cors::admit(const Request &request, Response &response)
{
    response.addHeader("Access-Control-Allow-Origin", request.header("origin").toByteArray());
    response.addHeader("Access-Control-Allow-Credentials", "true");
    response.addHeader("Access-Control-Expose-Headers", "Date, Retry-After");
    response.addHeader("Vary", "Origin");
}

} // namespace qrlogin::emulator
