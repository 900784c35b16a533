// Preloaded into a Qt program: measures the delays of a timer in its main thread, starting three seconds after the
// start. At the end writes count, median, p99 and maximum in milliseconds to the file named by QRLOGIN_PROBE.
#include "bench/Figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr auto interval = 10ms;
constexpr auto startUp = 3s;

class TimerProbe : public QObject
{
public:
    explicit TimerProbe(QCoreApplication &application)
        : QObject(&application)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &TimerProbe::takeIn);
        connect(&application, &QCoreApplication::aboutToQuit, this, &TimerProbe::report);
        start();
    }

private:
    void start()
    {
        m_due = Steady::now() + interval;
        m_timer.start(interval);
    }

    void takeIn()
    {
        const auto now = Steady::now();
        if (now >= m_begin + startUp)
            m_late.push_back(std::chrono::duration<double, std::milli>(now - m_due).count());
        start();
    }

    void report()
    {
        QFile file(qEnvironmentVariable("QRLOGIN_PROBE"));
        if (!file.open(QIODevice::WriteOnly) || m_late.empty())
            return;
        for (const double share : {0.5, 0.99, 1.0})
            file.write(QByteArray::number(qrlogin::bench::percentile(m_late, share), 'f', 3) + ' ');
        file.write(QByteArray::number(qsizetype(m_late.size())) + '\n');
    }

    const Steady::time_point m_begin = Steady::now();
    Steady::time_point m_due;
    QTimer m_timer{this};
    std::vector<double> m_late;
};

void install()
{
    new TimerProbe(*QCoreApplication::instance());
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(install)
