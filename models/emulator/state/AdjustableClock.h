#pragma once

#include "base/Clock.h"
#include "contract/control/ControlWords.h"

namespace qrlogin::emulator {

/// Maps system time to pool time. All expiry uses pool time, so that tests need not wait. What protects the emulator
/// (the date of a signature, the throttle) uses system time.
class AdjustableClock
{
public:
    /// The start of the year 9900, the latest possible time: expiry dates must have a year of four digits.
    static constexpr Instant latest{Seconds(250'246'627'200)};

    Instant at(Instant real) const;
    ClockMode mode() const { return m_mode; }

    /// Time continues from its current value. Only Real returns to the system time.
    void setMode(ClockMode mode, Instant real);

    /// Sets the current time to `time`. The mode stays.
    void set(Instant time, Instant real);

private:
    ClockMode m_mode = ClockMode::Real;
    Instant m_realAnchor; ///< the system time when the pool time was m_poolAnchor
    Instant m_poolAnchor;
};

} // namespace qrlogin::emulator
