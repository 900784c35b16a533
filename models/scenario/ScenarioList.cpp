#include "scenario/ScenarioList.h"

#include "scenario/GeneratedScenarios.h"
#include "scenario/document/ShippedScenarios.h"

#include <algorithm>
#include <numeric>

namespace qrlogin {

ScenarioList::ScenarioList(QObject *parent)
    : QObject(parent)
{
}

ScenarioList::~ScenarioList()
{
    m_connection.reset();
    m_runner.reset();
    m_administrator.reset();
}

bool ScenarioList::isRunning() const
{
    return std::ranges::any_of(m_entries, [](const Entry &entry) { return entry.state != State::Idle; });
}

void ScenarioList::addShipped()
{
    const QList<Scenario> shipped = shippedScenarios();
    for (const Scenario &scenario : shipped)
        add(scenario);
    addGenerated(boundaryName.toString());
    addGenerated(truthTableName.toString());
}

int ScenarioList::add(const Scenario &scenario, const QString &file)
{
    return append({scenario, file});
}

bool ScenarioList::addGenerated(const QString &name)
{
    const auto scenario = generatedScenario(name, {}, TimeExactness::Exact);
    return scenario && append({*scenario, {}, true}) >= 0;
}

int ScenarioList::append(Entry entry)
{
    emit aboutToAdd(count());
    m_entries += std::move(entry);
    emit added();
    return count() - 1;
}

void ScenarioList::remove(int index)
{
    if (isRunning())
        return;
    emit aboutToRemove(index);
    m_entries.removeAt(index);
    emit removed();
}

QList<int> ScenarioList::all() const
{
    QList<int> indexes(m_entries.size());
    std::iota(indexes.begin(), indexes.end(), 0);
    return indexes;
}

void ScenarioList::run(const QList<int> &indexes, const Connection &connection, const PoolContext &context,
    const ScenarioRunner::Options &options)
{
    if (isRunning() || indexes.isEmpty())
        return;
    m_isStopped = false;
    m_connection = connection;
    m_administrator
        = std::make_unique<PoolClient>(connection.address, context, Party::Administrator, connection.credentials);
    m_runner = std::make_unique<ScenarioRunner>(connection, context, options);
    connect(m_runner.get(), &ScenarioRunner::waiting, this, &ScenarioList::waiting);
    connect(
        m_runner.get(), &ScenarioRunner::stepStarted, this, [this](int step) { emit stepStarted(m_current, step); });
    connect(m_runner.get(), &ScenarioRunner::stepFinished, this, [this](int step, const StepResult &result) {
        m_entries[m_current].result->steps[step] = result;
        emit changed(m_current);
    });
    for (const int index : indexes) {
        m_entries[index].result.reset();
        enter(index, State::Waiting);
    }
    play(indexes);
}

void ScenarioList::stop()
{
    if (!isRunning())
        return;
    m_isStopped = true;
    m_administrator->cancel();
    m_runner->stop();
}

QList<ScenarioRun> ScenarioList::runs() const
{
    QList<ScenarioRun> runs;
    for (const Entry &entry : m_entries) {
        if (entry.result && entry.state == State::Idle)
            runs += {entry.scenario, *entry.result, entry.file};
    }
    return runs;
}

QCoro::Task<void> ScenarioList::play(QList<int> indexes)
{
    for (const int index : std::as_const(indexes)) {
        if (m_isStopped) {
            enter(index, State::Idle);
            continue;
        }
        auto making = makeGenerated(index);
        const Result<void> made = co_await making;
        if (!m_connection)
            co_return; // the list itself is going
        const Instant startedAt = m_administrator->context().clock.now();
        ScenarioResult result;
        result.steps.resize(m_entries.at(index).scenario.steps.size());
        if (made) {
            m_current = index;
            m_entries[index].result = result;
            enter(index, State::Running);
            auto running = m_runner->run(m_entries.at(index).scenario);
            result = co_await running;
            if (!m_connection)
                co_return;
        } else {
            result.outcome = m_isStopped ? ScenarioResult::Outcome::Stopped : ScenarioResult::Outcome::Broken;
            result.failure = made.error();
        }
        result.startedAt = startedAt;
        m_entries[index].result = result;
        enter(index, State::Idle);
    }
    // A slot of finished() can start the next run, which destroys the runner while its coroutine is on the stack.
    QMetaObject::invokeMethod(this, &ScenarioList::finished, Qt::QueuedConnection);
}

QCoro::Task<Result<void>> ScenarioList::makeGenerated(int index)
{
    if (!m_entries.at(index).isGenerated)
        co_return Result<void>();
    auto reading = m_administrator->readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    const auto made
        = generatedScenario(m_entries.at(index).scenario.name, settings->strategy, exactnessOf(*m_connection));
    if (*made != m_entries.at(index).scenario) {
        emit aboutToChangeSteps(index);
        m_entries[index].scenario = *made;
        emit stepsChanged(index);
    }
    co_return Result<void>();
}

void ScenarioList::enter(int index, State state)
{
    m_entries[index].state = state;
    emit changed(index);
}

} // namespace qrlogin

#include "moc_ScenarioList.cpp"
