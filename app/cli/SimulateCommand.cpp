#include "base/Words.h"
#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/Coroutines.h"
#include "cli/PoolChoice.h"
#include "cli/ReportFile.h"
#include "cli/Simulation.h"
#include "scenario/document/ScenarioDocument.h"
#include "scenario/document/ShippedScenarios.h"
#include "shared/ConnectionsPath.h"
#include "shared/StopSignals.h"

#include <QJsonArray>

namespace qrlogin {

namespace {

constexpr auto settingsWords = words<ScenarioRunner::Settings>({{ScenarioRunner::Settings::Apply, u"apply"},
    {ScenarioRunner::Settings::Require, u"require"}, {ScenarioRunner::Settings::Keep, u"keep"}});

class SimulateCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SimulateCommand)
public:
    SimulateCommand();

protected:
    ExitCode execute() override;

public:
    Candidates argumentsAfter(const QStringList &arguments) const override;

private:
    void list();
    std::optional<ScenarioRunner::Settings> settingsUse(const Connection &connection) const;
    QString problemOfReading(const QStringList &names); ///< empty if the list contains them all
    ExitCode perform(const Connection &connection);
    bool isReportPrinted() const { return m_parser.value(m_junit) == ReportFile::standardOutput; }
    QString openReport(const Connection &connection); ///< empty if it can be written

    CommandServices m_services;
    PoolChoice m_pool;
    QCommandLineOption m_all;
    QCommandLineOption m_list;
    QCommandLineOption m_settings;
    QCommandLineOption m_junit;
    QCommandLineOption m_json;
    ReportFile m_report;
    ScenarioList m_scenarios; // last: it uses all of the above
};

SimulateCommand::SimulateCommand()
    : Command(QLatin1String("simulate")),
      m_all(QStringLiteral("all"), tr("Run all built-in scenarios.")),
      m_list(QStringLiteral("list"), tr("List the built-in scenarios.")),
      m_settings(QStringLiteral("settings"),
          tr("How to handle the settings that a scenario requires: apply saves them to the pool and restores the old "
             "settings afterwards, require skips the scenario if the pool's settings differ, keep runs the scenario "
             "with the pool's settings. Default: apply on an emulator, require on other pools."),
          QStringLiteral("apply|require|keep")),
      m_junit(QStringLiteral("junit"),
          tr("Write a JUnit XML report to this file. For standard output: -. Results then go to standard error."),
          QStringLiteral("file")),
      m_json(QStringLiteral("json"), tr("Print one JSON object when all scenarios have finished."))
{
    describe(tr("Run scenarios on a user pool step by step, and report the step that failed."));
    setArguments(QStringLiteral("SCENARIO..."));
    addGroup({tr("Arguments"), {{QStringLiteral("SCENARIO"), tr("File, or a name from --list.")}}});
    for (const HelpGroup &group : ConnectionOptions::environmentHelp())
        addGroup(group);
    addOptions(m_pool.options() + QList{m_all, m_list, m_settings, m_junit, m_json});
}

Candidates SimulateCommand::argumentsAfter(const QStringList &) const
{
    Candidates candidates{.hasFiles = true};
    ScenarioList scenarios;
    scenarios.addShipped();
    for (const int index : scenarios.all())
        candidates.words += {scenarios.at(index).scenario.name, scenarios.at(index).scenario.title.text()};
    return candidates;
}

ExitCode SimulateCommand::execute()
{
    if (m_parser.isSet(m_list)) {
        list();
        return ExitCode::Fine;
    }
    if (const QString problem = problemOfReading(m_parser.positionalArguments()); !problem.isEmpty())
        return misused(problem);
    if (isReportPrinted() && m_parser.isSet(m_json))
        return misused(tr("--json and --junit - cannot both use standard output."));
    const auto connection = m_pool.open(m_parser, m_services.clock);
    if (!connection)
        return failed(connection.error());
    if (!settingsUse(*connection))
        return misused(tr("--settings must be apply, require or keep."));
    if (const QString problem = openReport(*connection); !problem.isEmpty())
        return misused(problem);
    return perform(*connection);
}

void SimulateCommand::list()
{
    m_scenarios.addShipped();
    QJsonArray listed;
    for (const int index : m_scenarios.all()) {
        const Scenario &scenario = m_scenarios.at(index).scenario;
        listed.append(
            QJsonObject{{QStringLiteral("name"), scenario.name}, {QStringLiteral("title"), scenario.title.text()}});
        if (!m_parser.isSet(m_json))
            m_out << scenario.name.leftJustified(26) << scenario.title.text() << '\n';
    }
    if (m_parser.isSet(m_json))
        m_out.addJson({{QStringLiteral("scenarios"), listed}}, QJsonDocument::Indented);
}

std::optional<ScenarioRunner::Settings> SimulateCommand::settingsUse(const Connection &connection) const
{
    return m_parser.isSet(m_settings) ? settingsWords.value(m_parser.value(m_settings))
                                      : ScenarioRunner::usualFor(connection).settings;
}

QString SimulateCommand::problemOfReading(const QStringList &names)
{
    if (names.isEmpty() && !m_parser.isSet(m_all))
        return tr("Specify scenarios: files, names from --list, or --all.");
    if (m_parser.isSet(m_all)) {
        for (const Scenario &scenario : shippedScenarios())
            m_scenarios.add(scenario);
    }
    for (const QString &name : names) {
        if (m_scenarios.addGenerated(name))
            continue;
        const auto shipped = shippedScenario(name);
        const Result<Scenario> scenario = shipped ? *shipped : scenarioFromFile(name);
        if (!scenario)
            return tr("%1: %2").arg(name, scenario.error().message);
        m_scenarios.add(*scenario, shipped ? QString() : name);
    }
    return {};
}

ExitCode SimulateCommand::perform(const Connection &connection)
{
    ScenarioRunner::Options options = ScenarioRunner::usualFor(connection);
    options.settings = *settingsUse(connection);
    ProgressLine progress(m_errors);
    Simulation simulation(m_scenarios, m_parser.isSet(m_json), isReportPrinted() ? m_errors : m_out, progress);
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, &m_scenarios, &ScenarioList::stop);
    const ExitCode code
        = runToEnd(simulation.run(connection, m_services.context(), options)).value_or(ExitCode::Refused);
    m_out.flush();
    return m_report.write(toJUnit(m_scenarios.runs())) ? code : failed(m_report.problem(), ExitCode::NotWritten);
}

QString SimulateCommand::openReport(const Connection &connection)
{
    if (!m_parser.isSet(m_junit))
        return {};
    FilesInUse files;
    for (const QString &name :
        m_parser.positionalArguments() + QStringList{connectionsPath(), connection.address.caFile})
        files.addRead(name);
    return m_report.open(m_parser.value(m_junit), files);
}

} // namespace

std::unique_ptr<Command> makeSimulate()
{
    return std::make_unique<SimulateCommand>();
}

} // namespace qrlogin
