#include "emulator/PoolStore.h"

#include "emulator/DemoData.h"
#include "emulator/PoolRows.h"
#include "emulator/Sql.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

namespace qrlogin::emulator {

namespace {

/// "QRLE": marks a file as ours, so that no other database is written to by mistake.
constexpr int applicationId = 0x51524C45;
constexpr int schemaVersion = 1;

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Result<std::unique_ptr<PoolStore>> PoolStore::open(const QString &directory, Random &random, Instant now)
{
    std::unique_ptr<PoolStore> store(new PoolStore);
    QString path = QStringLiteral(":memory:");
    if (!directory.isEmpty()) {
        if (const auto locked = store->lock(directory); !locked)
            return tl::unexpected(locked.error());
        path = QDir(directory).filePath(fileName);
        // Made before SQLite makes it, for the permissions; its side files take them over.
        QFile file(path);
        if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return failure(FailureKind::Server, QStringLiteral("%1: %2").arg(path, file.errorString()));
    }
    if (const auto opened = store->openFile(path); !opened)
        return tl::unexpected(opened.error());
    if (const auto prepared = store->prepare(random, now); !prepared)
        return tl::unexpected(
            Failure{prepared.error().kind, path + QLatin1String(": ") + prepared.error().message, 0, 0, {}});
    return store;
}

PoolStore::~PoolStore()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<void> PoolStore::lock(const QString &directory)
{
    if (!QDir(directory).exists()) {
        if (!QDir().mkpath(directory))
            return failure(FailureKind::Server, QStringLiteral("%1 cannot be made").arg(directory));
        QFile::setPermissions(directory, ownerOnly | QFileDevice::ExeOwner);
    }
    m_lock.emplace(QDir(directory).filePath(QStringLiteral("pool.lock")));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(0))
        return {};
    if (m_lock->error() != QLockFile::LockFailedError)
        return failure(FailureKind::Server, QStringLiteral("%1 cannot be written to").arg(directory));
    qint64 process = 0;
    QString host;
    QString program;
    m_lock->getLockInfo(&process, &host, &program);
    return failure(FailureKind::Conflict,
        QStringLiteral("%1 is in use by %2, process %3").arg(directory, program, QString::number(process)));
}

Result<void> PoolStore::openFile(const QString &path)
{
    const QString name = QStringLiteral("emulator-%1").arg(reinterpret_cast<quintptr>(this));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=200"));
    if (!m_database.open())
        return failure(FailureKind::Server, QStringLiteral("%1: %2").arg(path, m_database.lastError().text()));
    return {};
}

Result<void> PoolStore::prepare(Random &random, Instant now)
{
    const auto intact = sqlValue(m_database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!intact || intact->toString() != QLatin1String("ok"))
        return failure(FailureKind::Malformed, QStringLiteral("the file is damaged or no database"));
    const auto owner = sqlValue(m_database, QStringLiteral("PRAGMA application_id"));
    const auto version = sqlValue(m_database, QStringLiteral("PRAGMA user_version"));
    const auto tables = sqlValue(m_database, QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (!owner || !version || !tables)
        return failure(FailureKind::Server, QStringLiteral("the file cannot be read"));

    const bool fresh = owner->toInt() == 0 && version->toInt() == 0 && tables->toInt() == 0;
    if (!fresh && owner->toInt() != applicationId)
        return failure(FailureKind::Malformed, QStringLiteral("the file is not an emulator's pool"));
    if (version->toInt() > schemaVersion)
        return failure(
            FailureKind::Malformed, QStringLiteral("the file was written by a newer version of this program"));

    for (const auto &pragma : {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL")}) {
        if (const auto done = runSql(m_database, pragma); !done)
            return tl::unexpected(done.error());
    }
    return fresh ? fill(demoContents(random, now)) : Result<void>();
}

Result<void> PoolStore::fill(const PoolContents &contents)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        if (const auto made = makeTables(m_database); !made)
            return made;
        if (const auto written = writeContents(m_database, contents); !written)
            return written;
        for (const auto &[pragma, value] : {std::pair(QStringLiteral("application_id"), applicationId),
                 std::pair(QStringLiteral("user_version"), schemaVersion)}) {
            if (const auto done = runSql(m_database, QStringLiteral("PRAGMA %1=%2").arg(pragma).arg(value)); !done)
                return tl::unexpected(done.error());
        }
        return {};
    });
}

Result<PoolContents> PoolStore::load()
{
    return readContents(m_database);
}

Result<void> PoolStore::saveSettings(const QList<Setting> &settings)
{
    return inTransaction(m_database, [&] { return writeSettings(m_database, settings); });
}

Result<void> PoolStore::saveUser(int position, const User &user)
{
    return inTransaction(m_database, [&] { return writeUser(m_database, position, user); });
}

Result<void> PoolStore::saveApplication(int position, const Application &application)
{
    return inTransaction(m_database, [&] { return writeApplication(m_database, position, application); });
}

Result<void> PoolStore::replace(const PoolContents &contents)
{
    return inTransaction(m_database, [&] { return writeContents(m_database, contents); });
}

} // namespace qrlogin::emulator
