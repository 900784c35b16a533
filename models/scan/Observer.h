#pragma once

#include "scan/StatusPoller.h"

namespace qrlogin {

/// Polls a code's status with only its ID, for example from a log. Remembers the worst exposure of user data.
class Observer : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Idle, Watching, Ended, Failed };

    /// What an observer learned about a login, from harmless to a login of their own.
    enum class Exposure {
        Nothing,
        BriefUserInfo,
        Ticket, ///< allows a login wherever it can be exchanged without a secret
        TokenSet, ///< a leak, independent of the other settings
    };

    Observer(const PoolAddress &address, const PoolContext &context, QObject *parent = nullptr);

    void watch(const QString &qrcodeId); ///< discards what it saw of another code
    /// Hears from the page that the code it watches has expired. Does nothing after another end.
    void hearExpiry();
    void stop();
    void reset(); ///< also forgets the code
    void setPaused(bool paused) { m_poller.setPaused(paused); }

    Phase phase() const { return m_phase; }
    const QString &qrcodeId() const { return m_qrcodeId; }
    const QrStatusReport &report() const { return m_report; } ///< the last one
    Exposure exposure() const { return m_exposure; }
    const std::optional<Failure> &failure() const { return m_failure; } ///< of the last request
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

/// How much user data a status query reveals.
Observer::Exposure exposureOf(const QrStatusReport &report);

} // namespace qrlogin
