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

    Instant now() const { return m_clock.now() + ahead(); }
    /// Pool time minus our time; zero before the first response.
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

    void measure(const TrafficEntry &entry);

    const Clock &m_clock;
    std::optional<Bounds> m_ahead;
};

} // namespace qrlogin
