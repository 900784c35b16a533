#pragma once

#include "connections/Connection.h"

#include <QList>

namespace qrlogin {

/// The connections file: JSON, version 3, readable only by its owner, without secrets. Older versions are readable too:
/// version 2 has no test users, version 1 also no colour tags and CA files.

/// An absent file means no connections. Fails with Malformed if it is unreadable, with Invalid if it is too new.
Result<QList<Connection>> readConnections(const QString &path);

/// Replaces the file atomically, so that a crash leaves the old or the new file.
Result<void> writeConnections(const QString &path, const QList<Connection> &connections);

} // namespace qrlogin
