#include "fleet/RolloutUndo.h"

#include "settings/SettingChange.h"

#include <algorithm>

namespace qrlogin {

namespace {

UndoneSetting::Kind kindOf(QStringView name, const LoginStrategy &now, const RolloutPool &pool)
{
    // First, since a rollout may have been undone in part.
    if (sameSetting(name, now, pool.planned.was))
        return UndoneSetting::Kind::AlreadyBack;
    return sameSetting(name, now, pool.written()) ? UndoneSetting::Kind::PutBack : UndoneSetting::Kind::ChangedSince;
}

} // namespace

std::optional<PlannedPool> UndonePool::planned() const
{
    if (!reading.settings || !*reading.settings)
        return {};
    const LoginStrategy &now = **reading.settings;
    PlannedPool plan{reading.pool.badge.name, reading.pool.id(), poolMark(reading.pool), now, now};
    for (const UndoneSetting &setting : settings) {
        if (setting.kind == UndoneSetting::Kind::PutBack)
            copySetting(setting.wireName, rolledOut.planned.was, plan.wanted);
    }
    return plan;
}

QList<UndonePool> undoOf(const RolloutRecord &record, const QList<PoolReading> &readings)
{
    QList<UndonePool> undone;
    for (const RolloutPool &pool : record.pools) {
        const auto reading = std::ranges::find_if(
            readings, [&](const PoolReading &each) { return each.pool.id() == pool.planned.connectionId; });
        if (!pool.mayBeWritten() || reading == readings.end())
            continue;
        UndonePool each{*reading, pool, poolMark(reading->pool) != pool.planned.mark};
        if (!each.isOtherPool && reading->settings && *reading->settings) {
            for (const SettingChange &change : changesBetween(pool.planned.was, pool.written()))
                each.settings += UndoneSetting{change.wireName, kindOf(change.wireName, **reading->settings, pool)};
        }
        undone += each;
    }
    return undone;
}

QList<Connection> poolsToUndo(const RolloutRecord &record, const QList<Connection> &connections)
{
    QList<Connection> found;
    std::ranges::copy_if(connections, std::back_inserter(found), [&](const Connection &connection) {
        return std::ranges::any_of(record.pools, [&](const RolloutPool &pool) {
            return pool.mayBeWritten() && pool.planned.connectionId == connection.id();
        });
    });
    return found;
}

QStringList poolsWithoutConnection(const RolloutRecord &record, const QList<Connection> &connections)
{
    QStringList names;
    for (const RolloutPool &pool : record.pools) {
        const bool exists = std::ranges::any_of(
            connections, [&](const Connection &each) { return each.id() == pool.planned.connectionId; });
        if (pool.mayBeWritten() && !exists)
            names += pool.planned.name;
    }
    return names;
}

} // namespace qrlogin
