#include "scenario/recording/ScenarioRecording.h"

#include <QCoroTask>

#include <utility>

namespace qrlogin {

ScenarioRecording::ScenarioRecording(std::function<bool()> isLeftOut, QObject *parent)
    : QObject(parent),
      m_isLeftOut(std::move(isLeftOut))
{
}

ScenarioRecording::~ScenarioRecording() = default;

void ScenarioRecording::setPool(const Connection &connection, const PoolContext &context)
{
    end();
    m_connection = connection;
    m_context.emplace(context);
    disconnect(m_watching);
    m_watching = connect(&context.traffic, &TrafficLog::recorded, this, &ScenarioRecording::add);
}

void ScenarioRecording::begin()
{
    m_administrator = std::make_unique<PoolClient>(
        m_connection->address, *m_context, Party::Administrator, m_connection->credentials);
    QCoro::connect(m_administrator->readSettings(), this, [this](const Result<SecuritySettings> &settings) {
        if (!settings) {
            emit failed(settings.error());
            return;
        }
        QStringList usernames;
        for (const TestUser &user : m_connection->testUsers)
            usernames += user.username;
        m_recorder.emplace(usernames, settings->strategy, m_signIns);
        emit begun();
    });
}

std::optional<Scenario> ScenarioRecording::end()
{
    m_administrator.reset();
    const auto recorder = std::exchange(m_recorder, std::nullopt);
    if (!recorder || recorder->isEmpty())
        return std::nullopt;
    ++m_count;
    return recorder->scenario(QStringLiteral("recording-%1").arg(m_count),
        {QStringLiteral("Recording %1").arg(m_count), QStringLiteral("录制 %1").arg(m_count)});
}

std::optional<int> ScenarioRecording::stepCount() const
{
    return m_recorder ? std::optional(m_recorder->stepCount()) : std::nullopt;
}

void ScenarioRecording::add(const TrafficEntry &entry)
{
    m_signIns.add(entry);
    if (!m_recorder || m_isLeftOut())
        return;
    const int before = m_recorder->stepCount();
    m_recorder->add(entry);
    if (m_recorder->stepCount() != before)
        emit stepsChanged();
}

} // namespace qrlogin

#include "moc_ScenarioRecording.cpp"
