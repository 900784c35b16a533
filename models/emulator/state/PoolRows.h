#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

class QSqlDatabase;

namespace qrlogin::emulator {

/// Converts a pool's records to database rows and back. The caller holds the transaction.

/// All but those of makeLaterTables().
Result<void> makeTables(const QSqlDatabase &database);

/// The tables that a file of an older version does not have: nonces, keys and revoked logins.
Result<void> makeLaterTables(const QSqlDatabase &database);

/// Puts the contents in the place of all that is there. Nonces, keys and revoked logins stay.
Result<void> writeContents(const QSqlDatabase &database, const PoolContents &contents);

Result<void> writeSettings(const QSqlDatabase &database, const QList<Setting> &settings);

/// Forgets the nonces whose time is over too.
Result<void> writeNonce(const QSqlDatabase &database, const UsedNonce &nonce);

/// Puts these keys in the place of all keys.
Result<void> writeKeys(const QSqlDatabase &database, const QList<StoredKey> &keys);

/// Forgets the logins whose tokens have expired by `now` too.
Result<void> writeRevoked(const QSqlDatabase &database, const RevokedLogin &login, Instant now);

Result<void> writeUser(const QSqlDatabase &database, qsizetype position, const User &user);

Result<void> writeApplication(const QSqlDatabase &database, qsizetype position, const Application &application);

/// Malformed, with the name of what is wrong, where rows are missing or make no sense; else as sqlFailure() has it.
Result<PoolContents> readContents(const QSqlDatabase &database);

} // namespace qrlogin::emulator
