#pragma once

#include "base/Words.h"

#include <array>

namespace qrlogin {

/// How a period is displayed. On the wire, a period is an integer of seconds. The unit next to it is display only, and
/// on a real pool the two can disagree (100 s with `Minute`).
enum class PeriodUnit { Second, Minute, Hour, Day };

inline constexpr std::array allPeriodUnits{PeriodUnit::Second, PeriodUnit::Minute, PeriodUnit::Hour, PeriodUnit::Day};
inline constexpr auto periodUnitWords = words<PeriodUnit>({{PeriodUnit::Second, u"Second"},
    {PeriodUnit::Minute, u"Minute"}, {PeriodUnit::Hour, u"Hour"}, {PeriodUnit::Day, u"Day"}});

constexpr int secondsIn(PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::Second: return 1;
    case PeriodUnit::Minute: return 60;
    case PeriodUnit::Hour: return 3600;
    case PeriodUnit::Day: return 86400;
    }
    return 1;
}

/// True if `seconds` is a multiple of `unit`, so that the display is exact.
constexpr bool isExactIn(int seconds, PeriodUnit unit)
{
    return seconds % secondsIn(unit) == 0;
}

/// The unit that displays `seconds`: the stored one if it is exact, otherwise the largest exact one.
PeriodUnit displayUnit(int seconds, PeriodUnit stored);

} // namespace qrlogin
