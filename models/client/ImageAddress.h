#pragma once

#include "connections/Connection.h"

class QHostAddress;

namespace qrlogin {

/// How near the network of a host is. A pool must not make us ask what is nearer than the pool itself.
enum class Nearness { Public, Private, ThisComputer };

/// Private: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7. ThisComputer: loopback, unspecified, link-local,
/// multicast and reserved addresses. IPv6 forms of an IPv4 address count as that.
Nearness nearnessOf(const QHostAddress &address);
/// The same for a host name or an address; a name counts as Public, except for `localhost` and the names below it.
Nearness nearnessOf(const QString &host);

/// Whether a picture of `pool` may be fetched from `url`, each redirect included: from the origin of one of the pool's
/// hosts, or by https from a host that is no nearer than the pool. Fails with Invalid.
Result<void> checkImageUrl(const QUrl &url, const PoolAddress &pool);

} // namespace qrlogin
