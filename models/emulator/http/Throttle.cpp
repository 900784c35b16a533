#include "emulator/http/Throttle.h"

namespace qrlogin::emulator {

namespace {

constexpr qsizetype maxSources = 1024;

} // namespace

Seconds Throttle::count(QByteArrayView source, Instant now)
{
    if (m_windows.size() >= maxSources)
        m_windows.removeIf([&](auto entry) { return isOver(entry.value(), now); });
    if (m_windows.size() >= maxSources)
        return span; // also limits many sources that guess at the same time
    Window &mine = m_windows[source.toByteArray()];
    if (isOver(mine, now))
        mine = {now, 0};
    return ++mine.wrong <= maxPerMinute ? Seconds(0) : left(mine, now);
}

bool Throttle::isOver(const Window &window, Instant now)
{
    return now >= window.begin + span || now < window.begin;
}

Seconds Throttle::left(const Window &window, Instant now)
{
    return std::chrono::ceil<Seconds>(window.begin + span - now);
}

} // namespace qrlogin::emulator
