#pragma once

#include "base/Clock.h"

#include <QObject>

#include <optional>

namespace qrlogin {

struct TrafficEntry;
class TrafficLog;

/// The pool's time, as far as its answers tell: how far it is ahead of ours is measured from their `Date` headers.
///
/// One answer tells it to about a second, since `Date` has whole seconds; several together narrow it down. An answer
/// that contradicts the earlier ones means that a clock has been turned, and counts alone. Where ours may be right, it
/// is taken for right.
class PoolClock : public QObject
{
    Q_OBJECT
public:
    /// Follows what is recorded in `traffic` from now on. Both outlive this.
    PoolClock(const Clock &clock, const TrafficLog &traffic, QObject *parent = nullptr);

    Instant now() const { return m_clock.now() + ahead(); }
    /// What to add to our clock; zero before the first answer.
    Milliseconds ahead() const;

signals:
    /// ahead() is another one than before.
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
