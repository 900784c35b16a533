// 4,000 browsers that each poll their own code every 800 ms, at a pool in another process. Limits errors, CPU time and
// latency. With a port and seconds as arguments it only polls there, as a load.
#include "bench/Figures.h"
#include "bench/Pollers.h"
#include "bench/ServedPool.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace qrlogin::bench;

namespace {

const auto milliseconds = QStringLiteral("ms");

void printLatencies(const PollOutcome &outcome, Figures &figures)
{
    figures.holds(QStringLiteral("%1 polls, %2 errors").arg(outcome.latencies.size()).arg(outcome.errors),
        outcome.errors == 0 && !outcome.latencies.empty());
    figures.note(QStringLiteral("an answer, median"), median(outcome.latencies), milliseconds);
    figures.atMost(80, QStringLiteral("an answer, p99"), percentile(outcome.latencies, 0.99), milliseconds);
}

int loadOnly(const QStringList &arguments)
{
    PollPlan plan{quint16(arguments[0].toUInt())};
    plan.duration = std::chrono::seconds(arguments[1].toInt());
    Pollers pollers(plan);
    Figures figures;
    printLatencies(pollers.run(), figures);
    return figures.exitCode();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2)
        return loadOnly(arguments);

    const ServedPool pool(QStringLiteral(QRLOGIN_CLI));
    if (!pool.isUp()) {
        std::puts("  the pool did not come up");
        return 1;
    }
    Pollers pollers({pool.port()});
    const double before = pool.processorTime();
    QElapsedTimer timer;
    timer.start();
    const PollOutcome outcome = pollers.run();
    const double share = (pool.processorTime() - before) * 1e5 / double(timer.elapsed());

    Figures figures;
    printLatencies(outcome, figures);
    figures.atMost(20, QStringLiteral("of a core"), share, QStringLiteral("%"));
    figures.note(QStringLiteral("in RAM"), pool.residentBytes() / (1024 * 1024), QStringLiteral("MiB"));
    return figures.exitCode();
}
