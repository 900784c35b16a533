#include "cli/Simulation.h"

#include "base/Words.h"
#include "client/FailureText.h"
#include "scenario/ScenarioText.h"

#include <QCoroSignal>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

using Outcome = ScenarioResult::Outcome;

constexpr auto outcomeWords = words<Outcome>({{Outcome::Passed, u"passed"}, {Outcome::Failed, u"failed"},
    {Outcome::Skipped, u"skipped"}, {Outcome::Broken, u"broken"}, {Outcome::Stopped, u"stopped"}});

Ink inkOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return Ink::Good;
    case Outcome::Failed:
    case Outcome::Broken: return Ink::Bad;
    case Outcome::Skipped:
    case Outcome::Stopped: break;
    }
    return Ink::Attention;
}

QJsonObject stepJson(const ScenarioStep &step, const StepResult &result)
{
    QJsonObject object = ScenarioText::toJson(step, result);
    object.insert(QStringLiteral("passed"), result.state == StepResult::State::Passed);
    object.insert(QStringLiteral("milliseconds"), qint64(result.took.count()));
    return object;
}

QJsonObject runJson(const ScenarioRun &run)
{
    QJsonArray steps;
    for (int i = 0; i < run.result.steps.size(); ++i) {
        if (run.result.steps.at(i).state != StepResult::State::NotRun)
            steps.append(stepJson(run.scenario.steps.at(i), run.result.steps.at(i)));
    }
    QJsonObject object{{QStringLiteral("name"), run.scenario.name},
        {QStringLiteral("outcome"), outcomeWords.of(run.result.outcome)},
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

Simulation::Simulation(ScenarioList &list, bool isJson, Output &out, ProgressLine &progress)
    : m_list(list),
      m_isJson(isJson),
      m_out(out),
      m_progress(progress)
{
    if (isJson)
        return;
    connect(&list, &ScenarioList::stepStarted, this, &Simulation::showStep);
    connect(&list, &ScenarioList::waiting, this, [this](Seconds left) { m_progress.showWait(left); });
    connect(&list, &ScenarioList::changed, this, [this](int index) {
        const ScenarioList::Entry &entry = m_list.at(index);
        if (entry.result && entry.state == ScenarioList::State::Idle)
            print({entry.scenario, *entry.result});
    });
}

QCoro::Task<ExitCode> Simulation::run(Connection connection, PoolContext context, ScenarioRunner::Options options)
{
    m_list.run(m_list.all(), connection, context, options);
    auto finishing = qCoro(&m_list, &ScenarioList::finished);
    co_await finishing;
    const QList<ScenarioRun> runs = m_list.runs();
    QJsonArray scenarios;
    for (const ScenarioRun &run : runs)
        scenarios.append(runJson(run));
    if (m_isJson)
        m_out.addJson({{QStringLiteral("scenarios"), scenarios}}, QJsonDocument::Indented);
    else if (std::ranges::all_of(runs, [](const ScenarioRun &run) { return run.result.outcome == Outcome::Skipped; }))
        m_out << tr("All scenarios were skipped.") << '\n';
    co_return exitCode();
}

void Simulation::showStep(int index, int step)
{
    const Scenario &scenario = m_list.at(index).scenario;
    const ScenarioStep &current = scenario.steps.at(step);
    m_progress.show(tr("%1, step %2 of %3: %4 %5")
                        .arg(scenario.name)
                        .arg(step + 1)
                        .arg(scenario.steps.size())
                        .arg(ScenarioText::party(current), ScenarioText::action(current)));
}

void Simulation::print(const ScenarioRun &run)
{
    const ScenarioResult &result = run.result;
    m_progress.clear();
    m_out.addColored(inkOf(result.outcome), ScenarioText::outcome(result.outcome).leftJustified(8));
    m_out << run.scenario.name.leftJustified(26) << run.scenario.title.text();
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
        for (const QString &mismatch : ScenarioText::mismatches(result.steps.at(failed)))
            m_out << "        " << mismatch << '\n';
    }
    if (result.leftover)
        m_out << "        " << ScenarioText::leftover(*result.leftover) << '\n';
    m_out.flush();
}

ExitCode Simulation::exitCode() const
{
    const QList<ScenarioRun> runs = m_list.runs();
    const auto has = [&](Outcome outcome) {
        return std::ranges::any_of(runs, [=](const ScenarioRun &run) { return run.result.outcome == outcome; });
    };
    for (const ScenarioRun &run : runs) {
        if (run.result.outcome == Outcome::Broken)
            return exitCodeOf(*run.result.failure);
    }
    if (m_list.isStopped() || has(Outcome::Failed) || has(Outcome::Stopped))
        return ExitCode::Differs;
    for (const ScenarioRun &run : runs) {
        if (run.result.leftover)
            return exitCodeOf(*run.result.leftover);
    }
    // Success requires at least one scenario that passed.
    return has(Outcome::Passed) ? ExitCode::Fine : ExitCode::Refused;
}

} // namespace qrlogin
