#pragma once

#include "connections/Connection.h"

#include <QObject>

#include <functional>
#include <memory>

namespace qrlogin {

class Clock;

namespace emulator {
class EmulatorThread;
}

/// Starts a new emulator in memory on each request, to run scenarios on.
class TemporaryEmulator : public QObject
{
    Q_OBJECT
public:
    using Started = std::function<void(const Result<Connection> &)>;

    /// `clock` outlives it.
    explicit TemporaryEmulator(const Clock &clock, QObject *parent = nullptr);
    ~TemporaryEmulator() override;

    /// Ends the previous emulator. Calls `started` when the new one is ready or has failed.
    void start(const Started &started);

private:
    const Clock &m_clock;
    std::unique_ptr<emulator::EmulatorThread> m_thread;
};

} // namespace qrlogin
