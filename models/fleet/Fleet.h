#pragma once

#include "fleet/FleetReader.h"
#include "fleet/Rollout.h"
#include "fleet/RolloutUndo.h"

namespace qrlogin {

class ConnectionBook;

/// The pools that are saved in the console, what was read of them, and the baseline. One act at a time: reading, a
/// rollout, or the reading before an undo.
class Fleet : public QObject
{
    Q_OBJECT
public:
    /// All outlive the fleet.
    Fleet(ConnectionBook &book, RolloutStore &store, SettingsHistory &history, const PoolContext &context,
        QObject *parent = nullptr);
    ~Fleet() override;

    /// Sorted. Without a baseline, nothing is compared.
    const QList<PoolComparison> &pools() const { return m_pools; }
    RolloutStore &store() { return m_store; }

    /// Reads these pools; by default all.
    void read(const QStringList &connectionIds = {});
    /// Reads the settings of all pools, one request a second. What is known of their applications stays.
    void readSlowly();
    /// Ends a reading now, and a rollout after the pool that is under way.
    void stop();
    bool isReading() const { return m_reader && m_reader->isReading(); }
    int readCount() const { return m_reader ? m_reader->readCount() : 0; }
    int toReadCount() const { return m_reader ? m_reader->count() : 0; }

    void setBaseline(const Baseline &baseline, const QString &name);
    bool hasBaseline() const { return m_baseline.has_value(); }
    const QString &baselineName() const { return m_baselineName; } ///< as its user knows it
    QStringList unmatched() const;
    /// A sentence for each pool whose exceptions contradict each other. Nothing is written then.
    QStringList contradictions() const;

    /// For a rollout to these pools: those that were read, also if nothing is to be written to them.
    QList<Rollout::Target> targetsFor(const QStringList &connectionIds) const;
    /// As Rollout::start(). rolloutChanged() follows.
    Result<void> write(
        const QList<Rollout::Target> &targets, const QString &reason, std::optional<qint64> undoes = std::nullopt);
    /// The one under way or the last one; null if there is none.
    const Rollout *rollout() const { return m_rollout.get(); }
    bool isWriting() const { return m_rollout && m_rollout->isRunning(); }
    bool isBusy() const { return isReading() || isWriting(); }

    /// Reads the pools that the rollout may have written; undoPrepared() follows, unless it is stopped.
    void prepareUndo(const RolloutRecord &record);

signals:
    void reset(); ///< there are other pools, or another baseline
    void poolChanged(int row);
    void progressed(); ///< an act began, went on, or ended
    void undoPrepared(const qrlogin::RolloutRecord &record, const QList<qrlogin::UndonePool> &pools);

private:
    void followBook();
    void compare(const QList<PoolReading> &readings);
    void take(const PoolReading &reading);
    void startReading(const QList<Connection> &pools, bool isSlow = false);
    void endReading();
    void endRollout();
    QDate today() const { return dayOf(m_context.clock.now()); }

    ConnectionBook &m_book;
    RolloutStore &m_store;
    SettingsHistory &m_history;
    PoolContext m_context;
    QList<PoolComparison> m_pools;
    std::optional<Baseline> m_baseline;
    QString m_baselineName;
    std::optional<RolloutRecord> m_toUndo;
    std::unique_ptr<FleetReader> m_reader;
    std::unique_ptr<Rollout> m_rollout;
};

} // namespace qrlogin
