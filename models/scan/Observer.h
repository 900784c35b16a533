#pragma once

#include "scan/StatusPoller.h"

namespace qrlogin {

/// An onlooker: knows a code's id, say from a log or from the code itself, and nothing else. Polls the same status as
/// the browser and remembers the worst that came into its sight.
class Observer : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Idle, Watching, Ended, Failed };

    /// What an onlooker got to see of a login, from harmless to a login of their own.
    enum class Exposure {
        Nothing,
        BriefUserInfo,
        Ticket, ///< worth a login wherever it can be exchanged without a secret
        TokenSet, ///< a leak, whatever else is set
    };

    Observer(const PoolAddress &address, const PoolContext &context, QObject *parent = nullptr);

    void watch(const QString &qrcodeId); ///< forgets what was seen of another code
    void stop();
    void setPaused(bool paused) { m_poller.setPaused(paused); }

    Phase phase() const { return m_phase; }
    const QString &qrcodeId() const { return m_qrcodeId; }
    const QrStatusReport &report() const { return m_report; } ///< the last one
    Exposure exposure() const { return m_exposure; }
    const std::optional<Failure> &failure() const { return m_failure; } ///< of the last question
    int pollCount() const { return m_poller.pollCount(); }

signals:
    void changed();

private:
    void see(const QrStatusReport &report);
    void enter(Phase phase, const std::optional<Failure> &failure = {});

    Phase m_phase = Phase::Idle;
    QString m_qrcodeId;
    QrStatusReport m_report;
    Exposure m_exposure = Exposure::Nothing;
    std::optional<Failure> m_failure;
    StatusPoller m_poller;
};

/// How much of the user a status query gives away.
Observer::Exposure exposureOf(const QrStatusReport &report);

} // namespace qrlogin
