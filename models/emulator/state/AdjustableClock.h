#pragma once

#include "base/Clock.h"
#include "contract/control/ControlWords.h"

namespace qrlogin::emulator {

/// The pool's time, told for a moment of the machine's: whatever expires goes by it, so that an expiry can be seen
/// without waiting for it. What protects the emulator (the date of a signature, the throttle) goes by the machine's.
class AdjustableClock
{
public:
    /// The beginning of the year 9900, which it does not go past: whatever expires has to have a date of four digits.
    static constexpr Instant latest{Seconds(250'246'627'200)};

    Instant at(Instant real) const;
    ClockMode mode() const { return m_mode; }

    /// Time goes on from where it is; Real alone drops whatever it was ahead or behind.
    void setMode(ClockMode mode, Instant real);

    /// Makes it `time` now. The mode stays.
    void set(Instant time, Instant real);

private:
    ClockMode m_mode = ClockMode::Real;
    Instant m_realAnchor; ///< of the machine, when m_poolAnchor was the pool's
    Instant m_poolAnchor;
};

} // namespace qrlogin::emulator
