#include "scan/StatusPoller.h"

#include <algorithm>
#include <array>

namespace qrlogin {

namespace {

/// A retry can help: the server or network failed, not the request.
bool isPassing(const Failure &failure)
{
    return !isRefusal(failure.kind) && failure.kind != FailureKind::Tls && failure.kind != FailureKind::NotSent;
}

} // namespace

StatusPoller::StatusPoller(const PoolAddress &address, const PoolContext &context, Party party, QObject *parent)
    : QObject(parent),
      m_clock(context.clock),
      m_next(context.clock.makeTimer([this] { poll(); })),
      m_client(address, context, party)
{
}

void StatusPoller::start(const QString &qrcodeId)
{
    stop();
    m_active = true;
    m_qrcodeId = qrcodeId;
    m_wait = m_interval;
    m_pollCount = 0;
    schedule(m_wait);
}

void StatusPoller::stop()
{
    m_active = false;
    m_next->stop();
    m_client.cancel();
}

void StatusPoller::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    m_next->stop();
    m_client.cancel();
    if (m_active)
        resume();
}

void StatusPoller::schedule(Milliseconds wait)
{
    m_since = m_clock.running();
    m_delay = wait;
    resume();
}

void StatusPoller::resume()
{
    // The pool's Retry-After still applies after a pause.
    if (!m_paused)
        m_next->start(std::clamp(m_delay - (m_clock.running() - m_since), Milliseconds(0), m_delay));
}

QCoro::Task<void> StatusPoller::poll()
{
    // Restores the schedule if a pause cancels the request.
    m_since = m_clock.running();
    m_delay = m_wait;
    auto asking = m_client.qrStatus(m_qrcodeId);
    const Result<QrStatusReport> report = co_await asking;
    if (!report && report.error().kind == FailureKind::Cancelled)
        co_return;

    ++m_pollCount;
    if (!report && isPassing(report.error())) {
        m_wait = std::min(m_wait * 2, longestBackOff);
        schedule(std::max<Milliseconds>(m_wait, Seconds(report.error().retryAfter)));
        co_return emit troubled(report.error());
    }
    m_active = report && !isFinal(report->status);
    if (!report)
        co_return emit refused(report.error());
    m_wait = m_interval;
    if (m_active)
        schedule(m_wait);
    emit answered(*report);
}

} // namespace qrlogin

#include "moc_StatusPoller.cpp"
