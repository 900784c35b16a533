#include "client/PoolClock.h"

#include "traffic/TrafficLog.h"

#include <algorithm>

namespace qrlogin {

namespace {

/// `Date` is rounded down to seconds, so the server's time is up to this much later.
constexpr Milliseconds dateResolution{1000};

} // namespace

PoolClock::PoolClock(const Clock &clock, const TrafficLog &traffic, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_origin(clock.now() - clock.running())
{
    connect(&traffic, &TrafficLog::recorded, this, &PoolClock::measure);
}

Milliseconds PoolClock::ahead() const
{
    if (!m_ahead || (m_ahead->least <= Milliseconds(0) && m_ahead->most >= Milliseconds(0)))
        return Milliseconds(0);
    return (m_ahead->least + m_ahead->most) / 2;
}

void PoolClock::measure(const TrafficEntry &entry)
{
    if (!entry.serverTime)
        return;
    const Milliseconds before = ahead();
    const Instant arrived = ourTime();
    const Bounds seen{*entry.serverTime - arrived, *entry.serverTime + dateResolution - (arrived - entry.took)};
    m_ahead = m_ahead ? Bounds{std::max(m_ahead->least, seen.least), std::min(m_ahead->most, seen.most)} : seen;
    if (m_ahead->least > m_ahead->most)
        m_ahead = seen;
    if (ahead() != before)
        emit turned();
}

} // namespace qrlogin

#include "moc_PoolClock.cpp"
