#pragma once

#include "client/PoolClock.h"
#include "client/control/EmulatorControl.h"

#include <QObject>

namespace qrlogin {

/// The pool's time for a scenario. On an emulator, pauses the clock and sets it forward, so that a day takes no time
/// and seconds are exact. On other pools, waits in real time and reads the time from the pool's responses.
class ScenarioClock : public QObject
{
    Q_OBJECT
public:
    /// `control` is null for a pool whose clock cannot be set. All references must outlive this object.
    ScenarioClock(const PoolContext &context, EmulatorControl *control, QObject *parent = nullptr);
    ~ScenarioClock() override;

    QCoro::Task<Result<void>> start(); ///< await it first
    QCoro::Task<Result<void>> finish(); ///< restores the emulator's clock

    Instant now() const;
    Milliseconds sinceStart() const { return now() - m_start; }

    /// Cancelled if stopped. Returns at once if the time has passed.
    QCoro::Task<Result<void>> waitUntil(Instant time);
    void stop();

signals:
    void waiting(qrlogin::Seconds left); ///< once per second of a wait in real time
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
