// Browsers that poll, beside eight connections that ask for pictures of codes without waiting for the answers: the
// polls must not wait for more than one request of each.
#include "bench/Figures.h"
#include "bench/Pollers.h"
#include "bench/ServedPool.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace qrlogin::bench;

namespace {

constexpr int greedyConnections = 8;
constexpr int timesEach = 10; // in one go
constexpr int codesOfEach = 20;

/// Asks for pictures until `stop`, all of them in one go each time; gives the number of answers.
int askForPictures(quint16 port, const std::atomic<bool> &stop)
{
    PlainClient client(port);
    QByteArray requests;
    for (int i = 0; i < codesOfEach; ++i)
        requests += client.get("/qrcodes/" + client.generate() + ".png");
    requests = requests.repeated(timesEach);
    int answers = 0;
    while (!stop && client.send(requests) && !client.receive(codesOfEach * timesEach).isEmpty())
        answers += codesOfEach * timesEach;
    return answers;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const ServedPool pool(QStringLiteral(QRLOGIN_CLI));
    if (!pool.isUp()) {
        std::puts("  the pool did not come up");
        return 1;
    }
    PollPlan plan{pool.port()};
    plan.pollers = 100;
    plan.duration = std::chrono::seconds(5);
    Pollers pollers(plan);
    std::atomic<bool> stop = false;
    std::array<int, greedyConnections> answers{};
    PollOutcome outcome;
    {
        std::vector<std::jthread> greedy;
        for (int &count : answers)
            greedy.emplace_back([&, port = pool.port()] { count = askForPictures(port, stop); });
        outcome = pollers.run();
        stop = true;
    }
    Figures figures;
    const auto least = *std::ranges::min_element(answers);
    figures.holds(QStringLiteral("%1 polls, %2 errors, at least %3 pictures each")
                      .arg(outcome.latencies.size())
                      .arg(outcome.errors)
                      .arg(least),
        outcome.errors == 0 && !outcome.latencies.empty() && least > 0);
    figures.atMost(
        10, QStringLiteral("a poll beside them, p99"), percentile(outcome.latencies, 0.99), QStringLiteral("ms"));
    return figures.exitCode();
}
