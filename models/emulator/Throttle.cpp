#include "emulator/Throttle.h"

namespace qrlogin::emulator {

namespace {

constexpr qsizetype mostSources = 1024;

} // namespace

Seconds Throttle::count(QByteArrayView source, Instant now)
{
    const auto isOver = [now](const Window &window) { return now >= window.begin + span || now < window.begin; };
    if (m_windows.size() >= mostSources)
        m_windows.removeIf([&](auto entry) { return isOver(entry.value()); });
    if (m_windows.size() >= mostSources)
        return span; // a crowd of sources guessing at once gets no further either
    Window &mine = m_windows[source.toByteArray()];
    if (isOver(mine))
        mine = {now, 0};
    if (++mine.wrong <= mostPerMinute)
        return Seconds(0);
    return std::chrono::ceil<Seconds>(mine.begin + span - now);
}

} // namespace qrlogin::emulator
