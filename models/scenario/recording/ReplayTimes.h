#pragma once

#include "base/Clock.h"

#include <QList>

namespace qrlogin {

/// Computes the times of a recording's steps for its replay: each as early as possible, but on the same side of the end
/// of a code or ticket as in the recording.
class ReplayTimes
{
public:
    /// Step `to` follows the earlier step `from` after at least, or at most, `apart`.
    void setLeast(qsizetype from, qsizetype to, Seconds apart) { m_bounds.append({from, to, apart}); }
    void setMost(qsizetype from, qsizetype to, Seconds apart) { m_bounds.append({to, from, -apart}); }

    /// The times of `count` steps, from zero; empty if the bounds contradict each other.
    QList<Seconds> earliest(qsizetype count) const;

private:
    struct Bound
    {
        qsizetype from;
        qsizetype to;
        Seconds least; ///< minimum from `from` to `to`
    };

    QList<Bound> m_bounds;
};

} // namespace qrlogin
