#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QHash>

namespace qrlogin::emulator {

/// Counts wrong guesses per source and minute: unknown IDs and wrong control tokens. The caller decides what follows.
/// For IDs it is only a hint: after too many, unknown IDs get HTTP 429, but valid IDs still work, because other clients
/// can share the address. The length of an ID protects it from guessing. For control tokens the source must wait.
class Throttle
{
public:
    static constexpr int maxPerMinute = 20;
    static constexpr Seconds span{60};

    /// Counts a wrong guess. Returns how long the source must wait; zero if below the limit.
    Seconds count(QByteArrayView source, Instant now);

    /// How long a source above the limit must wait; zero if below it.
    Seconds wait(QByteArrayView source, Instant now) const;

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
