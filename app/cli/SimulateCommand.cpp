#include "Command.h"
#include "Commands.h"
#include "Coroutines.h"
#include "PoolChoice.h"
#include "Simulation.h"
#include "StopSignals.h"
#include "Surroundings.h"
#include "pool/FailureText.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/ScenarioDocument.h"
#include "scenario/ShippedScenarios.h"

#include <QSaveFile>

namespace qrlogin {

namespace {

constexpr QLatin1String boundaryName("boundary"), truthTableName("truth-table");

class SimulateCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SimulateCommand)
public:
    SimulateCommand();

protected:
    ExitCode execute() override;

private:
    using Settings = ScenarioRunner::Settings;

    static QString description();
    void list();
    std::optional<Settings> settingsUse(const Connection &connection) const;
    tl::expected<QList<Scenario>, QString> read(const QStringList &names);
    QCoro::Task<Result<QList<Scenario>>> withGenerated(QList<Scenario> scenarios, Connection connection);
    ExitCode perform(const Connection &connection, const QList<Scenario> &scenarios);
    bool writeJUnit(const Simulation &simulation);

    Surroundings m_surroundings;
    PoolChoice m_pool;
    QCommandLineOption m_all;
    QCommandLineOption m_list;
    QCommandLineOption m_settings;
    QCommandLineOption m_junit;
    QCommandLineOption m_json;
};

SimulateCommand::SimulateCommand()
    : Command(QLatin1String("simulate")),
      m_all(QStringLiteral("all"), tr("Play all scenarios that come with the program.")),
      m_list(QStringLiteral("list"), tr("List those.")),
      m_settings(QStringLiteral("settings"),
          tr("What becomes of the settings that a scenario is written for: apply saves them to the pool and puts the "
             "old ones "
             "back, require skips the scenario where the pool has others, keep plays it on those the pool has. "
             "Without it: apply on an emulator, require elsewhere."),
          QStringLiteral("use")),
      m_junit(QStringLiteral("junit"), tr("Write a report in JUnit XML to this file."), QStringLiteral("file")),
      m_json(QStringLiteral("json"), tr("Print one JSON object, and nothing while it runs."))
{
    m_parser.setApplicationDescription(description());
    m_parser.addPositionalArgument(
        QStringLiteral("scenario"), tr("Files, or names of the list."), QStringLiteral("simulate SCENARIO..."));
    m_pool.addTo(m_parser);
    m_parser.addOptions({m_all, m_list, m_settings, m_junit, m_json});
}

QString SimulateCommand::description()
{
    return tr("Plays scripted logins on a pool, step by step, and says which step did not come out as expected.")
        + QStringLiteral("\n\n")
        + tr(
            "Exit codes: 0 all passed or were skipped, 1 one failed, 2 wrong usage, 3 cannot reach the pool, 4 refused")
        + QStringLiteral("\n\n") + ConnectionOptions::environmentHelp();
}

ExitCode SimulateCommand::execute()
{
    if (m_parser.isSet(m_list)) {
        list();
        return ExitCode::Fine;
    }
    const auto scenarios = read(m_parser.positionalArguments());
    if (!scenarios)
        return misused(scenarios.error());
    const auto connection = m_pool.open(m_parser, m_surroundings.clock);
    if (!connection) {
        m_errors << connection.error().text << '\n';
        return connection.error().code;
    }
    if (!settingsUse(*connection))
        return misused(tr("--settings is apply, require or keep."));
    return perform(*connection, *scenarios);
}

void SimulateCommand::list()
{
    for (const Scenario &scenario : shippedScenarios())
        m_out << scenario.name.leftJustified(26) << scenario.title.text() << '\n';
    m_out << boundaryName.toString().leftJustified(26) << boundaryScenario({}, TimeExactness::Exact).title.text()
          << '\n'
          << truthTableName.toString().leftJustified(26) << truthTableScenario({}).title.text() << '\n';
}

