#pragma once

#include "contract/QrPayload.h"
#include "pool/PoolClient.h"

#include <QImage>
#include <QObject>

namespace qrlogin {

/// A login page as one browser runs it: asks for a code, shows it, polls until an end state. It holds no secret.
///
/// One request is in flight at a time: the next poll is due one interval after the last answer. While the pool is in
/// trouble the interval doubles up to 30 s, or is as long as the pool asks for. The code's period sets the deadline: once it is over, polling stops whatever
/// the pool says or does not say.
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

    static constexpr Milliseconds pollInterval{1000};
    static constexpr Milliseconds longestBackOff{30'000};
    /// How long after its period a code may still be called anything but expired: a poll and its answer.
    static constexpr Milliseconds grace{2000};

    BrowserSession(const Connection &connection, const PoolContext &context, QObject *parent = nullptr);
    ~BrowserSession() override;

    /// Asks for a new code; whatever was under way for an earlier one ends without a word.
    void start(const QJsonObject &customData = {});
    void stop();

    Phase phase() const { return m_phase; }
    QrStatus status() const { return m_report.status; }
    const QrStatusReport &report() const { return m_report; }
    /// Of the last request; while Polling it means that the pool is in trouble and is asked again.
    const std::optional<Failure> &failure() const { return m_failure; }

    const QString &qrcodeId() const { return m_qrcodeId; }
    const QImage &image() const { return m_image; } ///< as the pool drew it
    const QByteArray &payloadText() const { return m_payloadText; } ///< read from the image, empty if unreadable
    const std::optional<QrPayload> &payload() const { return m_payload; } ///< nothing if the text is not a login payload
    const QImage &photo() const { return m_photo; } ///< of whoever scanned; null until it is here, or if there is none
    int pollCount() const { return m_pollCount; }

    /// Zero where the payload does not tell.
    Milliseconds period() const;
    Milliseconds remaining() const;

signals:
    void changed();

private:
    QCoro::Task<void> run(QJsonObject customData);
    QCoro::Task<void> poll();
    QCoro::Task<void> fetchPhoto(QUrl url);
    void showCode(const QByteArray &imageFile);
    void expire();
    void enter(Phase phase, const std::optional<Failure> &failure = {});

    const Clock &m_clock;
    Phase m_phase = Phase::Idle;
    QString m_qrcodeId;
    QImage m_image;
    QByteArray m_payloadText;
    std::optional<QrPayload> m_payload;
    Instant m_expiresAt; ///< by our clock, reckoned from when the code arrived
    QrStatusReport m_report;
    QImage m_photo;
    std::optional<Failure> m_failure;
    Milliseconds m_wait = pollInterval;
    int m_pollCount = 0;
    std::unique_ptr<Timer> m_nextPoll;
    std::unique_ptr<Timer> m_deadline;
    PoolClient m_client; // last: its end resumes our coroutines, which may touch all of the above
};

} // namespace qrlogin
