#include "shared/RoomEmulator.h"

#include "base/Random.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"

namespace qrlogin {

RoomEmulator::RoomEmulator(const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock)
{
}

RoomEmulator::~RoomEmulator() = default;

RoomDoorstep RoomEmulator::doorstep()
{
    return {[this](const RoomRequest &request, const RoomDoorstep::Opened &opened) { open(request, opened); },
        [this] { m_thread.reset(); }};
}

void RoomEmulator::open(const RoomRequest &request, const RoomDoorstep::Opened &opened)
{
    emulator::EmulatorOptions options;
    options.room = emulator::Door{.address = request.address, .port = request.port};
    if (request.isEncrypted)
        options.room->encryption = emulator::MadeCertificate();
    m_thread.reset(); // it may listen at the same port until then
    m_thread = std::make_unique<emulator::EmulatorThread>(options, m_clock, std::make_unique<SystemRandom>());
    connect(m_thread.get(), &emulator::EmulatorThread::ready, this, [opened](const emulator::EmulatorInfo &info) {
        opened(OpenRoom{connectionTo(info), info.roomUrl, info.roomFingerprint});
    });
    connect(m_thread.get(), &emulator::EmulatorThread::failed, this,
        [opened](const Failure &failure) { opened(tl::unexpected(failure)); });
    m_thread->start();
}

} // namespace qrlogin

#include "moc_RoomEmulator.cpp"
