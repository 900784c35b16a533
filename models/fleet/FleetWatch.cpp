#include "fleet/FleetWatch.h"

namespace qrlogin {

namespace {

constexpr QChar separator = u'\n';

} // namespace

FleetWatch::FleetWatch(Fleet &fleet, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_fleet(fleet),
      m_timer(clock.makeTimer([this] { read(); }))
{
    connect(&fleet, &Fleet::progressed, this, &FleetWatch::follow);
}

void FleetWatch::setInterval(Seconds interval)
{
    m_interval = interval;
    m_timer->stop();
    if (interval > Seconds(0))
        m_timer->start(interval);
}

QStringList FleetWatch::drift() const
{
    QStringList found;
    for (const PoolComparison &pool : m_fleet.pools()) {
        for (size_t i = 0; i < settingNames.size(); ++i) {
            if (isDrift(pool.settings.at(i).verdict))
                found += pool.reading.pool.badge.name + separator + settingNames.at(i).toString();
        }
    }
    return found;
}

void FleetWatch::read()
{
    m_timer->start(m_interval);
    if (m_fleet.isBusy()) // next time
        return;
    m_before = drift();
    m_isReading = true;
    m_fleet.readSlowly();
}

void FleetWatch::follow()
{
    if (!m_isReading || m_fleet.isBusy())
        return;
    m_isReading = false;
    m_timer->stop();
    if (m_interval > Seconds(0))
        m_timer->start(m_interval);
    QStringList pools;
    for (const QString &each : drift()) {
        if (!m_before.contains(each))
            pools += each.section(separator, 0, 0);
    }
    pools.removeDuplicates();
    if (!pools.isEmpty())
        emit driftFound(pools);
}

} // namespace qrlogin

#include "moc_FleetWatch.cpp"
