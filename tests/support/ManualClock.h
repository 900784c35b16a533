#pragma once

#include "base/Clock.h"

#include <mutex>
#include <thread>
#include <vector>

namespace qrlogin::test {

/// A clock that stands still until a test turns it. It is turned in the thread that made it; timers belong there too,
/// and fire from within advance() in the order they are due. now() may be read from any thread: the others wait for the
/// end of a turn, since a moment amid it would be one that the test never named. So no timer may wait for such a
/// thread.
class ManualClock final : public Clock
{
public:
    /// 2026-01-01T00:00:00Z, where the signature vectors stand too.
    static constexpr Instant start{Milliseconds{1'767'225'600'000}};

    explicit ManualClock(Instant now = start);
    ~ManualClock() override;

    Instant now() const override;
    std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const override;

    void advance(Milliseconds by);

    /// How many timers wait, and how long until the next fires; nothing waits at -1.
    int pendingTimers() const;
    Milliseconds untilNext() const;

private:
    class ManualTimer;

    const std::thread::id m_owner = std::this_thread::get_id();
    mutable std::recursive_mutex m_turning; ///< recursive: a timer may turn the clock on
    Instant m_now; ///< written by the owner alone, under the lock
    mutable std::vector<ManualTimer *> m_timers;
};

} // namespace qrlogin::test
