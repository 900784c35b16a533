#include "storage/Sql.h"

#include <QSqlError>

namespace qrlogin {

Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool done = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        return failure(FailureKind::Server, query.lastError().text());
    return query;
}

Result<QVariant> sqlValue(const QSqlDatabase &database, const QString &statement)
{
    auto query = runSql(database, statement);
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<void> inTransaction(QSqlDatabase &database, const std::function<Result<void>()> &work)
{
    // IMMEDIATE takes the write lock at once, so that the database cannot reject a later write.
    if (const auto begun = runSql(database, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    Result<void> done = work();
    if (done) {
        if (const auto committed = runSql(database, QStringLiteral("COMMIT")); !committed)
            done = tl::unexpected(committed.error());
    }
    if (!done)
        runSql(database, QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace qrlogin
