#include "client/control/EmulatorMonitor.h"

namespace qrlogin {

EmulatorMonitor::EmulatorMonitor(const Connection &connection, const PoolContext &context)
    : m_next(context.clock.makeTimer([this] { readSoon(); })),
      m_control(connection, context)
{
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

template <typename T>
QCoro::Task<> EmulatorMonitor::act(QCoro::Task<Result<T>> action, Done done)
{
    const Result<T> outcome = co_await action;
    if (!outcome && outcome.error().kind == FailureKind::Cancelled)
        co_return;
    readSoon();
    done(outcome ? Result<void>() : Result<void>(tl::unexpected(outcome.error())));
}

void EmulatorMonitor::setClockMode(EmulatorClockMode mode, Done done)
{
    act(m_control.setClockMode(mode), std::move(done));
}

void EmulatorMonitor::forward(Seconds by, Done done)
{
    act(m_control.forward(by), std::move(done));
}

void EmulatorMonitor::beforeExpiryOf(const QString &id, Done done)
{
    act(m_control.beforeExpiryOf(id), std::move(done));
}

void EmulatorMonitor::addFault(const FaultSettings &fault, Done done)
{
    act(m_control.addFault(fault), std::move(done));
}

void EmulatorMonitor::clearFault(int id, Done done)
{
    act(m_control.clearFault(id), std::move(done));
}

void EmulatorMonitor::clearFaults(Done done)
{
    act(m_control.clearFaults(), std::move(done));
}

void EmulatorMonitor::saveUser(const EmulatorUser &user, Done done)
{
    act(m_control.saveUser(user), std::move(done));
}

void EmulatorMonitor::lockUser(const QString &id, bool locked, Done done)
{
    act(m_control.lockUser(id, locked), std::move(done));
}

void EmulatorMonitor::setAuthMethod(EmulatorAuthMethod method, const QString &appId, Done done)
{
    act(m_control.setAuthMethod(method, appId), std::move(done));
}

void EmulatorMonitor::reset(Done done)
{
    act(m_control.reset(), std::move(done));
}

} // namespace qrlogin

#include "moc_EmulatorMonitor.cpp"
