#include "support/ManualClock.h"

#include <QtGlobal>

#include <algorithm>

namespace qrlogin::test {

class ManualClock::ManualTimer final : public Timer
{
public:
    ManualTimer(const ManualClock &clock, std::function<void()> fired)
        : m_clock(clock),
          m_fired(std::move(fired))
    {
        clock.m_timers.push_back(this);
    }
    ~ManualTimer() override { std::erase(m_clock.m_timers, this); }

    void start(Milliseconds delay) override
    {
        m_due = m_clock.running() + delay;
        m_active = true;
    }
    void stop() override { m_active = false; }
    bool isActive() const override { return m_active; }

    Milliseconds due() const { return m_due; }
    void fire()
    {
        m_active = false;
        // The callback may destroy this timer and the running function with it.
        const auto fired = m_fired;
        fired();
    }

private:
    const ManualClock &m_clock;
    std::function<void()> m_fired;
    Milliseconds m_due{0};
    bool m_active = false;
};

ManualClock::ManualClock(Instant now)
    : m_origin(now)
{
}

ManualClock::~ManualClock() = default;

Instant ManualClock::now() const
{
    const std::lock_guard lock(m_turning);
    return m_origin + m_running;
}

Milliseconds ManualClock::running() const
{
    const std::lock_guard lock(m_turning);
    return m_running;
}

std::unique_ptr<Timer> ManualClock::makeTimer(std::function<void()> fired) const
{
    return std::make_unique<ManualTimer>(*this, std::move(fired));
}

void ManualClock::advance(Milliseconds by)
{
    Q_ASSERT(std::this_thread::get_id() == m_owner);
    const std::lock_guard lock(m_turning);
    const Milliseconds end = m_running + by;
    for (;;) {
        ManualTimer *next = nullptr;
        for (ManualTimer *timer : m_timers) {
            if (timer->isActive() && timer->due() <= end && (!next || timer->due() < next->due()))
                next = timer;
        }
        if (!next)
            break;
        m_running = std::max(m_running, next->due());
        next->fire();
    }
    m_running = end;
}

void ManualClock::set(Milliseconds by)
{
    const std::lock_guard lock(m_turning);
    m_origin += by;
}

int ManualClock::pendingTimers() const
{
    return static_cast<int>(std::ranges::count_if(m_timers, &ManualTimer::isActive));
}

Milliseconds ManualClock::untilNext() const
{
    Milliseconds least{-1};
    for (const ManualTimer *timer : m_timers) {
        const Milliseconds left = timer->due() - running();
        if (timer->isActive() && (least.count() < 0 || left < least))
            least = left;
    }
    return least;
}

} // namespace qrlogin::test
