#pragma once

#include "client/PoolClient.h"

#include <QObject>

namespace qrlogin {

/// Polls the status of one code without a secret until it is final.
///
/// One request at a time: the next follows one interval after the last response. After server and network errors the
/// interval doubles up to 30 s, or follows the pool's Retry-After. Does not poll before start(), after an end state, a
/// rejection or stop(), or while paused.
class StatusPoller : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds interval{1000};
    static constexpr Milliseconds longestBackOff{30'000};

    StatusPoller(const PoolAddress &address, const PoolContext &context, Party party, QObject *parent = nullptr);

    /// Polls this code, first after one interval. Drops an earlier code.
    void start(const QString &qrcodeId);
    void stop();

    /// Between a response and the next request, from the next request on. At first the constant above.
    void setInterval(Milliseconds between) { m_interval = between; }

    /// Paused: cancels the current request and sends no more. Then continues, at once if the next request is due.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    int pollCount() const { return m_pollCount; } ///< responses and failures since start()

signals:
    void answered(const qrlogin::QrStatusReport &report); ///< the last response if its status is final
    void troubled(const qrlogin::Failure &failure); ///< the poller will retry
    void refused(const qrlogin::Failure &failure); ///< the poller stops

private:
    QCoro::Task<void> poll();
    void schedule(Milliseconds wait);
    void resume();

    bool m_active = false;
    bool m_paused = false;
    QString m_qrcodeId;
    Milliseconds m_interval = interval;
    Milliseconds m_wait = interval; ///< the same, longer after an error
    const Clock &m_clock;
    Milliseconds m_since{0}; ///< the next request is due `m_delay` later
    Milliseconds m_delay{0};
    int m_pollCount = 0;
    std::unique_ptr<Timer> m_next;
    PoolClient m_client; // last: its destructor resumes our coroutines, which can use all members above
};

} // namespace qrlogin
