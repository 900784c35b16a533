#pragma once

#include "base/Failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace qrlogin {

/// Runs one statement with its values bound in order. Fails with Server and the database's own words.
Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

/// The first column of the first row; an invalid QVariant if there is none.
Result<QVariant> sqlValue(const QSqlDatabase &database, const QString &statement);

/// Runs `work` within a transaction, which is undone where it or the commit fails.
Result<void> inTransaction(QSqlDatabase &database, const std::function<Result<void>()> &work);

} // namespace qrlogin
