#include "emulator/http/Origin.h"

#include <QUrl>

namespace qrlogin::emulator {

std::optional<Origin> Origin::fromText(QStringView text)
{
    const QUrl url(text.toString(), QUrl::StrictMode);
    const bool isSecure = url.scheme() == QLatin1String("https");
    if (!isSecure && url.scheme() != QLatin1String("http"))
        return std::nullopt;
    if (url.host().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment()
        || url.authority().contains(u'@'))
        return std::nullopt;
    return Origin{url.scheme().toLatin1(), url.host(QUrl::FullyEncoded).toLatin1(), url.port(isSecure ? 443 : 80)};
}

} // namespace qrlogin::emulator
