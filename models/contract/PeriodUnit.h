#pragma once

#include "base/Words.h"

#include <array>

namespace qrlogin {

/// How a period is shown. The value on the wire is always whole seconds; the unit beside it is display only, and on a
/// real pool the two may disagree (100 s marked `Minute`).
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

/// True if `seconds` is a whole number of `unit`, so that showing it in that unit loses nothing.
constexpr bool isExactIn(int seconds, PeriodUnit unit)
{
    return seconds % secondsIn(unit) == 0;
}

/// The unit to show `seconds` in: the stored one if it is exact, else the largest that is.
PeriodUnit displayUnit(int seconds, PeriodUnit stored);

} // namespace qrlogin
