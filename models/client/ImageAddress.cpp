#include "client/ImageAddress.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

bool isIn(const QHostAddress &address, std::initializer_list<const char *> subnets)
{
    return std::ranges::any_of(subnets, [&address](const char *subnet) {
        return address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
    });
}

bool hasOrigin(const QUrl &url, const QUrl &host)
{
    const auto port = [](const QUrl &one) { return one.port(one.scheme() == QLatin1String("https") ? 443 : 80); };
    return !host.isEmpty() && url.scheme() == host.scheme() && url.host() == host.host() && port(url) == port(host);
}

} // namespace

Nearness nearnessOf(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 bits = address.toIPv4Address(&isIpv4); // of mapped addresses as well
    if (isIpv4) {
        const QHostAddress ipv4(bits);
        return isIn(ipv4, {"0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"}) ? Nearness::ThisComputer
            : isIn(ipv4,
                  {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24",
                      "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"})
            ? Nearness::Private
            : Nearness::Public;
    }
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto ipv4At = [&bytes](int first) {
        return QHostAddress(quint32(bytes[first]) << 24 | quint32(bytes[first + 1]) << 16
            | quint32(bytes[first + 2]) << 8 | bytes[first + 3]);
    };
    // Addresses that stand for one of IPv4.
    if (isIn(address, {"64:ff9b::/96", "::/96", "::ffff:0:0:0/96"}) && !address.isLoopback() && !address.isNull())
        return nearnessOf(ipv4At(12));
    if (isIn(address, {"2002::/16"}))
        return nearnessOf(ipv4At(2));
    return isIn(address, {"::/128", "::1/128", "fe80::/10", "ff00::/8"}) ? Nearness::ThisComputer
        : isIn(address,
              {"fc00::/7", "fec0::/10", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "3fff::/20"})
        ? Nearness::Private
        : Nearness::Public;
}

Nearness nearnessOf(const QString &host)
{
    const QString name = (host.endsWith(u'.') ? host.chopped(1) : host).toLower();
    const QHostAddress address(name);
    if (!address.isNull())
        return nearnessOf(address);
    static const QStringList ofThisComputer{
        QStringLiteral("localhost"), QStringLiteral("ip6-localhost"), QStringLiteral("ip6-loopback")};
    if (ofThisComputer.contains(name) || name.endsWith(QLatin1String(".localhost")))
        return Nearness::ThisComputer;
    // Names that only a private network resolves: of one label, or below a domain that is reserved for it.
    const bool isPrivate = (!name.isEmpty() && !name.contains(u'.'))
        || std::ranges::any_of(std::array{".local", ".internal", ".home.arpa", ".lan", ".intranet"},
            [&name](const char *domain) { return name.endsWith(QLatin1String(domain)); });
    return isPrivate ? Nearness::Private : Nearness::Public;
}

Result<void> checkImageUrl(const QUrl &url, const PoolAddress &pool, const QString &what)
{
    if (hasOrigin(url, pool.applicationHost) || hasOrigin(url, pool.managementHost))
        return {};
    const QString origin
        = url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (url.scheme() != QLatin1String("https") || url.host().isEmpty())
        return failure(FailureKind::Invalid,
            QStringLiteral("the %1 is at %2; %1s must use https or come from the pool's own host").arg(what, origin));
    const Nearness poolNearness
        = std::max(nearnessOf(pool.applicationHost.host()), nearnessOf(pool.managementHost.host()));
    if (nearnessOf(url.host()) > poolNearness)
        return failure(FailureKind::Invalid,
            QStringLiteral("the %1 is at %2, an address in a private network; the pool is not in that network")
                .arg(what, origin));
    return {};
}

} // namespace qrlogin
