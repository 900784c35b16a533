#include "base/Clock.h"

#include <QTimer>

#include <algorithm>
#include <ctime>

namespace qrlogin {

namespace {

class QtTimer final : public Timer
{
public:
    explicit QtTimer(std::function<void()> fired)
        : m_fired(std::move(fired))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { stepDone(); });
    }

    void start(Milliseconds delay) override
    {
        m_left = std::max(delay, Milliseconds(0));
        startStep();
    }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    // QTimer counts milliseconds in an int, which overflows after 24 days. A period can last 30 days.
    static constexpr Milliseconds longestStep = std::chrono::hours(24);

    void startStep() { m_timer.start(std::min(m_left, longestStep)); }

    void stepDone()
    {
        m_left -= std::min(m_left, longestStep);
        if (m_left > Milliseconds(0)) {
            startStep();
            return;
        }
        // The callback can destroy this timer, and with it m_fired.
        const auto callback = m_fired;
        callback();
    }

    QTimer m_timer;
    std::function<void()> m_fired;
    Milliseconds m_left{0};
};

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

Milliseconds SystemClock::running() const
{
#ifdef CLOCK_BOOTTIME
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time); // steady_clock stands still while Linux sleeps
    return std::chrono::duration_cast<Milliseconds>(Seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

std::unique_ptr<Timer> SystemClock::makeTimer(std::function<void()> fired) const
{
    return std::make_unique<QtTimer>(std::move(fired));
}

} // namespace qrlogin
