#pragma once

#include "client/PoolClient.h"

#include <QObject>

namespace qrlogin {

/// Asks a pool for the state of one code again and again until it is final, as whoever has no secret does.
///
/// One request is in flight at a time: the next is due one interval after the last answer. While the pool is in trouble
/// the interval doubles up to 30 s, or is as long as the pool asks for. Nothing is asked before start(), after an end
/// state, a refusal or stop(), and while paused.
class StatusPoller : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds interval{1000};
    static constexpr Milliseconds longestBackOff{30'000};

    StatusPoller(const PoolAddress &address, const PoolContext &context, Party party, QObject *parent = nullptr);

    /// Asks for this code from one interval on; another one is forgotten.
    void start(const QString &qrcodeId);
    void stop();

    /// Ends what is in flight and asks nothing more; goes on when it is over, at once unless the next is not due yet.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    int pollCount() const { return m_pollCount; } ///< answers and failures since start()

signals:
    void answered(const qrlogin::QrStatusReport &report); ///< the last one if its status is final
    void troubled(const qrlogin::Failure &failure); ///< and will ask again
    void refused(const qrlogin::Failure &failure); ///< and will not

private:
    QCoro::Task<void> poll();
    void schedule(Milliseconds wait);
    void resume();

    bool m_active = false;
    bool m_paused = false;
    QString m_qrcodeId;
    Milliseconds m_wait = interval;
    const Clock &m_clock;
    Instant m_since; ///< the next one is due `m_delay` after that
    Milliseconds m_delay{0};
    int m_pollCount = 0;
    std::unique_ptr<Timer> m_next;
    PoolClient m_client; // last: its end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
