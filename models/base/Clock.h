#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace qrlogin {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A moment of wall-clock time, UTC, to the millisecond: what `date` headers, periods and expiry are reckoned in.
using Instant = std::chrono::time_point<std::chrono::system_clock, Milliseconds>;

/// Fires once, `delay` after start(), in the thread that made it. Starting again replaces what was pending; destroying
/// stops it.
class Timer
{
public:
    virtual ~Timer() = default;
    virtual void start(Milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
};

/// Where time comes from. Everything that waits or expires takes one, so that a test turns the clock instead of
/// sleeping.
class Clock
{
public:
    virtual ~Clock() = default;

    /// May be called from any thread.
    virtual Instant now() const = 0;

    /// A stopped timer that calls `fired` in the calling thread, which needs an event loop.
    virtual std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const override;
};

} // namespace qrlogin
