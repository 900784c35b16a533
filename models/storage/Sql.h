#pragma once

#include "base/Failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace qrlogin {

/// Runs one statement with its values bound in order. Fails with Server and the database's message.
Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

/// The first column of the first row; an invalid QVariant without rows.
Result<QVariant> sqlValue(const QSqlDatabase &database, const QString &statement);

/// Runs `work` in a transaction. Rolls back if `work` or the commit fails.
Result<void> inTransaction(QSqlDatabase &database, const std::function<Result<void>()> &work);

} // namespace qrlogin
