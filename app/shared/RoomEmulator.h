#pragma once

#include "room/RoomDoorstep.h"

#include <QObject>

#include <memory>

namespace qrlogin {

class Clock;

namespace emulator {
class EmulatorThread;
}

/// An emulator in memory with a door for the phones of a room.
class RoomEmulator : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it.
    explicit RoomEmulator(const Clock &clock, QObject *parent = nullptr);
    ~RoomEmulator() override;

    /// Valid as long as this object.
    RoomDoorstep doorstep();

private:
    void open(const RoomRequest &request, const RoomDoorstep::Opened &opened);

    const Clock &m_clock;
    std::unique_ptr<emulator::EmulatorThread> m_thread;
};

} // namespace qrlogin
