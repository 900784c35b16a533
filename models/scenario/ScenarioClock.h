#pragma once

#include "client/PoolClock.h"
#include "client/control/EmulatorControl.h"

#include <QObject>

namespace qrlogin {

/// The pool's time as a scenario sees it. An emulator's clock stands still and is turned, so that a day takes no time
/// and a second is exactly one; on any other pool a wait is a wait, and the time is what the pool's answers tell.
class ScenarioClock : public QObject
{
    Q_OBJECT
public:
    /// `control` is null for a pool whose clock cannot be turned. All outlive it.
    ScenarioClock(const PoolContext &context, EmulatorControl *control, QObject *parent = nullptr);
    ~ScenarioClock() override;

    QCoro::Task<Result<void>> start(); ///< to be awaited before anything else
    QCoro::Task<Result<void>> finish(); ///< the emulator's clock goes as it went before

    Instant now() const;
    Milliseconds sinceStart() const { return now() - m_start; }

    /// Cancelled if it was stopped; at once where that time has passed already.
    QCoro::Task<Result<void>> waitUntil(Instant time);
    void stop();

signals:
    void waiting(qrlogin::Seconds left); ///< once a second of a wait in real time
    void woke();

private:
    PoolClock m_clock;
    EmulatorControl *m_control;
    EmulatorClock m_before; ///< of an emulator
    Instant m_start;
    Instant m_turnedTo; ///< of an emulator
    bool m_isStopped = false;
    std::unique_ptr<Timer> m_timer;
};

} // namespace qrlogin
