#include "contract/PeriodUnit.h"

namespace qrlogin {

PeriodUnit displayUnit(int seconds, PeriodUnit stored)
{
    if (isExactIn(seconds, stored))
        return stored;
    for (const PeriodUnit unit : {PeriodUnit::Day, PeriodUnit::Hour, PeriodUnit::Minute}) {
        if (isExactIn(seconds, unit))
            return unit;
    }
    return PeriodUnit::Second;
}

QString wireName(PeriodUnit unit)
{
    switch (unit) {
    case PeriodUnit::Second: return QStringLiteral("Second");
    case PeriodUnit::Minute: return QStringLiteral("Minute");
    case PeriodUnit::Hour: return QStringLiteral("Hour");
    case PeriodUnit::Day: return QStringLiteral("Day");
    }
    return {};
}

std::optional<PeriodUnit> periodUnitFromWire(QStringView name)
{
    for (const PeriodUnit unit : allPeriodUnits) {
        if (name == wireName(unit))
            return unit;
    }
    return std::nullopt;
}

} // namespace qrlogin
