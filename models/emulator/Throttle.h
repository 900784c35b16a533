#pragma once

#include "base/Clock.h"

#include <QByteArray>
#include <QHash>

namespace qrlogin::emulator {

/// Counts, per source and minute, the ids that nobody has ever given out, so that guessing is slow.
class Throttle
{
public:
    static constexpr int mostPerMinute = 20;
    static constexpr Seconds span{60};

    /// One more wrong id of that source: how long until the next may be tried, nothing where it still may.
    Seconds count(QByteArrayView source, Instant now);

private:
    struct Window
    {
        Instant begin;
        int wrong = 0;
    };
    QHash<QByteArray, Window> m_windows;
};

} // namespace qrlogin::emulator
