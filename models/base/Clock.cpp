#include "base/Clock.h"

#include <QTimer>

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
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            // The callback may destroy this timer, and with it the function that runs.
            const auto callback = m_fired;
            callback();
        });
    }

    void start(Milliseconds delay) override { m_timer.start(delay); }
    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
    std::function<void()> m_fired;
};

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

std::unique_ptr<Timer> SystemClock::makeTimer(std::function<void()> fired) const
{
    return std::make_unique<QtTimer>(std::move(fired));
}

} // namespace qrlogin
