// Measures a pool with 100,000 live codes: memory, the time to find a code, and the longest wait of another client
// while the codes are created and removed.
#include "bench/Figures.h"
#include "bench/PlainClient.h"
#include "bench/ServedPool.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace qrlogin::bench;

namespace {

constexpr int fewCodes = 100;
constexpr int manyCodes = 100'000;
constexpr int lookups = 20'000;
constexpr int attempts = 3; ///< the median counts, against interference by other programs

using Steady = std::chrono::steady_clock;

/// In milliseconds; infinite for a broken connection.
double timed(PlainClient &client, const QByteArray &request)
{
    const auto begin = Steady::now();
    const QByteArray answer = client.ask(request);
    const double took = std::chrono::duration<double, std::milli>(Steady::now() - begin).count();
    return answer.startsWith("HTTP/1.1 200 ") && answer.contains(R"("statusCode":200)") ? took : 1e9;
}

/// Creates codes at the pool's speed, several requests at a time. Calls the function between a batch and its responses,
/// for another client.
std::vector<QByteArray> makeCodes(quint16 port, int count, const std::function<void()> &askMeanwhile)
{
    constexpr int atOnce = 16;
    PlainClient client(port);
    const QByteArray requests = client.post("/api/v3/gene-qrcode", R"({"type":"MOBILE_APP"})").repeated(atOnce);
    const QByteArray before = R"("qrcodeId":")";
    std::vector<QByteArray> ids;
    while (int(ids.size()) < count && client.send(requests)) {
        askMeanwhile();
        const QByteArray answers = client.receive(atOnce);
        for (qsizetype at = -1; (at = answers.indexOf(before, at + 1)) >= 0;)
            ids.push_back(answers.mid(at + before.size(), 30));
    }
    return ids;
}

/// Microseconds per poll of these codes.
double lookupTime(PlainClient &client, const std::vector<QByteArray> &ids)
{
    std::vector<double> times;
    for (int i = 0; i < lookups; ++i) {
        const auto any = QRandomGenerator::global()->bounded(quint32(ids.size()));
        times.push_back(timed(client, client.get(statusTarget(ids[any]))) * 1000);
    }
    return median(times);
}

struct Outcome
{
    double bytesEach = 0;
    double lookupOfFew = 0; ///< microseconds
    double lookupOfMany = 0;
    double longestWhileMade = 0; ///< milliseconds
    double longestWhileForgotten = 0;
    double leftOver = 0; ///< codes stored at the end
};

Outcome measure()
{
    const ServedPool pool(QStringLiteral(QRLOGIN_CLI));
    PlainClient client(pool.port());
    const auto control = [&](const QByteArray &path, const QByteArray &body) {
        return client.ask(client.post("/_emulator/" + path, body, "X-Control-Token: " + pool.controlToken() + "\r\n"));
    };
    const auto held = [&] {
        const QByteArray answer = client.ask("GET /_emulator/state HTTP/1.1\r\nHost: 127.0.0.1:"
            + QByteArray::number(pool.port()) + "\r\nX-Control-Token: " + pool.controlToken() + "\r\n\r\n");
        const QJsonObject state = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        return state[QLatin1String("data")][QLatin1String("codes")][QLatin1String("held")].toDouble();
    };

    Outcome outcome;
    std::vector<QByteArray> ids = makeCodes(pool.port(), fewCodes, [] {});
    lookupTime(client, ids); // warms up both sides
    outcome.lookupOfFew = lookupTime(client, ids);
    const double before = pool.residentBytes();
    const QByteArray any = client.get(statusTarget(ids.front()));
    const std::vector<QByteArray> made = makeCodes(pool.port(), manyCodes - fewCodes,
        [&] { outcome.longestWhileMade = std::max(outcome.longestWhileMade, timed(client, any)); });
    outcome.bytesEach = (pool.residentBytes() - before) / double(made.size());
    ids.insert(ids.end(), made.begin(), made.end());
    outcome.lookupOfMany = lookupTime(client, ids);

    // Two minutes of validity and ten until an ended code is removed: all at once.
    control("clock", R"({"forward":721})");
    const QByteArray newest = client.get(statusTarget(client.generate()));
    for (int i = 0; i < lookups; ++i)
        outcome.longestWhileForgotten = std::max(outcome.longestWhileForgotten, timed(client, newest));
    outcome.leftOver = held();
    return outcome;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::vector<Outcome> outcomes;
    for (int attempt = 0; attempt < attempts; ++attempt)
        outcomes.push_back(measure());
    const auto middle = [&](auto value) {
        std::vector<double> values;
        std::ranges::transform(outcomes, std::back_inserter(values), value);
        return median(values);
    };

    Figures figures;
    const auto micro = QStringLiteral("µs");
    const auto milli = QStringLiteral("ms");
    figures.atMost(400, QStringLiteral("memory of each of 100,000 codes"),
        middle([](const Outcome &outcome) { return outcome.bytesEach; }), QStringLiteral("bytes"));
    const double ofFew = middle([](const Outcome &outcome) { return outcome.lookupOfFew; });
    const double ofMany = middle([](const Outcome &outcome) { return outcome.lookupOfMany; });
    figures.note(QStringLiteral("a poll, one of 100 codes"), ofFew, micro);
    figures.note(QStringLiteral("a poll, one of 100,000 codes"), ofMany, micro);
    figures.atMost(1.3, QStringLiteral("ratio"), ofMany / ofFew);
    figures.atMost(5, QStringLiteral("longest wait while they are made"),
        middle([](const Outcome &outcome) { return outcome.longestWhileMade; }), milli);
    figures.atMost(5, QStringLiteral("longest wait while all are forgotten"),
        middle([](const Outcome &outcome) { return outcome.longestWhileForgotten; }), milli);
    figures.atMost(1, QStringLiteral("codes that are held after that"),
        middle([](const Outcome &outcome) { return outcome.leftOver; }));
    return figures.exitCode();
}
