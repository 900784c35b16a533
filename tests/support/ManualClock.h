#pragma once

#include "base/Clock.h"

#include <QtGlobal>

#include <atomic>
#include <vector>

namespace qrlogin::test {

/// A clock that stands still until a test turns it. now() may be read from any thread; timers belong to the thread that
/// turns the clock, and fire from within advance() in the order they are due.
class ManualClock final : public Clock
{
public:
    /// 2026-01-01T00:00:00Z, where the signature vectors stand too.
    static constexpr Instant start{Milliseconds{1'767'225'600'000}};

    explicit ManualClock(Instant now = start);
    ~ManualClock() override;

    Instant now() const override { return Instant(Milliseconds(m_now.load())); }
    std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const override;

    void advance(Milliseconds by);

    /// How many timers wait, and how long until the next fires; nothing waits at -1.
    int pendingTimers() const;
    Milliseconds untilNext() const;

private:
    class ManualTimer;

    std::atomic<qint64> m_now;
    mutable std::vector<ManualTimer *> m_timers;
};

} // namespace qrlogin::test
