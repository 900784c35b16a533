#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace qrlogin {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A UTC time in milliseconds. `date` headers, periods and expiry use it.
using Instant = std::chrono::time_point<std::chrono::system_clock, Milliseconds>;

/// Fires once, `delay` after start(), in the thread that created it. start() replaces a pending shot; the destructor
/// stops.
class Timer
{
public:
    virtual ~Timer() = default;
    virtual void start(Milliseconds delay) = 0;
    virtual void stop() = 0;
    virtual bool isActive() const = 0;
};

/// The source of time. Everything that waits or expires takes a Clock, so that a test sets the time and need not sleep.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Callers can use any thread.
    virtual Instant now() const = 0;

    /// What passes while the computer runs or sleeps, from any start. Setting the system clock does not change it, so
    /// durations and countdowns use it. Callers can use any thread.
    virtual Milliseconds running() const = 0;

    /// Returns a stopped timer that calls `fired` in the calling thread. That thread needs an event loop.
    virtual std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const = 0;
};

/// The system clock.
class SystemClock final : public Clock
{
public:
    Instant now() const override;
    Milliseconds running() const override;
    std::unique_ptr<Timer> makeTimer(std::function<void()> fired) const override;
};

} // namespace qrlogin
