#include "Simulation.h"

#include "pool/FailureText.h"
#include "scenario/ScenarioText.h"
#include "scenario/ScenarioWords.h"

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

Simulation::Simulation(ScenarioRunner &runner, QTextStream &out)
    : m_runner(runner),
      m_out(out)
{
}

QCoro::Task<ExitCode> Simulation::run(QList<Scenario> scenarios)
{
    for (const Scenario &scenario : std::as_const(scenarios)) {
        auto running = m_runner.run(scenario);
        const ScenarioResult result = co_await running;
        m_runs += {scenario, result};
        report(m_runs.last());
        if (result.outcome == Outcome::Stopped)
            break;
    }
    co_return exitCode();
}

void Simulation::report(const ScenarioRun &run)
{
    const ScenarioResult &result = run.result;
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
        m_out << "        " << tr("Not everything could be put back. %1").arg(FailureText::describe(*result.leftover))
              << '\n';
    m_out.flush();
}

ExitCode Simulation::exitCode() const
{
    for (const ScenarioRun &run : m_runs) {
        if (run.result.outcome == Outcome::Broken)
            return exitCodeOf(*run.result.failure);
    }
    const bool allWell = std::ranges::all_of(m_runs, [](const ScenarioRun &run) {
        return run.result.outcome == Outcome::Passed || run.result.outcome == Outcome::Skipped;
    });
    return allWell ? ExitCode::Fine : ExitCode::Differs;
}

QByteArray Simulation::toJson() const
{
    QJsonArray scenarios;
    for (const ScenarioRun &run : m_runs)
        scenarios.append(runJson(run));
    return QJsonDocument(QJsonObject{{QStringLiteral("scenarios"), scenarios}}).toJson(QJsonDocument::Indented);
}

} // namespace qrlogin
