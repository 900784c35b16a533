#pragma once

#include "base/Failure.h"
#include "emulator/PoolRecords.h"

class QSqlDatabase;

namespace qrlogin::emulator {

/// Between a pool's records and the rows of its tables. The caller holds the transaction.

/// Makes the tables and fills them.
Result<void> writeContents(const QSqlDatabase &database, const PoolContents &contents);

Result<void> writeSettings(const QSqlDatabase &database, const QList<Setting> &settings);

/// Malformed where rows are missing or make no sense.
Result<PoolContents> readContents(const QSqlDatabase &database);

} // namespace qrlogin::emulator
