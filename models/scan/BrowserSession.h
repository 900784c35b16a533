#pragma once

#include "client/PoolClock.h"
#include "contract/QrPayload.h"
#include "qr/PictureReader.h"
#include "scan/StatusPoller.h"

#include <QHash>
#include <QImage>
#include <QObject>

namespace qrlogin {

/// A login page in one browser: generates a code, shows it, and polls until an end state. Has no secret.
///
/// StatusPoller does the polling. Polling ends with the code's period, in pool time, even without a response.
class BrowserSession : public QObject
{
    Q_OBJECT
public:
    enum class Phase {
        Idle, ///< no code yet, or stopped
        Generating, ///< waiting for the code and its image
        Polling,
        Ended, ///< the code reached an end state, see status()
        Failed, ///< no code, or the pool rejected the status query, see failure()
    };

    static constexpr Milliseconds pollInterval = StatusPoller::interval;
    static constexpr Milliseconds longestBackOff = StatusPoller::longestBackOff;
    /// How long after its period a code can still have another state than expired: a poll and its response.
    static constexpr Milliseconds grace{2000};

    BrowserSession(const PoolAddress &address, const PoolContext &context, QObject *parent = nullptr);

    /// Generates a new code. Cancels requests for an earlier code silently.
    void start(const QJsonObject &customData = {});
    void stop();
    void reset(); ///< also forgets the code

    /// Polls at this interval rather than at pollInterval, from the next request on.
    void setPollInterval(Milliseconds interval) { m_poller.setInterval(interval); }

    /// Photos of users by their addresses, which it then does not fetch. They outlive it.
    void setKnownPhotos(const QHash<QString, QImage> &photos) { m_knownPhotos = &photos; }

    /// Stops requests while paused. The first response after that shows what changed.
    void setPaused(bool paused);

    Phase phase() const { return m_phase; }
    /// As last reported; Error after Failed.
    QrStatus status() const { return m_phase == Phase::Failed ? QrStatus::Error : m_report.status; }
    const QrStatusReport &report() const { return m_report; }
    /// Of the last request. During Polling: a server error that will be retried.
    const std::optional<Failure> &failure() const { return m_failure; }

    const QString &qrcodeId() const { return m_qrcodeId; }
    const QImage &image() const { return m_image; } ///< as received from the pool
    const QByteArray &payloadText() const { return m_payloadText; } ///< read from the image, empty if unreadable
    const std::optional<QrPayload> &payload() const { return m_payload; } ///< unset if not a login payload
    const QImage &photo() const { return m_photo; } ///< of the user who scanned; null until loaded, or if absent
    const QJsonObject &customData() const { return m_customData; } ///< sent to generate the code
    int pollCount() const { return m_poller.pollCount(); }

    /// Zero if the payload does not contain it.
    Milliseconds period() const;
    /// In pool time.
    Milliseconds remaining() const;
    /// The period matters no more: the code was approved, declined or lost.
    bool isDecided() const;

signals:
    void changed();

private:
    QCoro::Task<void> run(QJsonObject customData);
    void clear();
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
    Instant m_expiresAt; ///< pool time, counted from the arrival of the code
    QrStatusReport m_report;
    QImage m_photo;
    const QHash<QString, QImage> *m_knownPhotos = nullptr;
    std::optional<Failure> m_failure;
    std::unique_ptr<Timer> m_deadline;
    StatusPoller m_poller;
    PictureReader m_reader;
    PoolClient m_client; // last, after the reader: their end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
