#include "storage/SqlFile.h"

#include "storage/PrivatePath.h"
#include "storage/Sql.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>

namespace qrlogin {

namespace {

constexpr QLatin1String inMemory{":memory:"};

} // namespace

Result<std::unique_ptr<SqlFile>> SqlFile::open(const QString &path, const Kind &kind)
{
    if (path != inMemory) {
        QDir().mkpath(QFileInfo(path).path());
        // Made before SQLite makes it, for the permissions; its side files take them over.
        if (const auto made = makePrivateFile(path); !made)
            return tl::unexpected(made.error());
    }
    std::unique_ptr<SqlFile> file(new SqlFile);
    Result<void> done = file->openFile(path);
    if (done)
        done = file->prepare(kind);
    if (!done)
        return failure(done.error().kind, QStringLiteral("%1: %2").arg(path, done.error().message));
    return file;
}

SqlFile::~SqlFile()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> SqlFile::openFile(const QString &path)
{
    m_database = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QStringLiteral("file-%1").arg(reinterpret_cast<quintptr>(this)));
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return tl::unexpected(sqlFailure(m_database.lastError()));
    return {};
}

Result<bool> SqlFile::isFresh(const Kind &kind)
{
    const auto owner = sqlValue(m_database, QStringLiteral("PRAGMA application_id"));
    const auto version = sqlValue(m_database, QStringLiteral("PRAGMA user_version"));
    const auto tables = sqlValue(m_database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    for (const auto *value : {&owner, &version, &tables}) {
        if (!*value)
            return tl::unexpected(value->error());
    }
    const bool isFresh = owner->toInt() == 0 && version->toInt() == 0 && tables->toInt() == 0;
    if (!isFresh && owner->toInt() != kind.applicationId)
        return failure(FailureKind::Malformed, QStringLiteral("the file is not a database of this program"));
    if (version->toInt() > kind.schemaVersion)
        return failure(FailureKind::Malformed,
            QStringLiteral("a newer version of this program created the file; update this program"));
    return isFresh;
}

Result<void> SqlFile::prepare(const Kind &kind)
{
    const auto intact = sqlValue(m_database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!intact)
        return tl::unexpected(intact.error());
    if (intact->toString() != QLatin1String("ok"))
        return failure(FailureKind::Malformed, QStringLiteral("the file is damaged: %1").arg(intact->toString()));
    // Asked before anything is written, so that a file of somebody else's stays as it is.
    if (const auto fresh = isFresh(kind); !fresh)
        return tl::unexpected(fresh.error());
    const QString path = m_database.databaseName();
    if (const auto closed = path == inMemory ? Result<void>() : closeToOthers(path); !closed)
        return closed;
    for (const auto &pragma : {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL")}) {
        if (const auto done = runSql(m_database, pragma); !done)
            return tl::unexpected(done.error());
    }
    return inTransaction(m_database, [&]() -> Result<void> {
        // Checks again, because two programs can start at the same time without a file.
        const auto fresh = isFresh(kind);
        if (!fresh)
            return tl::unexpected(fresh.error());
        if (!*fresh)
            return {};
        if (const auto filled = kind.fill(m_database); !filled)
            return filled;
        for (const auto &[pragma, value] : {std::pair(QStringLiteral("application_id"), kind.applicationId),
                 std::pair(QStringLiteral("user_version"), kind.schemaVersion)}) {
            if (const auto done = runSql(m_database, QStringLiteral("PRAGMA %1=%2").arg(pragma).arg(value)); !done)
                return tl::unexpected(done.error());
        }
        return {};
    });
}

} // namespace qrlogin
