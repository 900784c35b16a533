#pragma once

#include "base/Clock.h"

#include <QObject>

#include <optional>

namespace qrlogin {

struct TrafficEntry;
class TrafficLog;

/// Estimates the pool's time from the `Date` headers of its responses.
///
/// One response is exact to about a second, because `Date` has whole seconds. More responses narrow the range. A
/// response that contradicts earlier ones means that a clock was set; the estimate then starts again from it. If the
/// range allows a difference of zero, the estimate is zero.
class PoolClock : public QObject
{
    Q_OBJECT
public:
    /// Follows new entries of `traffic`. Both references must outlive this object.
    PoolClock(const Clock &clock, const TrafficLog &traffic, QObject *parent = nullptr);

    Instant now() const { return ourTime() + ahead(); }
    /// Pool time minus our time; zero before the first response. Our time is that of the system clock when this object
    /// was made and what has passed since, so that a countdown does not depend on what the system clock is set to.
    Milliseconds ahead() const;

signals:
    /// ahead() changed.
    void turned();

private:
    struct Bounds
    {
        Milliseconds least;
        Milliseconds most;
    };

    Instant ourTime() const { return m_origin + m_clock.running(); }
    void measure(const TrafficEntry &entry);

    const Clock &m_clock;
    const Instant m_origin;
    std::optional<Bounds> m_ahead;
};

} // namespace qrlogin
