#pragma once

#include "base/Clock.h"

#include <QList>

namespace qrlogin {

/// When the steps of a recording come in its replay: each as early as it can, and on the side of the end of a code or a
/// ticket that it was on.
class ReplayTimes
{
public:
    /// Step `to` comes at least, or at most, that long after step `from`, which is before it.
    void setLeast(qsizetype from, qsizetype to, Seconds apart) { m_bounds.append({from, to, apart}); }
    void setMost(qsizetype from, qsizetype to, Seconds apart) { m_bounds.append({to, from, -apart}); }

    /// Of `count` steps in their order, from zero on; empty if what was set contradicts itself.
    QList<Seconds> earliest(qsizetype count) const;

private:
    struct Bound
    {
        qsizetype from;
        qsizetype to;
        Seconds least; ///< from the one to the other
    };

    QList<Bound> m_bounds;
};

} // namespace qrlogin
