#include "emulator/state/AdjustableClock.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

/// Pool milliseconds per system millisecond.
int rateOf(ClockMode mode)
{
    switch (mode) {
    case ClockMode::Real: return 1;
    case ClockMode::Paused: return 0;
    case ClockMode::TenTimes: return 10;
    case ClockMode::SixtyTimes: return 60;
    }
    return 1;
}

} // namespace

Instant AdjustableClock::at(Instant real) const
{
    return std::min(m_poolAnchor + (real - m_realAnchor) * rateOf(m_mode), latest);
}

void AdjustableClock::setMode(ClockMode mode, Instant real)
{
    m_poolAnchor = mode == ClockMode::Real ? real : at(real);
    m_realAnchor = real;
    m_mode = mode;
}

void AdjustableClock::set(Instant time, Instant real)
{
    m_poolAnchor = time;
    m_realAnchor = real;
}

} // namespace qrlogin::emulator
