#include "client/control/EmulatorMonitor.h"

namespace qrlogin {

EmulatorMonitor::EmulatorMonitor(const Connection &connection, const PoolContext &context)
    : m_next(context.clock.makeTimer([this] { readSoon(); })),
      m_control(connection, context)
{
}

std::unique_ptr<EmulatorMonitor> EmulatorMonitor::of(const Connection &connection, const PoolContext &context)
{
    return connection.credentials.controlToken.isEmpty() ? nullptr
                                                         : std::make_unique<EmulatorMonitor>(connection, context);
}

void EmulatorMonitor::watch(bool watching)
{
    m_isWatching = watching;
    m_next->stop();
    if (watching)
        readSoon();
}

void EmulatorMonitor::readSoon()
{
    m_next->stop();
    if (m_isReading)
        m_isStale = true;
    else
        read();
}

QCoro::Task<> EmulatorMonitor::read()
{
    m_isReading = true;
    do {
        m_isStale = false;
        auto reading = m_control.state();
        Result<EmulatorState> state = co_await reading;
        if (!state && state.error().kind == FailureKind::Cancelled)
            co_return;
        if (state) {
            m_state = std::move(*state);
            m_failure.reset();
        } else {
            m_failure = state.error();
        }
    } while (m_isStale);
    m_isReading = false;
    if (m_isWatching)
        m_next->start(interval);
    emit changed();
}

} // namespace qrlogin

#include "moc_EmulatorMonitor.cpp"
