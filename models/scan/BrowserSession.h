#pragma once

#include "client/PoolClock.h"
#include "contract/QrPayload.h"
#include "qr/PictureReader.h"
#include "scan/StatusPoller.h"

#include <QImage>
#include <QObject>

namespace qrlogin {

/// A login page as one browser runs it: asks for a code, shows it, polls until an end state. It holds no secret.
///
/// How it polls is StatusPoller's. The code's period, by the pool's clock, sets the deadline: once it is over, polling
/// stops whatever the pool says or does not say.
class BrowserSession : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle, ///< nothing asked for yet, or stopped
        Generating, ///< waiting for the code and its image
        Polling,
        Ended, ///< the code reached an end state, see status()
        Failed, ///< no code, or the pool refused to tell its state, see failure()
    };

    static constexpr Milliseconds pollInterval = StatusPoller::interval;
    static constexpr Milliseconds longestBackOff = StatusPoller::longestBackOff;
    /// How long after its period a code may still be called anything but expired: a poll and its answer.
    static constexpr Milliseconds grace{2000};

    BrowserSession(const PoolAddress &address, const PoolContext &context, QObject *parent = nullptr);

    /// Asks for a new code; whatever was under way for an earlier one ends without a word.
    void start(const QJsonObject &customData = {});
    void stop();

    /// Asks nothing while nobody looks; what has changed meanwhile shows with the first answer after that.
    void setPaused(bool paused);

    Phase phase() const { return m_phase; }
    QrStatus status() const { return m_report.status; }
    const QrStatusReport &report() const { return m_report; }
    /// Of the last request; while Polling it means that the pool is in trouble and is asked again.
    const std::optional<Failure> &failure() const { return m_failure; }

    const QString &qrcodeId() const { return m_qrcodeId; }
    const QImage &image() const { return m_image; } ///< as the pool drew it
    const QByteArray &payloadText() const { return m_payloadText; } ///< read from the image, empty if unreadable
    const std::optional<QrPayload> &payload() const
    {
        return m_payload;
    } ///< nothing if the text is not a login payload
    const QImage &photo() const { return m_photo; } ///< of whoever scanned; null until it is here, or if there is none
    const QJsonObject &customData() const { return m_customData; } ///< that the code was asked for with
    int pollCount() const { return m_poller.pollCount(); }

    /// Zero where the payload does not tell.
    Milliseconds period() const;
    /// By the pool's clock.
    Milliseconds remaining() const;

signals:
    void changed();

private:
    QCoro::Task<void> run(QJsonObject customData);
    void follow(const QrStatusReport &report);
    void fail(const Failure &failure);
    QCoro::Task<void> fetchPhoto(QUrl url);
    void showCode(const PictureReading &picture, Instant arrivedAt);
    void awaitEnd();
    void expire();
    void enter(Phase phase, const std::optional<Failure> &failure = {});

    PoolClock m_poolClock;
    Phase m_phase = Phase::Idle;
    QJsonObject m_customData;
    QString m_qrcodeId;
    QImage m_image;
    QByteArray m_payloadText;
    std::optional<QrPayload> m_payload;
    Instant m_expiresAt; ///< by the pool's clock, reckoned from when the code arrived
    QrStatusReport m_report;
    QImage m_photo;
    std::optional<Failure> m_failure;
    std::unique_ptr<Timer> m_deadline;
    StatusPoller m_poller;
    PictureReader m_reader;
    PoolClient m_client; // last, after the reader: their end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
