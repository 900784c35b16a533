#include "emulator/state/AdjustableClock.h"

#include <algorithm>
#include <array>

namespace qrlogin::emulator {

namespace {

struct ModeEntry
{
    ClockMode mode;
    QStringView name;
    int rate; ///< the pool's milliseconds in one of the machine's
};

constexpr std::array clockModes{ModeEntry{ClockMode::Real, u"real", 1}, ModeEntry{ClockMode::Paused, u"paused", 0},
    ModeEntry{ClockMode::TenTimes, u"x10", 10}, ModeEntry{ClockMode::SixtyTimes, u"x60", 60}};

const ModeEntry &entryOf(ClockMode mode)
{
    return *std::ranges::find(clockModes, mode, &ModeEntry::mode);
}

} // namespace

QString wireName(ClockMode mode)
{
    return entryOf(mode).name.toString();
}

std::optional<ClockMode> clockModeFromWire(QStringView name)
{
    const auto found = std::ranges::find(clockModes, name, &ModeEntry::name);
    return found == clockModes.end() ? std::nullopt : std::optional(found->mode);
}

Instant AdjustableClock::at(Instant real) const
{
    return std::min(m_poolAnchor + (real - m_realAnchor) * entryOf(m_mode).rate, latest);
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
