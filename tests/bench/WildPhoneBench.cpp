// Phones at the door of a room, each from its own address, without and beside one that goes wild: it asks without
// waiting on 64 connections and sends pictures. The others must not notice, which the ratio of their p99 says.
#include "base/Clock.h"
#include "base/Random.h"
#include "bench/Figures.h"
#include "emulator/EmulatorThread.h"
#include "qr/PictureReader.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <atomic>
#include <cstdio>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace qrlogin;
using namespace qrlogin::bench;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int phones = 50;
constexpr int wildConnections = 64;
constexpr int times = 3; // without and beside it, in turn
constexpr int rounds = 15; // of all phones
constexpr std::chrono::milliseconds pace{5}; // between two phones
constexpr auto roomAddress = "127.0.0.2";

/// A connection from an address of its own: all of 127/8 is this computer.
class Connection
{
public:
    Connection(const char *from, quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const sockaddr_in source = at(from, 0);
        const sockaddr_in room = at(roomAddress, port);
        const timeval patience{2, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::bind(m_socket, reinterpret_cast<const sockaddr *>(&source), sizeof source);
        ::connect(m_socket, reinterpret_cast<const sockaddr *>(&room), sizeof room);
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The status of the response; 0 if the connection broke.
    int ask(const QByteArray &request) const
    {
        ::send(m_socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL);
        QByteArray answer(16 * 1024, '\0');
        const ssize_t count = ::recv(m_socket, answer.data(), size_t(answer.size()), 0);
        return count > 12 ? answer.mid(9, 3).toInt() : 0;
    }

private:
    static sockaddr_in at(const char *address, quint16 port)
    {
        sockaddr_in result{};
        result.sin_family = AF_INET;
        result.sin_port = htons(port);
        ::inet_pton(AF_INET, address, &result.sin_addr);
        return result;
    }

    int m_socket;
};

struct Room
{
    quint16 port;
    QByteArray host;

    QByteArray get() const { return "GET /phone/info HTTP/1.1\r\nHost: " + host + "\r\n\r\n"; }
    QByteArray picture() const
    {
        const QByteArray bytes(1024 * 1024, 'x');
        return "POST /phone/read-code HTTP/1.1\r\nHost: " + host
            + "\r\nContent-Type: image/png\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
    }
};

struct Outcome
{
    std::vector<double> latencies; ///< in milliseconds
    int errors = 0;
};

Outcome askFromAllPhones(const Room &room)
{
    std::vector<std::unique_ptr<Connection>> connections;
    for (int i = 0; i < phones; ++i)
        connections.push_back(std::make_unique<Connection>(("127.0.1." + std::to_string(i + 1)).c_str(), room.port));
    const QByteArray get = room.get();
    Outcome outcome;
    auto due = Steady::now();
    for (int i = 0; i < rounds * phones; ++i, due += pace) {
        std::this_thread::sleep_until(due);
        const auto begin = Steady::now();
        outcome.errors += connections[size_t(i % phones)]->ask(get) != 200;
        outcome.latencies.push_back(std::chrono::duration<double, std::milli>(Steady::now() - begin).count());
    }
    return outcome;
}

/// Asks as fast as it is answered, until `stop`.
void goWild(const Room &room, const QByteArray &request, const std::atomic<bool> &stop, std::atomic<int> &asked)
{
    auto connection = std::make_unique<Connection>("127.0.2.1", room.port);
    while (!stop) {
        ++asked;
        if (connection->ask(request) == 0)
            connection = std::make_unique<Connection>("127.0.2.1", room.port);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto served = PictureReader::serve(argc, argv))
        return *served;
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    emulator::EmulatorOptions options;
    options.room = emulator::Door{.address = QLatin1String(roomAddress)};
    emulator::EmulatorThread thread(options, clock, std::make_unique<SystemRandom>());
    const auto info = thread.startAndWait();
    if (!info) {
        std::puts("  the emulator did not start");
        return 1;
    }
    const Room room{quint16(info->roomUrl.port()), info->roomUrl.authority().toLatin1()};

    std::vector<double> before;
    std::vector<double> after;
    int errors = 0;
    std::atomic<int> asked = 0;
    const auto measure = [&](std::vector<double> &p99) {
        const Outcome outcome = askFromAllPhones(room);
        errors += outcome.errors;
        p99.push_back(percentile(outcome.latencies, 0.99));
    };
    for (int i = 0; i < times; ++i) {
        measure(before);
        std::atomic<bool> stop = false;
        std::vector<std::jthread> wild;
        for (int k = 0; k < wildConnections; ++k)
            wild.emplace_back(
                [&, request = k == 0 ? room.picture() : room.get()] { goWild(room, request, stop, asked); });
        std::this_thread::sleep_for(std::chrono::seconds(1)); // its first requests are allowed
        measure(after);
        stop = true;
    }
    Figures figures;
    figures.holds(QStringLiteral("%1 requests of phones, %2 errors, beside %3 wild ones")
                      .arg(2 * times * rounds * phones)
                      .arg(errors)
                      .arg(asked.load()),
        errors == 0);
    figures.note(QStringLiteral("a phone without it, p99, median"), median(before), QStringLiteral("ms"));
    figures.note(QStringLiteral("a phone beside it, p99, median"), median(after), QStringLiteral("ms"));
    figures.atMost(4, QStringLiteral("ratio"), median(after) / median(before));
    return figures.exitCode();
}
