#include "pages/emulator/ClockText.h"

#include "widgets/PeriodText.h"

namespace qrlogin {

QString ClockText::speed(ClockMode mode)
{
    switch (mode) {
    case ClockMode::Real: return tr("No&rmal");
    case ClockMode::Paused: return tr("&Paused");
    case ClockMode::TenTimes: return tr("× &10");
    case ClockMode::SixtyTimes: return tr("× &60");
    }
    return {};
}

QString ClockText::offset(const EmulatorClock &clock)
{
    const int seconds = int(std::chrono::floor<Seconds>(std::chrono::abs(clock.ahead)).count());
    if (seconds == 0)
        return {};
    return clock.ahead.count() > 0 ? tr("%1 ahead").arg(spelledOut(seconds)) : tr("%1 behind").arg(spelledOut(seconds));
}

QString ClockText::deviation(const EmulatorClock &clock)
{
    switch (clock.mode) {
    case ClockMode::Real: return offset(clock);
    case ClockMode::Paused: return tr("paused");
    case ClockMode::TenTimes:
    case ClockMode::SixtyTimes: break;
    }
    return speed(clock.mode).remove(u'&');
}

} // namespace qrlogin
