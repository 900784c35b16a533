#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"

class QSqlDatabase;

namespace qrlogin::emulator {

/// Between a pool's records and the rows of its tables. The caller holds the transaction.

Result<void> makeTables(const QSqlDatabase &database);

/// Puts the contents in the place of whatever is there.
Result<void> writeContents(const QSqlDatabase &database, const PoolContents &contents);

Result<void> writeSettings(const QSqlDatabase &database, const QList<Setting> &settings);

Result<void> writeUser(const QSqlDatabase &database, qsizetype position, const User &user);

Result<void> writeApplication(const QSqlDatabase &database, qsizetype position, const Application &application);

/// Malformed where rows are missing or make no sense.
Result<PoolContents> readContents(const QSqlDatabase &database);

} // namespace qrlogin::emulator