std::optional<ScenarioRunner::Settings> SimulateCommand::settingsUse(const Connection &connection) const
{
    const QString use = m_parser.value(m_settings);
    if (!m_parser.isSet(m_settings))
        return ScenarioRunner::usualFor(connection).settings;
    if (use == QLatin1String("apply"))
        return Settings::Apply;
    if (use == QLatin1String("require"))
        return Settings::Require;
    return use == QLatin1String("keep") ? std::optional(Settings::Keep) : std::nullopt;
}

tl::expected<QList<Scenario>, QString> SimulateCommand::read(const QStringList &names)
{
    if (names.isEmpty() && !m_parser.isSet(m_all))
        return tl::unexpected(tr("Which scenarios? Files, names of --list, or --all."));
    QList<Scenario> scenarios;
    if (m_parser.isSet(m_all))
        scenarios = shippedScenarios();
    for (const QString &name : names) {
        if (name == boundaryName || name == truthTableName) {
            // Made once the settings of the pool are known.
            scenarios += Scenario{name, {}, {}, false, {}, {}};
        } else if (const auto shipped = shippedScenario(name)) {
            scenarios += *shipped;
        } else if (const auto scenario = scenarioFromFile(name)) {
            scenarios += *scenario;
        } else {
            return tl::unexpected(tr("%1: %2").arg(name, scenario.error().message));
        }
    }
    return scenarios;
}

QCoro::Task<Result<QList<Scenario>>> SimulateCommand::withGenerated(QList<Scenario> scenarios, Connection connection)
{
    const auto isGenerated = [](const Scenario &scenario) { return scenario.steps.isEmpty(); };
    if (std::ranges::none_of(scenarios, isGenerated))
        co_return scenarios;
    PoolClient administrator(connection, m_surroundings.context(), Party::Administrator);
    auto reading = administrator.readSettings();
    const Result<SecuritySettings> settings = co_await reading;
    if (!settings)
        co_return tl::unexpected(settings.error());
    const auto exactness = connection.controlToken.isEmpty() ? TimeExactness::Approximate : TimeExactness::Exact;
    for (Scenario &scenario : scenarios) {
        if (isGenerated(scenario))
            scenario = scenario.name == boundaryName ? boundaryScenario(settings->strategy, exactness)
                                                     : truthTableScenario(settings->strategy);
    }
    co_return scenarios;
}

ExitCode SimulateCommand::perform(const Connection &connection, const QList<Scenario> &scenarios)
{
    ScenarioRunner::Options options = ScenarioRunner::usualFor(connection);
    options.settings = *settingsUse(connection);
    ScenarioRunner runner(connection, m_surroundings.context(), options);
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, &runner, &ScenarioRunner::stop);
    QByteArray silence;
    QTextStream nowhere(&silence);
    Simulation simulation(runner, m_parser.isSet(m_json) ? nowhere : m_out);

    const auto whole = runToEnd(withGenerated(scenarios, connection));
    if (!whole)
        return ExitCode::Refused;
    if (!*whole) {
        m_errors << FailureText::describe(whole->error()) << '\n';
        return exitCodeOf(whole->error());
    }
    const ExitCode code = runToEnd(simulation.run(**whole)).value_or(ExitCode::Refused);
    if (m_parser.isSet(m_json))
        m_out << QString::fromUtf8(simulation.toJson());
    m_out.flush();
    return writeJUnit(simulation) ? code : ExitCode::Refused;
}

bool SimulateCommand::writeJUnit(const Simulation &simulation)
{
    if (!m_parser.isSet(m_junit))
        return true;
    QSaveFile file(m_parser.value(m_junit));
    if (file.open(QIODevice::WriteOnly) && file.write(toJUnit(simulation.runs())) >= 0 && file.commit())
        return true;
    m_errors << tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()) << '\n';
    return false;
}

} // namespace

ExitCode runSimulate(const QStringList &arguments)
{
    return SimulateCommand().run(arguments);
}

} // namespace qrlogin
