#pragma once

#include "fleet/Fleet.h"

namespace qrlogin {

/// Reads a fleet from time to time, at most one request a second, and tells new drift. Off at first.
class FleetWatch : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the watch.
    FleetWatch(Fleet &fleet, const Clock &clock, QObject *parent = nullptr);

    /// How long to wait after a reading; zero: off.
    void setInterval(Seconds interval);

signals:
    /// The names of the pools of which a setting drifts that did not when the reading began.
    void driftFound(const QStringList &pools);

private:
    void read();
    void follow();
    QStringList drift() const; ///< each setting of each pool

    Fleet &m_fleet;
    Seconds m_interval{0};
    QStringList m_before;
    bool m_isReading = false;
    std::unique_ptr<Timer> m_timer;
};

} // namespace qrlogin
