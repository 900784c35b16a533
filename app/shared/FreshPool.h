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

/// An emulator in memory that is started anew whenever somebody asks for one, to run scenarios on.
class FreshPool : public QObject
{
    Q_OBJECT
public:
    using Started = std::function<void(const Result<Connection> &)>;

    /// `clock` outlives it.
    explicit FreshPool(const Clock &clock, QObject *parent = nullptr);
    ~FreshPool() override;

    /// Ends the one before, and calls `started` once the new one answers or cannot.
    void start(const Started &started);

private:
    const Clock &m_clock;
    std::unique_ptr<emulator::EmulatorThread> m_thread;
};

} // namespace qrlogin
