#include "shared/TemporaryEmulator.h"

#include "base/Random.h"
#include "emulator/EmulatorThread.h"
#include "shared/EmbeddedPool.h"

namespace qrlogin {

TemporaryEmulator::TemporaryEmulator(const Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock)
{
}

TemporaryEmulator::~TemporaryEmulator() = default;

void TemporaryEmulator::start(const Started &started)
{
    m_thread = std::make_unique<emulator::EmulatorThread>(
        emulator::EmulatorOptions{}, m_clock, std::make_unique<SystemRandom>());
    connect(m_thread.get(), &emulator::EmulatorThread::ready, this,
        [started](const emulator::EmulatorInfo &info) { started(connectionTo(info)); });
    connect(m_thread.get(), &emulator::EmulatorThread::failed, this,
        [started](const Failure &failure) { started(tl::unexpected(failure)); });
    m_thread->start();
}

} // namespace qrlogin

#include "moc_TemporaryEmulator.cpp"
