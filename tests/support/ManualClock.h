#pragma once

#include "base/Clock.h"

#include <mutex>
#include <thread>
#include <vector>

namespace qrlogin::test {

/// A clock that only advance() moves. Its timers belong to the thread that created it and fire within advance(), in
/// order. now() may be called in any thread: other threads wait until advance() returns, so that they never see a time
/// in between. So a timer must not wait for such a thread.
class ManualClock final : public Clock
{
public:
    /// 2026-01-01T00:00:00Z, the time of the signature vectors.
    static constexpr Instant start{Milliseconds{1'767'225'600'000}};

    explicit ManualClock(Instant now = start);
    ~ManualClock() override;

    Instant now() const override;
    Milliseconds running() const override;
    std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const override;

    void advance(Milliseconds by);
    /// As a user sets the system clock: `by` may be negative, nothing passes, and timers keep their delays.
    void set(Milliseconds by);

    /// The number of pending timers, and the time until the next fires; -1 if none is pending.
    int pendingTimers() const;
    Milliseconds untilNext() const;

private:
    class ManualTimer;

    const std::thread::id m_owner = std::this_thread::get_id();
    mutable std::recursive_mutex m_turning; ///< recursive: a timer may call advance()
    Milliseconds m_running{0}; ///< written only by the owner, under the lock
    Instant m_origin; ///< now() when running() was 0; written in the same way
    mutable std::vector<ManualTimer *> m_timers;
};

} // namespace qrlogin::test
