#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

class QSqlDatabase;

namespace qrlogin::emulator {

/// Converts a pool's records to database rows and back. The caller holds the transaction.

Result<void> makeTables(const QSqlDatabase &database);

/// Replaces all contents of the database.
Result<void> writeContents(const QSqlDatabase &database, const PoolContents &contents);

Result<void> writeSettings(const QSqlDatabase &database, const QList<Setting> &settings);

Result<void> writeUser(const QSqlDatabase &database, qsizetype position, const User &user);

Result<void> writeApplication(const QSqlDatabase &database, qsizetype position, const Application &application);

/// Fails with Malformed if rows are missing or invalid.
Result<PoolContents> readContents(const QSqlDatabase &database);

} // namespace qrlogin::emulator
