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
    std::chrono::seconds duration{10}; ///< that count; the first interval does not
};

struct PollOutcome
{
    /// In milliseconds, from when a poll was due to when its answer was there: what a late client adds is in it.
    std::vector<double> latencies;
    int errors = 0; ///< connections that broke, answers other than 200, polls due before the last one was answered
};

/// Browsers that look at a code: each has a connection and a code of its own and asks again and again, all of them
/// evenly spread over the interval.
class Pollers
{
public:
    /// Connects them all, and lets each make its code. Raises the limit of open files as far as the system lets it.
    explicit Pollers(const PollPlan &plan);
    ~Pollers();
    Pollers(const Pollers &) = delete;
    Pollers &operator=(const Pollers &) = delete;

    /// Polls from this thread until the time is over. Once.
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
    Steady::time_point m_counted; ///< from here on latencies count
    std::size_t m_sent = 0;
};

} // namespace qrlogin::bench
