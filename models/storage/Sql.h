#pragma once

#include "base/Failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

class QSqlError;

namespace qrlogin {

/// What went wrong, with the kinds kept apart: Malformed if the file is damaged or not a database, Forbidden if access
/// is denied, Conflict if another program is using it, and Server if the disk is full, descriptors run out, or anything
/// else. The message says which.
Failure sqlFailure(const QSqlError &error);

/// Runs one statement with its values bound in order. Fails as sqlFailure() has it.
Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

/// The first column of the first row; an invalid QVariant without rows.
Result<QVariant> sqlValue(const QSqlDatabase &database, const QString &statement);

/// After the last row: a read that failed in between ends the rows too.
Result<void> wasReadWhole(const QSqlQuery &query);

/// Runs `work` within a transaction, which is undone where it or the commit fails.
Result<void> inTransaction(QSqlDatabase &database, const std::function<Result<void>()> &work);

} // namespace qrlogin
