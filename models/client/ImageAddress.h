#pragma once

#include "connections/Connection.h"

class QHostAddress;

namespace qrlogin {

/// How near a host is. The image of a pool must not be on a host that is nearer than the pool.
enum class Nearness { Public, Private, ThisComputer };

/// Private: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7. ThisComputer: loopback, unspecified, link-local,
/// multicast and reserved addresses. IPv6 forms of an IPv4 address count as that.
Nearness nearnessOf(const QHostAddress &address);
/// The same for a host name or an address; a name counts as Public, except for `localhost` and the names below it.
Nearness nearnessOf(const QString &host);

/// Whether an image of `pool` may be requested from `url`, the first address or a redirect: from the origin of one of
/// the pool's hosts, or by https from a host that is not nearer than the pool. Fails with Invalid, and calls it `what`.
Result<void> checkImageUrl(const QUrl &url, const PoolAddress &pool, const QString &what = QStringLiteral("picture"));

} // namespace qrlogin
