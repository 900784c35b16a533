#include "scenario/ScenarioClock.h"

#include "base/Emitted.h"
namespace qrlogin {

ScenarioClock::ScenarioClock(const PoolContext &context, EmulatorControl *control, QObject *parent)
    : QObject(parent),
      m_clock(context.clock, context.traffic),
      m_control(control),
      m_start(context.clock.now()),
      m_timer(context.clock.makeTimer([this] { emit woke(); }))
{
}

ScenarioClock::~ScenarioClock()
{
    stop();
}

QCoro::Task<Result<void>> ScenarioClock::start()
{
    m_start = m_clock.now();
    if (!m_control)
        co_return Result<void>();
    auto looking = m_control->state();
    const Result<EmulatorState> state = co_await looking;
    if (!state)
        co_return tl::unexpected(state.error());
    m_before = state->clock;
    auto pausing = m_control->pauseClock();
    const Result<EmulatorClock> paused = co_await pausing;
    if (!paused)
        co_return tl::unexpected(paused.error());
    m_start = m_turnedTo = paused->now;
    co_return Result<void>();
}

QCoro::Task<Result<void>> ScenarioClock::finish()
{
    if (!m_control)
        co_return Result<void>();
    auto restoring = m_control->restore(m_before);
    const Result<EmulatorClock> restored = co_await restoring;
    co_return restored.map([](const EmulatorClock &) {});
}

Instant ScenarioClock::now() const
{
    return m_control ? m_turnedTo : m_clock.now();
}

QCoro::Task<Result<void>> ScenarioClock::waitUntil(Instant time)
{
    if (m_control && time > now()) {
        // The emulator's clock moves by whole seconds, like all periods.
        auto turning = m_control->forward(std::chrono::ceil<Seconds>(time - now()));
        const Result<EmulatorClock> turned = co_await turning;
        if (!turned)
            co_return tl::unexpected(turned.error());
        m_turnedTo = turned->now;
        co_return Result<void>();
    }
    while (!m_isStopped && now() < time) {
        emit waiting(std::chrono::ceil<Seconds>(time - now()));
        m_timer->start(std::min<Milliseconds>(time - now(), Seconds(1)));
        const Emitted woken(*this, &ScenarioClock::woke);
        co_await woken;
    }
    if (m_isStopped)
        co_return failure(FailureKind::Cancelled, {});
    co_return Result<void>();
}

void ScenarioClock::stop()
{
    m_isStopped = true;
    m_timer->stop();
    emit woke();
}

} // namespace qrlogin

#include "moc_ScenarioClock.cpp"
