#pragma once

#include "connections/Connection.h"

#include <QList>

#include <functional>

namespace qrlogin {

/// The connections file: JSON, version 3, readable only by its owner, without secrets. Older versions are readable too:
/// version 2 has no test users, version 1 also no colour tags and CA files.

/// An absent file holds none; secrets and passwords are unread. Malformed if it cannot be understood, Invalid if a
/// newer version wrote it, or if it is not a regular file of at most 16 MiB.
Result<QList<Connection>> readConnections(const QString &path);

/// Replaces the file atomically, so that a crash leaves the old or the new file.
Result<void> writeConnections(const QString &path, const QList<Connection> &connections);

/// Reads, changes and writes the file while no other process does, and gives what is in it then. A file that cannot be
/// read stays as it is. Conflict if another process keeps the lock for 2 s.
Result<QList<Connection>> changeConnections(
    const QString &path, const std::function<void(QList<Connection> &)> &change);

} // namespace qrlogin
