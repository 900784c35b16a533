#include "cli/Command.h"
#include "cli/Commands.h"
#include "cli/Coroutines.h"
#include "cli/PoolChoice.h"
#include "cli/Simulation.h"
#include "cli/Surroundings.h"
#include "client/FailureText.h"
#include "scenario/GeneratedScenarios.h"
#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ShippedScenarios.h"
#include "shared/StopSignals.h"

#include <QSaveFile>

namespace qrlogin {

namespace {

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
    ExitCode perform(const Connection &connection, const QList<Scenario> &scenarios);
    bool openReport();
    bool writeReport(const Simulation &simulation);

    Surroundings m_surroundings;
    PoolChoice m_pool;
    QCommandLineOption m_all;
    QCommandLineOption m_list;
    QCommandLineOption m_settings;
    QCommandLineOption m_junit;
    QCommandLineOption m_json;
    QSaveFile m_report;
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
      m_json(QStringLiteral("json"), tr("Print one JSON object, once all of it has ended."))
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
        + tr("Exit codes: 0 all that were played have passed, 1 one has failed, 2 wrong usage, 3 cannot reach the "
             "pool, 4 refused, or all were skipped, 5 somebody else has saved settings meanwhile")
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
    if (!openReport())
        return ExitCode::Usage;
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
    for (const QStringView name : {boundaryName, truthTableName}) {
        const auto scenario = generatedScenario(name.toString(), {}, TimeExactness::Exact);
        m_out << scenario->name.leftJustified(26) << scenario->title.text() << '\n';
    }
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
        if (generatedScenario(name, {}, TimeExactness::Exact)) {
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

ExitCode SimulateCommand::perform(const Connection &connection, const QList<Scenario> &scenarios)
{
    ScenarioRunner::Options options = ScenarioRunner::usualFor(connection);
    options.settings = *settingsUse(connection);
    const bool isJson = m_parser.isSet(m_json);
    QByteArray silence;
    QTextStream nowhere(&silence);
    ProgressLine progress(m_errors);
    Simulation simulation(
        connection, m_surroundings.context(), options, isJson ? nowhere : m_out, isJson ? nullptr : &progress);
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, &stop, [&] { simulation.stop(); });

    const ExitCode code = runToEnd(simulation.run(scenarios)).value_or(ExitCode::Refused);
    if (isJson)
        m_out << QString::fromUtf8(simulation.toJson());
    m_out.flush();
    return writeReport(simulation) ? code : ExitCode::Refused;
}

bool SimulateCommand::openReport()
{
    m_report.setFileName(m_parser.value(m_junit));
    if (!m_parser.isSet(m_junit) || m_report.open(QIODevice::WriteOnly))
        return true;
    m_errors << tr("%1 cannot be written: %2").arg(m_report.fileName(), m_report.errorString()) << '\n';
    return false;
}

bool SimulateCommand::writeReport(const Simulation &simulation)
{
    if (!m_report.isOpen() || (m_report.write(toJUnit(simulation.runs())) >= 0 && m_report.commit()))
        return true;
    m_errors << tr("%1 cannot be written: %2").arg(m_report.fileName(), m_report.errorString()) << '\n';
    return false;
}

} // namespace

ExitCode runSimulate(const QStringList &arguments)
{
    return SimulateCommand().run(arguments);
}

} // namespace qrlogin
