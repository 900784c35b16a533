#pragma once

#include "fleet/RolloutStore.h"
#include "storage/ProcessLock.h"

#include <QObject>

namespace qrlogin {

class SettingsHistory;
class SettingsModel;

/// Writes a plan, pool by pool. Each pool is read, compared with the plan, and written, as a single save does. A
/// conflict or a failure of one pool does not stop the others. One rollout runs on a computer at a time.
class Rollout : public QObject
{
    Q_OBJECT
public:
    /// For one pool that asks to wait (429), with its waits.
    static constexpr Seconds patience{20};

    struct Target
    {
        Connection pool;
        PlannedPool planned;
    };

    /// `store` and `history` outlive the rollout.
    Rollout(const PoolContext &context, RolloutStore &store, SettingsHistory &history, QObject *parent = nullptr);
    ~Rollout() override;

    /// Once. Stores the snapshot before the first write; finished() follows. Fails, and writes nothing, with Conflict
    /// if another rollout is under way, and as RolloutStore::begin().
    Result<void> start(
        const QList<Target> &targets, const QString &reason, std::optional<qint64> undoes = std::nullopt);
    /// Ends after the pool that is under way.
    void stop() { m_isStopped = true; }

    bool isRunning() const { return m_isRunning; }
    const RolloutRecord &record() const { return m_record; }
    int doneCount() const { return int(m_next); }
    /// Why the rollout ended early: its history could not be written, so nothing more was.
    const std::optional<Failure> &storeFailure() const { return m_storeFailure; }
    /// Why the history of a pool's settings does not have the rollout.
    const std::optional<Failure> &historyFailure() const { return m_historyFailure; }

signals:
    void changed(); ///< another pool is done
    void finished();

private:
    void next();
    void begin();
    void follow();
    void compareAndSave();
    void takeSaved();
    void fail(bool mayBeWritten);
    void end(RolloutResult result, const QString &detail = {});
    bool note();
    RolloutPool &pool() { return m_record.pools[m_next]; }

    PoolContext m_context;
    RolloutStore &m_store;
    SettingsHistory &m_history;
    std::optional<ProcessLock> m_lock; ///< while it runs
    RolloutRecord m_record;
    QList<Connection> m_connections; ///< of the record's pools
    qsizetype m_next = 0;
    Milliseconds m_begunAt{0};
    std::unique_ptr<Timer> m_again;
    std::unique_ptr<SettingsModel> m_model; ///< of the pool that is under way
    bool m_isSaving = false;
    bool m_isRunning = false;
    bool m_isStopped = false;
    std::optional<Failure> m_storeFailure;
    std::optional<Failure> m_historyFailure;
};

} // namespace qrlogin
