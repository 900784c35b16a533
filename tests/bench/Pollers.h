#pragma once

#include "bench/PlainClient.h"

#include <chrono>
#include <memory>
#include <vector>

namespace qrlogin::bench {

struct PollPlan
{
    quint16 port = 0;
    int pollers = 4000;
    std::chrono::milliseconds interval{800};
    std::chrono::seconds duration{10}; ///< measured; the first interval is not
};

struct PollOutcome
{
    /// In milliseconds, from the time a poll was due to its response, so it includes delays of the client.
    std::vector<double> latencies;
    int errors
        = 0; ///< broken connections, responses other than 200, and polls that were due before the previous response
};

/// Browsers that poll: each has its own connection and code. Their polls are evenly spread over the interval.
class Pollers
{
public:
    /// Connects all, and creates a code for each. Raises the limit of open files as far as possible.
    explicit Pollers(const PollPlan &plan);
    ~Pollers();
    Pollers(const Pollers &) = delete;
    Pollers &operator=(const Pollers &) = delete;

    /// Polls from this thread until the time is over. Call it once.
    PollOutcome run();

private:
    using Steady = std::chrono::steady_clock;
    struct Poller
    {
        std::unique_ptr<PlainClient> client;
        QByteArray request;
        QByteArray input;
        Steady::time_point due;
        bool isWaiting = false;
    };

    Steady::time_point dueTime(std::size_t poll) const;
    void send(Poller &poller, Steady::time_point due);
    void receive(Poller &poller);
    void fail(Poller &poller);

    const PollPlan m_plan;
    const int m_epoll;
    std::vector<Poller> m_pollers;
    PollOutcome m_outcome;
    Steady::time_point m_begin;
    Steady::time_point m_counted; ///< latencies count from here on
    std::size_t m_sent = 0;
};

} // namespace qrlogin::bench
