#include "scenario/recording/ReplayTimes.h"

#include <algorithm>

namespace qrlogin {

QList<Seconds> ReplayTimes::earliest(qsizetype count) const
{
    QList<Seconds> times(count, Seconds(0));
    // Longest paths from the first step (Bellman-Ford). Without a cycle, no path has more steps than `count`.
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
