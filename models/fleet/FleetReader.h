#pragma once

#include "fleet/PoolReading.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace qrlogin {

/// Reads the settings of many pools, several at the same time. One slow pool does not hold up the others.
class FleetReader : public QObject
{
    Q_OBJECT
public:
    static constexpr int usualJobs = 8;
    /// For one pool, with all its requests and the waits that it asks for.
    static constexpr Seconds patience{20};

    enum class Depth {
        Settings,
        Applications, ///< also to which applications the settings apply
    };

    explicit FleetReader(
        const PoolContext &context, int jobs = usualJobs, Depth depth = Depth::Settings, QObject *parent = nullptr);
    ~FleetReader() override;

    /// Sends requests at least this far apart, one pool after the other.
    void setPace(Milliseconds pace);

    /// Ends what is under way and reads these. Do not call it in poolRead().
    void read(const QList<Connection> &pools);
    /// Pools that are not read yet stay without a reading. finished() follows.
    void stop();

    bool isReading() const { return m_running > 0 || m_next < m_jobs.size(); }
    int readCount() const { return m_read; }
    /// In the order of read().
    QList<PoolReading> readings() const;
    const PoolReading &readingAt(int index) const;
    int count() const { return int(m_jobs.size()); }

signals:
    void poolRead(int index);
    void finished(); ///< from the event loop

private:
    struct Job;

    void startNext();
    void begin(Job &job);
    QCoro::Task<void> run(Job *job);
    void end(Job &job, const Result<LoginStrategy> &settings);
    void finish();

    PoolContext m_context;
    int m_most;
    Depth m_depth;
    Milliseconds m_pace{0};
    std::optional<Milliseconds> m_sentAt; ///< the last request
    std::unique_ptr<Timer> m_waiting;
    int m_running = 0;
    int m_read = 0;
    bool m_isOver = false; ///< finished() is on its way
    size_t m_next = 0;
    std::vector<std::unique_ptr<Job>> m_jobs; // last: clients in it end the coroutines, which use the members above
};

} // namespace qrlogin
