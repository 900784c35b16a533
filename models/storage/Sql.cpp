#include "storage/Sql.h"

#include <QSqlError>

#include <cerrno>
#include <fcntl.h>
#include <tuple>
#include <unistd.h>

namespace qrlogin {

namespace {

// Result codes of SQLite; the low byte of an extended one is its primary one.
constexpr int codeError = 1;
constexpr int codePermission = 3;
constexpr int codeBusy = 5;
constexpr int codeLocked = 6;
constexpr int codeReadOnly = 8;
constexpr int codeIo = 10;
constexpr int codeCorrupt = 11;
constexpr int codeFull = 13;
constexpr int codeCannotOpen = 14;
constexpr int codeNotADatabase = 26;
constexpr int codeIoWrite = codeIo | 3 << 8;
constexpr int codeIoSharedMemorySize = codeIo | 19 << 8;

constexpr QLatin1String full{"the disk is full, or a limit of the file's size is reached"};

/// SQLite does not say why it could not open a file, so this asks the system again.
Failure cannotOpen(const QString &words)
{
    const int probe = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (probe < 0 && (errno == EMFILE || errno == ENFILE))
        return {FailureKind::Server, QStringLiteral("too many files are open"), 0, 0, {}};
    if (probe >= 0)
        ::close(probe);
    return {FailureKind::Forbidden, QStringLiteral("access to the file or its directory is denied: %1").arg(words), 0,
        0, {}};
}

} // namespace

Failure sqlFailure(const QSqlError &error)
{
    const auto is = [](FailureKind kind, const QString &message) { return Failure{kind, message, 0, 0, {}}; };
    const int code = error.nativeErrorCode().toInt();
    const QString words = error.text();
    switch (code & 0xFF) {
    case codeBusy:
    case codeLocked: return is(FailureKind::Conflict, QStringLiteral("another program is using the file"));
    case codeFull: return is(FailureKind::Server, full);
    case codeIo:
        // A quota and a limit of the size end here, and on a full disk the memory that its users share.
        return is(FailureKind::Server,
            code == codeIoWrite || code == codeIoSharedMemorySize
                ? QString(full)
                : QStringLiteral("the disk cannot be read or written: %1").arg(words));
    case codePermission:
    case codeReadOnly: return is(FailureKind::Forbidden, QStringLiteral("permission to write the file is denied"));
    case codeCannotOpen: return cannotOpen(words);
    case codeError: // all statements are ours, so the tables are not
    case codeCorrupt:
    case codeNotADatabase:
        return is(FailureKind::Malformed, QStringLiteral("the file is damaged or not a database: %1").arg(words));
    default: return is(FailureKind::Server, words);
    }
}

Result<QSqlQuery> runSql(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool done = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        return tl::unexpected(sqlFailure(query.lastError()));
    return query;
}

Result<QVariant> sqlValue(const QSqlDatabase &database, const QString &statement)
{
    auto query = runSql(database, statement);
    if (!query)
        return tl::unexpected(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<void> wasReadWhole(const QSqlQuery &query)
{
    if (query.lastError().type() == QSqlError::NoError)
        return {};
    return tl::unexpected(sqlFailure(query.lastError()));
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
        std::ignore = runSql(database, QStringLiteral("ROLLBACK")); // the first error is the one to report
    return done;
}

} // namespace qrlogin
