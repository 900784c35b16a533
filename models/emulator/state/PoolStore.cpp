#include "emulator/state/PoolStore.h"

#include "emulator/state/DemoData.h"
#include "emulator/state/PoolRows.h"
#include "storage/PrivatePath.h"
#include "storage/Sql.h"

#include <QDir>

namespace qrlogin::emulator {

namespace {

/// "QRLE"
constexpr int applicationId = 0x51524C45;
constexpr int schemaVersion = 1;

} // namespace

Result<std::unique_ptr<PoolStore>> PoolStore::open(const QString &directory, Random &random, Instant now)
{
    std::unique_ptr<PoolStore> store(new PoolStore);
    QString path = QStringLiteral(":memory:");
    if (!directory.isEmpty()) {
        if (const auto locked = store->lock(directory); !locked)
            return tl::unexpected(locked.error());
        path = QDir(directory).filePath(fileName);
    }
    const auto fill = [&](QSqlDatabase &database) -> Result<void> {
        if (const auto made = makeTables(database); !made)
            return made;
        if (const auto made = makeLaterTables(database); !made)
            return made;
        return writeContents(database, demoContents(random, now));
    };
    auto file = SqlFile::open(path, {applicationId, schemaVersion, fill});
    if (!file)
        return tl::unexpected(file.error());
    store->m_file = std::move(*file);
    // A directory may be older than these tables.
    if (const auto made = makeLaterTables(store->m_file->database()); !made)
        return failure(made.error().kind, QStringLiteral("%1: %2").arg(path, made.error().message));
    return store;
}

Result<void> PoolStore::lock(const QString &directory)
{
    if (const auto made = makePrivateDirectory(directory); !made)
        return made;
    auto locked = m_lock.take(QDir(directory).filePath(QStringLiteral("pool.lock")));
    if (!locked && locked.error().kind == FailureKind::Conflict)
        locked.error().message = QStringLiteral("%1 is already in use by %2").arg(directory, locked.error().message);
    return locked;
}

Result<PoolContents> PoolStore::load()
{
    QSqlDatabase &database = m_file->database();
    auto contents = readContents(database);
    if (!contents)
        return failure(
            contents.error().kind, QStringLiteral("%1: %2").arg(database.databaseName(), contents.error().message));
    return contents;
}

Result<void> PoolStore::saveSettings(const QList<Setting> &settings)
{
    return inTransaction(m_file->database(), [&] { return writeSettings(m_file->database(), settings); });
}

Result<void> PoolStore::saveNonce(const UsedNonce &nonce)
{
    return inTransaction(m_file->database(), [&] { return writeNonce(m_file->database(), nonce); });
}

Result<void> PoolStore::saveKeys(const QList<StoredKey> &keys)
{
    return inTransaction(m_file->database(), [&] { return writeKeys(m_file->database(), keys); });
}

Result<void> PoolStore::saveRevoked(const RevokedLogin &login, Instant now)
{
    return inTransaction(m_file->database(), [&] { return writeRevoked(m_file->database(), login, now); });
}

Result<void> PoolStore::saveUser(int position, const User &user)
{
    return inTransaction(m_file->database(), [&] { return writeUser(m_file->database(), position, user); });
}

Result<void> PoolStore::saveApplication(int position, const Application &application)
{
    return inTransaction(
        m_file->database(), [&] { return writeApplication(m_file->database(), position, application); });
}

Result<void> PoolStore::replace(const PoolContents &contents)
{
    return inTransaction(m_file->database(), [&] { return writeContents(m_file->database(), contents); });
}

} // namespace qrlogin::emulator
