#include "bench/Pollers.h"

#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace qrlogin::bench {

namespace {

void raiseOpenFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

Pollers::Pollers(const PollPlan &plan)
    : m_plan(plan),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_pollers(std::size_t(plan.pollers))
{
    raiseOpenFiles();
    for (std::size_t i = 0; i < m_pollers.size(); ++i) {
        m_pollers[i].client = std::make_unique<PlainClient>(plan.port);
        const QByteArray code = m_pollers[i].client->generate();
        m_pollers[i].request = m_pollers[i].client->get(statusTarget(code));
        epoll_event event{EPOLLIN, {.u64 = i}};
        if (code.isEmpty() || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_pollers[i].client->descriptor(), &event) != 0)
            fail(m_pollers[i]);
    }
}

Pollers::~Pollers()
{
    ::close(m_epoll);
}

PollOutcome Pollers::run()
{
    m_begin = Steady::now();
    m_counted = m_begin + m_plan.interval;
    const auto end = m_counted + m_plan.duration;
    std::vector<epoll_event> events(1024);
    for (auto now = m_begin; now < end; now = Steady::now()) {
        for (; dueTime(m_sent) <= now; ++m_sent)
            send(m_pollers[m_sent % m_pollers.size()], dueTime(m_sent));
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 1);
        for (int i = 0; i < count; ++i)
            receive(m_pollers[events[std::size_t(i)].data.u64]);
    }
    return std::move(m_outcome);
}

Pollers::Steady::time_point Pollers::dueTime(std::size_t poll) const
{
    return m_begin + std::chrono::nanoseconds(m_plan.interval) * qint64(poll) / m_plan.pollers;
}

void Pollers::send(Poller &poller, Steady::time_point due)
{
    if (std::exchange(poller.isWaiting, true)) {
        ++m_outcome.errors;
        return;
    }
    poller.due = due;
    const QByteArray &request = poller.request;
    const ssize_t sent
        = ::send(poller.client->descriptor(), request.constData(), size_t(request.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent != request.size())
        fail(poller);
}

void Pollers::receive(Poller &poller)
{
    char buffer[4096];
    const ssize_t count = ::recv(poller.client->descriptor(), buffer, sizeof buffer, MSG_DONTWAIT);
    if (count <= 0) {
        fail(poller);
        return;
    }
    poller.input.append(buffer, count);
    if (answerSize(poller.input) < 0)
        return;
    if (!std::exchange(poller.isWaiting, false) || !poller.input.startsWith("HTTP/1.1 200 "))
        ++m_outcome.errors;
    else if (poller.due >= m_counted)
        m_outcome.latencies.push_back(std::chrono::duration<double, std::milli>(Steady::now() - poller.due).count());
    poller.input.clear();
}

void Pollers::fail(Poller &poller)
{
    ++m_outcome.errors;
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, poller.client->descriptor(), nullptr);
    poller.isWaiting = true; // permanently: each later poll counts as an error
}

} // namespace qrlogin::bench
