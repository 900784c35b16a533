#include "cli/Simulation.h"

#include "client/FailureText.h"
#include "scenario/ScenarioText.h"
#include "scenario/document/ScenarioWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

using Outcome = ScenarioResult::Outcome;

QString word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return QStringLiteral("passed");
    case Outcome::Failed: return QStringLiteral("failed");
    case Outcome::Skipped: return QStringLiteral("skipped");
    case Outcome::Broken: return QStringLiteral("broken");
    case Outcome::Stopped: break;
    }
    return QStringLiteral("stopped");
}

QJsonObject stepJson(const ScenarioStep &step, const StepResult &result)
{
    QJsonArray mismatches;
    for (const Mismatch &mismatch : result.mismatches)
        mismatches.append(ScenarioText::mismatch(mismatch));
    return {{QStringLiteral("party"), wordOf(step.party)}, {QStringLiteral("do"), ruleOf(step.action).word.toString()},
        {QStringLiteral("passed"), result.state == StepResult::State::Passed},
        {QStringLiteral("milliseconds"), qint64(result.took.count())}, {QStringLiteral("mismatches"), mismatches},
        {QStringLiteral("answer"), QJsonDocument::fromJson(result.answer).object()}};
}

QJsonObject runJson(const ScenarioRun &run)
{
    QJsonArray steps;
    for (int i = 0; i < run.result.steps.size(); ++i) {
        if (run.result.steps.at(i).state != StepResult::State::NotRun)
            steps.append(stepJson(run.scenario.steps.at(i), run.result.steps.at(i)));
    }
    QJsonObject object{{QStringLiteral("name"), run.scenario.name},
        {QStringLiteral("outcome"), word(run.result.outcome)},
        {QStringLiteral("milliseconds"), qint64(run.result.took.count())}, {QStringLiteral("steps"), steps}};
    if (run.result.skip != ScenarioResult::Skip::None)
        object.insert(QStringLiteral("reason"), ScenarioText::skip(run.result.skip));
    if (run.result.failure)
        object.insert(QStringLiteral("reason"), FailureText::describe(*run.result.failure));
    if (run.result.leftover)
        object.insert(QStringLiteral("leftover"), FailureText::describe(*run.result.leftover));
    return object;
}

} // namespace

Simulation::Simulation(const Connection &connection, const PoolContext &context, ScenarioRunner::Options options,
    QTextStream &out, ProgressLine *progress)
    : m_exactness(exactnessOf(connection)),
      m_out(out),
      m_progress(progress),
      m_administrator(connection.address, context, Party::Administrator, connection.credentials),
      m_runner(connection, context, options)
{
    if (!progress)
        return;
    QObject::connect(&m_runner, &ScenarioRunner::stepStarted, &m_runner, [this](int step) { showStep(step); });
    QObject::connect(
        &m_runner, &ScenarioRunner::waiting, &m_runner, [this](Seconds left) { m_progress->showWait(left); });
}

QCoro::Task<ExitCode> Simulation::run(QList<Scenario> scenarios)
{
    for (const Scenario &scenario : std::as_const(scenarios)) {
        if (m_isStopped)
            break;
        m_current = scenario;
        ScenarioResult result;
        if (scenario.steps.isEmpty()) {
            auto making = made(scenario.name);
            const Result<Scenario> whole = co_await making;
            if (whole) {
                m_current = *whole;
            } else {
                result.outcome = m_isStopped ? Outcome::Stopped : Outcome::Broken;
                result.failure = whole.error();
            }
        }
        if (!result.failure) {
            auto running = m_runner.run(m_current);
            result = co_await running;
        }
        m_runs += {m_current, result};
        report(m_runs.last());
    }
    if (std::ranges::all_of(m_runs, [](const ScenarioRun &run) { return run.result.outcome == Outcome::Skipped; }))
        m_out << tr("None of them was played.") << '\n';
    co_return exitCode();
}

QCoro::Task<Result<Scenario>> Simulation::made(QString name)
{
    auto reading = m_administrator.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    co_return *generatedScenario(name, settings->strategy, m_exactness);
}

void Simulation::stop()
{
    m_isStopped = true;
    m_administrator.cancel();
    m_runner.stop();
}

void Simulation::showStep(int step)
{
    const ScenarioStep &current = m_current.steps.at(step);
    m_progress->show(tr("%1, step %2 of %3: %4 %5")
                         .arg(m_current.name)
                         .arg(step + 1)
                         .arg(m_current.steps.size())
                         .arg(ScenarioText::party(current), ScenarioText::action(current)));
}

void Simulation::report(const ScenarioRun &run)
{
    const ScenarioResult &result = run.result;
    if (m_progress)
        m_progress->clear();
    m_out << ScenarioText::outcome(result.outcome).leftJustified(8) << run.scenario.name.leftJustified(26)
          << run.scenario.title.text();
    if (result.outcome == Outcome::Passed)
        m_out << tr(" (%n steps, %1 s)", nullptr, int(result.steps.size()))
                     .arg(QString::number(double(result.took.count()) / 1000, 'f', 2));
    m_out << '\n';
    if (const QString reason = ScenarioText::skip(result.skip); !reason.isEmpty())
        m_out << "        " << reason << '\n';
    if (result.failure && result.outcome == Outcome::Broken)
        m_out << "        " << FailureText::describe(*result.failure) << '\n';
    if (const int failed = result.failedStep(); failed >= 0) {
        const ScenarioStep &step = run.scenario.steps.at(failed);
        m_out << "        "
              << tr("Step %1: %2 %3").arg(failed + 1).arg(ScenarioText::party(step), ScenarioText::action(step))
              << '\n';
        for (const Mismatch &mismatch : result.steps.at(failed).mismatches)
            m_out << "        " << ScenarioText::mismatch(mismatch) << '\n';
    }
    if (result.leftover)
        m_out << "        " << ScenarioText::leftover(*result.leftover) << '\n';
    m_out.flush();
}

ExitCode Simulation::exitCode() const
{
    for (const ScenarioRun &run : m_runs) {
        if (run.result.outcome == Outcome::Broken)
            return exitCodeOf(*run.result.failure);
    }
    const auto count = [this](auto... outcomes) {
        return std::ranges::count_if(
            m_runs, [=](const ScenarioRun &run) { return ((run.result.outcome == outcomes) || ...); });
    };
    if (m_isStopped || count(Outcome::Failed, Outcome::Stopped) > 0)
        return ExitCode::Differs;
    const auto leftover
        = std::ranges::find_if(m_runs, [](const ScenarioRun &run) { return run.result.leftover.has_value(); });
    if (leftover != m_runs.end())
        return exitCodeOf(*leftover->result.leftover);
    // A green light is for what was seen to work.
    return count(Outcome::Passed) > 0 ? ExitCode::Fine : ExitCode::Refused;
}

QByteArray Simulation::toJson() const
{
    QJsonArray scenarios;
    for (const ScenarioRun &run : m_runs)
        scenarios.append(runJson(run));
    return QJsonDocument(QJsonObject{{QStringLiteral("scenarios"), scenarios}}).toJson(QJsonDocument::Indented);
}

} // namespace qrlogin
