#include "storage/SqlFile.h"

#include "storage/Sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace qrlogin {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Result<std::unique_ptr<SqlFile>> SqlFile::open(const QString &path, const Kind &kind)
{
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
    if (path != QLatin1String(":memory:")) {
        if (!QDir().mkpath(QFileInfo(path).path()))
            return failure(FailureKind::Server, QStringLiteral("cannot create its directory"));
        // Creates the file before SQLite does, to set the permissions. SQLite's side files inherit them.
        QFile file(path);
        if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return failure(FailureKind::Server, file.errorString());
    }

    m_database = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QStringLiteral("file-%1").arg(reinterpret_cast<quintptr>(this)));
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failure(FailureKind::Server, m_database.lastError().text());
    return {};
}

Result<bool> SqlFile::isFresh(const Kind &kind)
{
    const auto owner = sqlValue(m_database, QStringLiteral("PRAGMA application_id"));
    const auto version = sqlValue(m_database, QStringLiteral("PRAGMA user_version"));
    const auto tables = sqlValue(m_database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!owner || !version || !tables)
        return failure(FailureKind::Server, QStringLiteral("cannot read the file"));
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
    if (!intact || intact->toString() != QLatin1String("ok"))
        return failure(FailureKind::Malformed, QStringLiteral("the file is damaged or not a database"));
    // Checks before writing, so that another program's file does not change.
    if (const auto fresh = isFresh(kind); !fresh)
        return tl::unexpected(fresh.error());
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
