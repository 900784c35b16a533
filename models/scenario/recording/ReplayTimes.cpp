#include "scenario/recording/ReplayTimes.h"

#include <algorithm>

namespace qrlogin {

QList<Seconds> ReplayTimes::earliest(qsizetype count) const
{
    QList<Seconds> times(count, Seconds(0));
    // The longest paths from the first step on. Without a circle none has more steps than there are.
    for (qsizetype round = 0; round <= count; ++round) {
        bool isSettled = true;
        const auto delay = [&](qsizetype step, Seconds until) {
            isSettled = isSettled && times[step] >= until;
            times[step] = std::max(times[step], until);
        };
        for (qsizetype step = 1; step < count; ++step)
            delay(step, times[step - 1]);
        for (const Bound &bound : m_bounds)
            delay(bound.to, times[bound.from] + bound.least);
        if (isSettled)
            return times;
    }
    return {};
}

} // namespace qrlogin
