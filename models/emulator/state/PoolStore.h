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
    /// Opens `directory`, creates it if necessary, and fills a new file with demo data. An empty name means in memory.
    /// Fails without changing any file: with Conflict if another process uses the directory; with Malformed if the file
    /// is damaged, not ours, or of a newer version; with Server if it cannot be read or written.
    static Result<std::unique_ptr<PoolStore>> open(const QString &directory, Random &random, Instant now);

    PoolStore(const PoolStore &) = delete;
    PoolStore &operator=(const PoolStore &) = delete;

    Result<PoolContents> load();

    /// Saves all settings or, on failure, none.
    Result<void> saveSettings(const QList<Setting> &settings);

    Result<void> saveUser(int position, const User &user);
    Result<void> saveApplication(int position, const Application &application);

    /// Replaces all contents. On failure, nothing changes.
    Result<void> replace(const PoolContents &contents);

    static constexpr QLatin1String fileName{"pool.sqlite"};

private:
    PoolStore() = default;

    Result<void> lock(const QString &directory);

    ProcessLock m_lock;
    std::unique_ptr<SqlFile> m_file;
};

} // namespace qrlogin::emulator
