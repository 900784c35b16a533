#include "client/ProxyVariables.h"

#include "base/VisibleText.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int defaultPort = 1080; // as in curl, for each kind of proxy

/// The variable that is set, in lower case or, if curl accepts it, in upper case; empty if none is set.
QString nameOf(const QString &name, const QProcessEnvironment &environment)
{
    QStringList names{name};
    // In a CGI script, HTTP_PROXY is the header Proxy of the request.
    if (name != QLatin1String("http_proxy"))
        names += name.toUpper();
    const auto set = std::ranges::find_if(
        names, [&](const QString &each) { return !environment.value(each).trimmed().isEmpty(); });
    return set == names.end() ? QString() : *set;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
        || QHostAddress(host).isLoopback();
}

bool isExcluded(const QString &host, const QString &list)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    if (list == u'*')
        return true;
    const QHostAddress address(host);
    return std::ranges::any_of(list.split(separators, Qt::SkipEmptyParts), [&](QString entry) {
        if (!address.isNull()) {
            entry.remove(u'[').remove(u']');
            return entry.contains(u'/') ? address.isInSubnet(QHostAddress::parseSubnet(entry))
                                        : address == QHostAddress(entry);
        }
        if (entry.startsWith(u'.'))
            entry.remove(0, 1);
        if (entry.endsWith(u'.'))
            entry.chop(1);
        return !entry.isEmpty()
            && (host.compare(entry, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + entry, Qt::CaseInsensitive));
    });
}

tl::expected<QNetworkProxy, QString> proxyIn(const QString &name, const QString &value)
{
    const QUrl url(value.contains(QLatin1String("://")) ? value : QStringLiteral("http://") + value);
    // The value may contain a password.
    if (!url.isValid() || url.host().isEmpty())
        return tl::unexpected(QStringLiteral("the variable %1 is not the address of a proxy").arg(name));
    if (hasControlCharacters(value) || hasControlCharacters(url.userName(QUrl::FullyDecoded))
        || hasControlCharacters(url.password(QUrl::FullyDecoded)))
        return tl::unexpected(QStringLiteral("the variable %1 contains a control character").arg(name));
    const bool isHttp = url.scheme() == QLatin1String("http");
    if (!isHttp && url.scheme() != QLatin1String("socks5") && url.scheme() != QLatin1String("socks5h"))
        return tl::unexpected(
            QStringLiteral("the variable %1 must be the address of an http, socks5 or socks5h proxy, not %2")
                .arg(name, url.scheme()));
    QNetworkProxy proxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
        quint16(url.port(defaultPort)), url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    if (url.scheme() == QLatin1String("socks5"))
        proxy.setCapabilities(proxy.capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host();
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

} // namespace

tl::expected<QNetworkProxy, QString> proxyFor(const QUrl &url)
{
    // Each poll of an emulator comes here, so the variables are not read for it.
    if (isLoopback(hostOf(url)))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    return proxyFor(url, QProcessEnvironment::systemEnvironment());
}

tl::expected<QNetworkProxy, QString> proxyFor(const QUrl &url, const QProcessEnvironment &environment)
{
    const QString host = hostOf(url);
    QString name = nameOf(url.scheme() + QLatin1String("_proxy"), environment);
    if (name.isEmpty())
        name = nameOf(QStringLiteral("all_proxy"), environment);
    if (name.isEmpty() || isLoopback(host)
        || isExcluded(host, environment.value(nameOf(QStringLiteral("no_proxy"), environment)).trimmed()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    auto proxy = proxyIn(name, environment.value(name).trimmed());
    if (!proxy || QHostAddress(host).protocol() != QAbstractSocket::IPv6Protocol)
        return proxy;
    // Qt asks an HTTP proxy for such an address without brackets, and a SOCKS proxy for an empty name.
    if (proxy->type() == QNetworkProxy::HttpProxy)
        return tl::unexpected(
            QStringLiteral("the http proxy of the variable %1 cannot be used for an IPv6 address; use "
                           "a host name, a socks5 proxy, or no_proxy")
                .arg(name));
    proxy->setCapabilities(proxy->capabilities() & ~QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

QList<QNetworkProxy> ProxyVariables::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopback(hostOf(query.url())))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names{QStringLiteral("http_proxy"), QStringLiteral("https_proxy"), QStringLiteral("all_proxy"),
        QStringLiteral("no_proxy")};
    if (std::ranges::all_of(names, [&](const QString &name) { return nameOf(name, environment).isEmpty(); }))
        return systemProxyForQuery(query);
    // HttpTransport reports an unusable variable and does not send.
    return {proxyFor(query.url(), environment).value_or(QNetworkProxy(QNetworkProxy::NoProxy))};
}

} // namespace qrlogin
