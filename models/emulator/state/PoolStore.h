#pragma once

#include "base/Failure.h"
#include "emulator/state/PoolRecords.h"
#include "storage/ProcessLock.h"
#include "storage/SqlFile.h"

#include <memory>

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// Stores a pool in one SQLite file, readable only by its owner. What a save function has acknowledged is on disk. Use
/// it only in the thread that opened it.
class PoolStore
{
public:
    /// Opens `directory`, which is made if need be, and fills a fresh file with demo data; an empty name keeps
    /// everything in memory. Fails, leaving all files as they are, with Conflict where another process has the
    /// directory, as makePrivateDirectory() has it, and as SqlFile::open() has it.
    static Result<std::unique_ptr<PoolStore>> open(const QString &directory, Random &random, Instant now);

    PoolStore(const PoolStore &) = delete;
    PoolStore &operator=(const PoolStore &) = delete;

    /// Malformed where a row is missing, or a text in it is not what it has to be.
    Result<PoolContents> load();

    /// Saves all settings or, on failure, none.
    Result<void> saveSettings(const QList<Setting> &settings);

    /// Forgets the nonces whose time is over too.
    Result<void> saveNonce(const UsedNonce &nonce);

    /// Puts these keys in the place of all keys.
    Result<void> saveKeys(const QList<StoredKey> &keys);

    /// Forgets the logins whose tokens have expired by `now` too.
    Result<void> saveRevoked(const RevokedLogin &login, Instant now);

    Result<void> saveUser(int position, const User &user);
    Result<void> saveApplication(int position, const Application &application);

    /// Puts these contents in the place of all that is there but nonces, keys and revoked logins; on failure,
    /// everything stays.
    Result<void> replace(const PoolContents &contents);

    static constexpr QLatin1String fileName{"pool.sqlite"};

private:
    PoolStore() = default;

    Result<void> lock(const QString &directory);

    ProcessLock m_lock;
    std::unique_ptr<SqlFile> m_file;
};

} // namespace qrlogin::emulator
