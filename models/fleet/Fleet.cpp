#include "fleet/Fleet.h"

#include "connections/ConnectionBook.h"
#include "fleet/FleetText.h"

#include <algorithm>
#include <utility>

namespace qrlogin {

namespace {

QList<Connection> savedIn(const ConnectionBook &book)
{
    QList<Connection> pools = book.connections();
    pools.removeIf([](const Connection &pool) { return pool.id() == embeddedConnectionId; });
    sortPools(pools);
    return pools;
}

bool isSamePool(const Connection &a, const Connection &b)
{
    return a.address == b.address && a.credentials == b.credentials;
}

} // namespace

Fleet::Fleet(
    ConnectionBook &book, RolloutStore &store, SettingsHistory &history, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_book(book),
      m_store(store),
      m_history(history),
      m_context(context)
{
    connect(&book, &ConnectionBook::changed, this, &Fleet::followBook);
    followBook();
}

Fleet::~Fleet() = default;

void Fleet::followBook()
{
    QList<PoolReading> readings;
    for (const Connection &saved : savedIn(m_book)) {
        const auto known = std::ranges::find_if(
            m_pools, [&](const PoolComparison &pool) { return pool.reading.pool.id() == saved.id(); });
        // What was read of another address, or with another key, is not known of this one.
        PoolReading reading;
        if (known != m_pools.end() && isSamePool(known->reading.pool, saved))
            reading = known->reading;
        reading.pool = saved;
        readings += reading;
    }
    compare(readings);
}

void Fleet::compare(const QList<PoolReading> &readings)
{
    m_pools = compared(m_baseline.value_or(Baseline()), readings, today());
    emit reset();
}

void Fleet::setBaseline(const Baseline &baseline, const QString &name)
{
    m_baseline = baseline;
    m_baselineName = name;
    QList<PoolReading> readings;
    for (const PoolComparison &pool : m_pools)
        readings += pool.reading;
    compare(readings);
}

QStringList Fleet::unmatched() const
{
    return m_baseline ? m_baseline->unmatched(savedIn(m_book)) : QStringList();
}

QStringList Fleet::contradictions() const
{
    QStringList sentences;
    for (const PoolComparison &pool : m_pools) {
        const auto both = m_baseline ? m_baseline->ambiguityFor(pool.reading.pool, today()) : std::nullopt;
        if (both)
            sentences += FleetText::contradiction(both->first, both->second, pool.reading.pool.badge.name);
    }
    return sentences;
}

void Fleet::read(const QStringList &connectionIds)
{
    if (isBusy())
        return;
    QList<Connection> pools;
    for (const PoolComparison &pool : m_pools) {
        if (connectionIds.isEmpty() || connectionIds.contains(pool.reading.pool.id()))
            pools += pool.reading.pool;
    }
    startReading(pools);
}

void Fleet::readSlowly()
{
    if (!isBusy())
        startReading(savedIn(m_book), true);
}

void Fleet::startReading(const QList<Connection> &pools, bool isSlow)
{
    m_reader = std::make_unique<FleetReader>(
        m_context, FleetReader::usualJobs, isSlow ? FleetReader::Depth::Settings : FleetReader::Depth::Applications);
    if (isSlow)
        m_reader->setPace(Seconds(1));
    connect(m_reader.get(), &FleetReader::poolRead, this, [this](int index) {
        take(m_reader->readingAt(index));
        emit progressed();
    });
    connect(m_reader.get(), &FleetReader::finished, this, &Fleet::endReading);
    m_reader->read(pools);
    emit progressed();
}

void Fleet::take(const PoolReading &reading)
{
    const auto row = std::ranges::find_if(m_pools, [&](const PoolComparison &pool) {
        return pool.reading.pool.id() == reading.pool.id() && isSamePool(pool.reading.pool, reading.pool);
    });
    if (row == m_pools.end())
        return;
    PoolReading taken = reading;
    taken.pool = row->reading.pool; // it may have another name now
    if (!taken.reach)
        taken.reach = row->reading.reach;
    *row = compared(m_baseline.value_or(Baseline()), taken, today());
    emit poolChanged(int(row - m_pools.begin()));
}

void Fleet::endReading()
{
    const auto record = std::exchange(m_toUndo, {});
    const QList<PoolReading> readings = m_reader->readings();
    emit progressed();
    if (record && m_reader->readCount() == m_reader->count())
        emit undoPrepared(*record, undoOf(*record, readings));
}

void Fleet::stop()
{
    if (isReading())
        m_reader->stop();
    if (isWriting())
        m_rollout->stop();
}

QList<Rollout::Target> Fleet::targetsFor(const QStringList &connectionIds) const
{
    QList<PoolComparison> chosen;
    QList<Rollout::Target> targets;
    for (const PoolComparison &pool : m_pools) {
        if (!connectionIds.contains(pool.reading.pool.id()) || !pool.actual())
            continue;
        targets += Rollout::Target{pool.reading.pool, planFor({pool}).first()};
    }
    return targets;
}

Result<void> Fleet::write(const QList<Rollout::Target> &targets, const QString &reason, std::optional<qint64> undoes)
{
    m_rollout = std::make_unique<Rollout>(m_context, m_store, m_history);
    connect(m_rollout.get(), &Rollout::changed, this, &Fleet::progressed);
    connect(m_rollout.get(), &Rollout::finished, this, &Fleet::endRollout, Qt::QueuedConnection);
    auto started = m_rollout->start(targets, reason, undoes);
    if (!started)
        m_rollout.reset();
    emit progressed();
    return started;
}

void Fleet::endRollout()
{
    QStringList ids;
    for (const RolloutPool &pool : m_rollout->record().pools) {
        if (pool.result != RolloutResult::InLine && pool.result != RolloutResult::Planned)
            ids += pool.planned.connectionId;
    }
    emit progressed();
    if (!ids.isEmpty())
        read(ids);
}

void Fleet::prepareUndo(const RolloutRecord &record)
{
    if (isBusy())
        return;
    m_toUndo = record;
    startReading(poolsToUndo(record, savedIn(m_book)));
}

} // namespace qrlogin

#include "moc_Fleet.cpp"
