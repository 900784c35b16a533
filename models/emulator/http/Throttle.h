#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QHash>

namespace qrlogin::emulator {

/// Counts, per source and minute, what was wrong and may have been guessed: ids that nobody was ever given, and control
/// tokens. What that means is the caller's matter. For ids it is a hint to the client alone: wrong ones are answered
/// with HTTP 429 from then on, while a right one still gets through, since others may stand behind the same address;
/// what keeps an id or a token from being guessed is its length.
class Throttle
{
public:
    static constexpr int maxPerMinute = 20;
    static constexpr Seconds span{60};

    /// Counts a wrong guess. Returns how long the source must wait; zero if below the limit.
    Seconds count(QByteArrayView source, Instant now);

private:
    struct Window
    {
        Instant begin;
        int wrong = 0;
    };
    static bool isOver(const Window &window, Instant now);
    static Seconds left(const Window &window, Instant now);

    QHash<QByteArray, Window> m_windows;
};

} // namespace qrlogin::emulator
