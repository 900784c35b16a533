// The time from the start of `qrlogin serve` to the line that it is ready: with a pool in memory, a new one, and an
// existing one.
#include "bench/Figures.h"
#include "bench/ServedPool.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace qrlogin::bench;

namespace {

constexpr int countedRuns = 15;

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir directory;
    std::vector<double> inMemory;
    std::vector<double> fresh;
    std::vector<double> existing;
    const auto measure = [&](const QStringList &arguments, std::vector<double> &times) {
        const ServedPool pool(QStringLiteral(QRLOGIN_CLI), arguments);
        times.push_back(pool.isUp() ? pool.startTime() : 1e9);
    };
    // The first round warms the caches and creates the existing pool; it does not count.
    for (int round = 0; round <= countedRuns; ++round) {
        measure({}, inMemory);
        measure({QStringLiteral("--data"), directory.filePath(QStringLiteral("new-%1").arg(round))}, fresh);
        measure({QStringLiteral("--data"), directory.filePath(QStringLiteral("existing"))}, existing);
        if (round == 0) {
            for (std::vector<double> *times : {&inMemory, &fresh, &existing})
                times->clear();
        }
    }
    Figures figures;
    for (const auto &[name, times] :
        {std::pair(QStringLiteral("in memory, median"), inMemory), {QStringLiteral("a new directory, median"), fresh},
            {QStringLiteral("an existing pool, median"), existing}})
        figures.atMost(100, name, median(times), QStringLiteral("ms"));
    return figures.exitCode();
}
