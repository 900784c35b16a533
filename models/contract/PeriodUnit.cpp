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

} // namespace qrlogin
