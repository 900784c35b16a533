#include "fleet/FleetReader.h"

#include <utility>

namespace qrlogin {

struct FleetReader::Job
{
    int index = 0;
    PoolReading reading = {};
    Milliseconds startedAt{0};
    std::unique_ptr<Timer> deadline = {};
    std::unique_ptr<Timer> again = {};
    std::unique_ptr<PoolClient> client = {}; // last: its destructor resumes the coroutine, which uses the above
};

FleetReader::FleetReader(const PoolContext &context, int jobs, Depth depth, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_most(jobs),
      m_depth(depth)
{
}

FleetReader::~FleetReader() = default;

void FleetReader::setPace(Milliseconds pace)
{
    m_pace = pace;
    m_most = 1;
}

void FleetReader::read(const QList<Connection> &pools)
{
    m_waiting.reset();
    m_jobs.clear();
    m_running = m_read = 0;
    m_isOver = false;
    m_next = 0;
    for (const Connection &pool : pools) {
        auto job = std::make_unique<Job>();
        job->index = int(m_jobs.size());
        job->reading.pool = pool;
        m_jobs.push_back(std::move(job));
    }
    startNext();
    if (m_running == 0)
        finish();
}

void FleetReader::stop()
{
    if (m_running == 0)
        return;
    m_next = m_jobs.size();
    m_running = 0;
    m_waiting.reset();
    for (const auto &job : m_jobs) {
        job->deadline.reset(); // none yet, if it waits for its turn
        job->again.reset();
        if (job->client)
            job->client->cancel();
    }
    finish();
}

QList<PoolReading> FleetReader::readings() const
{
    QList<PoolReading> all;
    for (const auto &job : m_jobs)
        all += job->reading;
    return all;
}

const PoolReading &FleetReader::readingAt(int index) const
{
    return m_jobs.at(size_t(index))->reading;
}

void FleetReader::startNext()
{
    while (m_running < m_most && m_next < m_jobs.size()) {
        ++m_running;
        Job &job = *m_jobs.at(m_next++);
        const Milliseconds now = m_context.clock.running();
        const Milliseconds wait = m_sentAt ? *m_sentAt + m_pace - now : Milliseconds(0);
        if (wait <= Milliseconds(0)) {
            begin(job);
        } else {
            m_waiting = m_context.clock.makeTimer([this, &job] { begin(job); });
            m_waiting->start(wait);
        }
    }
}

void FleetReader::begin(Job &job)
{
    job.startedAt = m_context.clock.running();
    // A reading needs the access key alone.
    const Credentials &known = job.reading.pool.credentials;
    job.client = std::make_unique<PoolClient>(job.reading.pool.address, m_context, Party::Administrator,
        Credentials{known.accessKeyId, known.accessKeySecret});
    job.deadline = m_context.clock.makeTimer([this, &job] {
        job.again.reset();
        job.client->cancel();
        // The settings may have come, and only the applications are missing.
        end(job, job.reading.settings.value_or(failure(FailureKind::Timeout, {})));
    });
    job.deadline->start(patience);
    run(&job);
}

QCoro::Task<void> FleetReader::run(Job *job)
{
    m_sentAt = m_context.clock.running();
    auto reading = job->client->readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings) {
        const Failure &failed = settings.error();
        if (failed.kind == FailureKind::Cancelled)
            co_return;
        const Milliseconds next = m_context.clock.running() + Seconds(failed.retryAfter);
        if (failed.retryAfter == 0 || next >= job->startedAt + patience)
            co_return end(*job, tl::unexpected(failed));
        job->again = m_context.clock.makeTimer([this, job] { run(job); });
        job->again->start(Seconds(failed.retryAfter));
        co_return;
    }
    if (m_depth == Depth::Applications) {
        job->reading.settings = settings->strategy;
        job->reading.readAt = m_context.clock.now();
        auto listing = readSettingsReach(job->client.get());
        const Result<SettingsReach> reach = co_await listing;
        if (!reach && reach.error().kind == FailureKind::Cancelled)
            co_return;
        job->reading.reach = reach;
    }
    end(*job, settings->strategy);
}

void FleetReader::end(Job &job, const Result<LoginStrategy> &settings)
{
    job.reading.settings = settings;
    job.reading.readAt = m_context.clock.now();
    job.deadline->stop();
    --m_running;
    ++m_read;
    emit poolRead(job.index);
    startNext();
    if (m_running == 0)
        finish();
}

void FleetReader::finish()
{
    // Pools without a key end within each other.
    if (!std::exchange(m_isOver, true))
        QMetaObject::invokeMethod(this, &FleetReader::finished, Qt::QueuedConnection);
}

} // namespace qrlogin

#include "moc_FleetReader.cpp"
