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
    if (!QDir().mkpath(QFileInfo(path).path()))
        return failure(FailureKind::Server, QStringLiteral("its directory cannot be made"));
    // Made before SQLite makes it, for the permissions; its side files take them over.
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(FailureKind::Server, file.errorString());

    m_database = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QStringLiteral("file-%1").arg(reinterpret_cast<quintptr>(this)));
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failure(FailureKind::Server, m_database.lastError().text());
    return {};
}

Result<void> SqlFile::prepare(const Kind &kind)
{
    const auto intact = sqlValue(m_database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!intact || intact->toString() != QLatin1String("ok"))
        return failure(FailureKind::Malformed, QStringLiteral("the file is damaged or no database"));
    for (const auto &pragma : {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL")}) {
        if (const auto done = runSql(m_database, pragma); !done)
            return tl::unexpected(done.error());
    }
    // Within the transaction, since two consoles may start at once on no file.
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto owner = sqlValue(m_database, QStringLiteral("PRAGMA application_id"));
        const auto version = sqlValue(m_database, QStringLiteral("PRAGMA user_version"));
        const auto tables = sqlValue(m_database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
        if (!owner || !version || !tables)
            return failure(FailureKind::Server, QStringLiteral("the file cannot be read"));
        const bool isFresh = owner->toInt() == 0 && version->toInt() == 0 && tables->toInt() == 0;
        if (!isFresh && owner->toInt() != kind.applicationId)
            return failure(FailureKind::Malformed, QStringLiteral("the file is of another kind"));
        if (version->toInt() > kind.schemaVersion)
            return failure(
                FailureKind::Malformed, QStringLiteral("the file was written by a newer version of this program"));
        if (!isFresh)
            return {};
        QStringList statements = kind.schema;
        statements << QStringLiteral("PRAGMA application_id=%1").arg(kind.applicationId)
                   << QStringLiteral("PRAGMA user_version=%1").arg(kind.schemaVersion);
        for (const QString &statement : statements) {
            if (const auto done = runSql(m_database, statement); !done)
                return tl::unexpected(done.error());
        }
        return {};
    });
}

} // namespace qrlogin
