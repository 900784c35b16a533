#pragma once

#include "connections/Connection.h"

#include <QList>

namespace qrlogin {

/// Connections in a file of JSON, version 3, readable by its owner only. No secret is ever in it. Older versions are
/// read too: 2 has no test users, 1 neither those nor colour tags nor CA files.

/// An absent file holds none. Malformed if it cannot be understood, Invalid if a newer version wrote it.
Result<QList<Connection>> readConnections(const QString &path);

/// Written beside the old file first, so that a crash leaves the one or the other.
Result<void> writeConnections(const QString &path, const QList<Connection> &connections);

} // namespace qrlogin
