#include "base/ReadFile.h"
#include "base/VisibleText.h"
#include "cli/Command.h"
#include "cli/CommandServices.h"
#include "cli/Commands.h"
#include "cli/ProgressLine.h"
#include "cli/ReportFile.h"
#include "cli/fleet/FleetConnections.h"
#include "cli/fleet/FleetOptions.h"
#include "cli/fleet/FleetRollouts.h"
#include "cli/fleet/FleetTable.h"
#include "client/FailureText.h"
#include "client/ProxyVariables.h"
#include "connections/ConnectionName.h"
#include "connections/SecretService.h"
#include "contract/StrategyRules.h"
#include "fleet/BaselineDocument.h"
#include "fleet/FleetReader.h"
#include "fleet/FleetReports.h"
#include "fleet/FleetText.h"
#include "fleet/PlanDocument.h"
#include "shared/ConnectionsPath.h"
#include "shared/StopSignals.h"

#include <algorithm>
#include <limits>
#include <sys/ioctl.h>
#include <unistd.h>

namespace qrlogin {

namespace {

/// The columns of the terminal; unlimited for a file or a pipe.
int outputWidth()
{
    winsize size{};
    const bool isTerminal = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isTerminal ? size.ws_col : std::numeric_limits<int>::max();
}

class FleetCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetCommand)
public:
    FleetCommand();

    Candidates argumentsAfter(const QStringList &arguments) const override;

protected:
    ExitCode execute() override;

private:
    QStringList problemsOfUse();
    QStringList readPlan();
    QStringList findRollout();
    QStringList openReports();
    static tl::expected<QByteArray, QString> readDocument(const QString &name, qint64 limit);
    QStringList readBaseline();
    QStringList findPools();
    QStringList findProxies();
    QStringList readSecrets();
    ExitCode perform();
    ExitCode apply();
    ExitCode undo();
    ExitCode makeBaseline();
    QList<PoolReading> readPools();
    void show(const QList<PoolComparison> &pools);
    bool writeReports(const QList<PoolComparison> &pools);
    static ExitCode exitCode(const QList<PoolComparison> &pools);
    Output &shown() { return m_isPrinted ? m_errors : m_out; }

    CommandServices m_services;
    FleetOptions m_options;
    std::unique_ptr<SecretStore> m_keyring; ///< an answer may come after the wait is over

    QString m_verb;
    std::optional<qint64> m_id; ///< of a rollout
    std::optional<QList<PlannedPool>> m_plan; ///< --expect
    RolloutRecord m_record; ///< to undo
    Baseline m_baseline;
    QList<Connection> m_all; ///< the whole fleet
    QList<Connection> m_pools; ///< the selected ones
    ReportFile m_document; ///< --out
    ReportFile m_junit;
    ReportFile m_sarif;
    ReportFile m_report; ///< --report
    FleetRollouts m_rollouts;
    bool m_isPrinted = false; ///< a document goes to the standard output
};

FleetCommand::FleetCommand()
    : Command(QLatin1String("fleet")),
      m_rollouts(m_services, m_report, m_out, m_errors)
{
    describe(tr("Compare the settings of many user pools with a baseline, and write them."));
    setArguments(QStringLiteral("status|diff|apply|undo|history|baseline"));
    addGroup(FleetOptions::actions());
    addGroup(FleetConnections::environmentHelp());
    addOptions(m_options.options());
}

Candidates FleetCommand::argumentsAfter(const QStringList &arguments) const
{
    Candidates candidates;
    if (arguments.isEmpty()) {
        for (const HelpEntry &entry : FleetOptions::actions().entries)
            candidates.words += {entry.term.section(u' ', 0, 0), entry.meaning};
    }
    return candidates;
}

ExitCode FleetCommand::execute()
{
    using Check = QStringList (FleetCommand::*)();
    for (const Check check : {&FleetCommand::problemsOfUse, &FleetCommand::readBaseline, &FleetCommand::readPlan,
             &FleetCommand::findPools, &FleetCommand::findRollout, &FleetCommand::findProxies,
             &FleetCommand::openReports, &FleetCommand::readSecrets}) {
        if (const QStringList problems = (this->*check)(); !problems.isEmpty())
            return misused(problems);
    }
    m_rollouts.setOptions({m_parser.isSet(m_options.yes), m_parser.isSet(m_options.dryRun),
        m_parser.isSet(m_options.json), m_parser.value(m_options.reason).trimmed()});
    if (m_verb == QLatin1String("apply"))
        return apply();
    if (m_verb == QLatin1String("undo"))
        return undo();
    if (m_verb == QLatin1String("history"))
        return m_rollouts.list(m_id);
    return m_verb == QLatin1String("baseline") ? makeBaseline() : perform();
}

QStringList FleetCommand::problemsOfUse()
{
    const QStringList words = m_parser.positionalArguments();
    const QStringList verbs{QStringLiteral("status"), QStringLiteral("diff"), QStringLiteral("apply"),
        QStringLiteral("undo"), QStringLiteral("history"), QStringLiteral("baseline")};
    m_verb = words.value(0);
    if (!verbs.contains(m_verb))
        return {tr("Specify an action: status, diff, apply, undo, history or baseline.")};
    const bool takesId = m_verb == QLatin1String("undo") || m_verb == QLatin1String("history");
    if (words.size() > (takesId ? 2 : 1))
        return {takesId ? tr("%1 takes at most one ID.").arg(m_verb) : tr("%1 does not take arguments.").arg(m_verb)};
    if (words.size() == 2) {
        bool isNumber = false;
        m_id = words.at(1).toLongLong(&isNumber);
        if (!isNumber)
            return {tr("The ID of a rollout must be a number.")};
    }
    const QString problem = m_options.problem(m_parser, m_verb, m_id.has_value());
    return problem.isEmpty() ? QStringList() : QStringList(problem);
}

tl::expected<QByteArray, QString> FleetCommand::readDocument(const QString &name, qint64 limit)
{
    // One byte beyond the limit is enough for the document to be found too large.
    const auto text = name == QLatin1String("-") ? readDescriptor(STDIN_FILENO, limit + 1) : readFile(name, limit + 1);
    return text.map_error([&name](const QString &problem) { return tr("%1 cannot be read: %2").arg(name, problem); });
}

QStringList FleetCommand::readBaseline()
{
    if (!m_parser.isSet(m_options.baseline))
        return {};
    const QString name = m_parser.value(m_options.baseline);
    const auto text = readDocument(name, baselineSizeLimit);
    if (!text)
        return {text.error()};
    const auto read = BaselineDocument::read(*text);
    if (read) {
        m_baseline = *read;
        return {};
    }
    return QStringList(tr("%1 cannot be used:").arg(name)) + read.error();
}

QStringList FleetCommand::readPlan()
{
    if (!m_parser.isSet(m_options.expect))
        return {};
    const QString name = m_parser.value(m_options.expect);
    const auto text = readDocument(name, planSizeLimit);
    if (!text)
        return {text.error()};
    const auto plan = planFromText(*text);
    if (!plan)
        return {tr("%1 cannot be used:").arg(name), visibleText(plan.error().message)};
    m_plan = *plan;
    return {};
}

QStringList FleetCommand::findRollout()
{
    if (m_verb != QLatin1String("undo"))
        return {};
    const auto record = m_rollouts.find(m_id);
    if (!record)
        return {record.error()};
    m_record = *record;
    m_pools = poolsToUndo(m_record, m_all);
    return {};
}

QStringList FleetCommand::findPools()
{
    if (m_verb == QLatin1String("history"))
        return {};
    const auto all = FleetConnections::read(QProcessEnvironment::systemEnvironment(), connectionsPath());
    if (!all)
        return {all.error()};
    m_all = *all;
    if (m_parser.isSet(m_options.from)) {
        const auto pool = ConnectionName::find(m_all, m_parser.value(m_options.from));
        m_pools = pool ? QList<Connection>{*pool} : QList<Connection>();
        return pool ? QStringList() : pool.error().split(u'\n');
    }
    QList<PoolPattern> patterns;
    for (const QString &text : m_parser.values(m_options.pools)) {
        patterns += PoolPattern(text);
        if (std::ranges::none_of(m_all, [&](const Connection &pool) { return patterns.last().matches(pool); }))
            return {tr("--pools %1 does not match a pool.").arg(visibleText(text))};
    }
    m_pools = selected(m_all, patterns);
    QStringList problems;
    for (const Connection &pool : m_pools) {
        if (const auto both = m_baseline.ambiguityFor(pool, dayOf(m_services.clock.now())))
            problems += visibleText(FleetText::contradiction(both->first, both->second, pool.badge.name));
    }
    return problems;
}

QStringList FleetCommand::findProxies()
{
    // Found out later, it would be a failure of each pool.
    QStringList problems;
    for (const Connection &pool : m_pools) {
        if (const auto proxy = proxyFor(pool.address.managementHost); !proxy)
            problems += FailureText::describe({FailureKind::NotSent, proxy.error(), 0, 0, {}});
    }
    problems.removeDuplicates();
    return problems;
}

QStringList FleetCommand::readSecrets()
{
    const bool isUnread = std::ranges::any_of(
        m_pools, [](const Connection &pool) { return pool.credentials.accessKeySecret.isUnread(); });
    if (!isUnread)
        return {};
    m_keyring = desktopKeyring();
    const auto done = FleetConnections::addSecrets(m_pools, {connectionsPath(), *m_keyring});
    return done ? QStringList() : QStringList(done.error());
}

QStringList FleetCommand::openReports()
{
    FilesInUse files;
    for (const QString &name :
        {m_parser.value(m_options.baseline), m_parser.value(m_options.expect), connectionsPath()})
        files.addRead(name);
    for (const Connection &pool : m_all)
        files.addRead(pool.address.caFile);
    int printed = m_parser.isSet(m_options.json) ? 1 : 0;
    for (const auto &[option, file] : {std::pair(&m_options.out, &m_document), std::pair(&m_options.junit, &m_junit),
             std::pair(&m_options.sarif, &m_sarif), std::pair(&m_options.report, &m_report)}) {
        if (!m_parser.isSet(*option))
            continue;
        if (const QString problem = file->open(m_parser.value(*option), files); !problem.isEmpty())
            return {problem};
        printed += file->isStandardOutput() ? 1 : 0;
        m_isPrinted = m_isPrinted || file->isStandardOutput();
    }
    return printed > 1 ? QStringList(tr("Only one document can use standard output.")) : QStringList();
}

QList<PoolReading> FleetCommand::readPools()
{
    FleetReader reader(m_services.context(), m_parser.value(m_options.jobs).toInt());
    StopSignals stop;
    ProgressLine progress(m_errors);
    QObject::connect(&stop, &StopSignals::received, &reader, &FleetReader::stop);
    QObject::connect(&reader, &FleetReader::poolRead, &reader,
        [&] { progress.show(tr("%1 of %2 pools read").arg(reader.readCount()).arg(reader.count())); });
    QObject::connect(&reader, &FleetReader::finished, &reader, [] { QCoreApplication::quit(); });
    reader.read(m_pools);
    QCoreApplication::exec();
    progress.clear();
    return reader.readings();
}

ExitCode FleetCommand::perform()
{
    const QList<PoolComparison> pools = compared(m_baseline, readPools(), dayOf(m_services.clock.now()));
    show(pools);
    return writeReports(pools) ? exitCode(pools) : ExitCode::NotWritten;
}

ExitCode FleetCommand::apply()
{
    const QList<PoolComparison> pools = compared(m_baseline, readPools(), dayOf(m_services.clock.now()));
    if (!m_parser.isSet(m_options.json))
        show(pools);
    return m_rollouts.apply(pools, m_plan, m_baseline.unmatched(m_all));
}

ExitCode FleetCommand::undo()
{
    return m_rollouts.undo(m_record, undoOf(m_record, readPools()), poolsWithoutConnection(m_record, m_all));
}

void FleetCommand::show(const QList<PoolComparison> &pools)
{
    const QStringList unmatched = m_baseline.unmatched(m_all);
    if (m_parser.isSet(m_options.json)) {
        m_out.addJson(FleetReports::json(pools, unmatched), QJsonDocument::Indented);
        return;
    }
    const bool isStatus = m_verb == QLatin1String("status");
    QStringList lines = isStatus ? FleetTable::table(pools, outputWidth()) : FleetTable::differences(pools);
    lines += FleetTable::obstacles(pools);
    for (const QString &line : lines)
        shown() << line << '\n';
    shown() << FleetText::summary(pools) << '\n';
    for (const QString &text : unmatched)
        m_errors.addProblem(tr("“%1” in the baseline does not match a pool.").arg(text));
    shown().flush();
}

bool FleetCommand::writeReports(const QList<PoolComparison> &pools)
{
    const auto write = [this](ReportFile &file, const auto &content) {
        if (!file.isOpen() || file.write(content()))
            return true;
        m_errors.addProblem(file.problem());
        return false;
    };
    const bool isPlanWritten = write(m_document, [&] { return planDocument(planFor(pools)); });
    const bool isJUnitWritten = write(m_junit, [&] { return FleetReports::junit(pools); });
    return write(m_sarif, [&] { return FleetReports::sarif(pools, m_parser.value(m_options.baseline)); })
        && isPlanWritten && isJUnitWritten;
}

ExitCode FleetCommand::makeBaseline()
{
    const QList<PoolComparison> pools = compared({}, readPools(), dayOf(m_services.clock.now()));
    const PoolComparison &pool = pools.first();
    if (!pool.actual()) {
        for (const QString &line : FleetTable::obstacles(pools))
            m_errors.addProblem(line);
        return exitCode(pools);
    }
    if (const auto rule = firstOutOfRange(*pool.actual())) {
        m_errors.addProblem(tr("The pool has a value for %1 that a baseline cannot have.").arg(rule->wireName));
        return ExitCode::Refused;
    }
    const QByteArray document = BaselineDocument::text(BaselineDocument::from(*pool.actual()));
    if (!m_document.isOpen()) {
        m_out.addLines(QString::fromUtf8(document));
        return ExitCode::Fine;
    }
    if (m_document.write(document))
        return ExitCode::Fine;
    m_errors.addProblem(m_document.problem());
    return ExitCode::NotWritten;
}

ExitCode FleetCommand::exitCode(const QList<PoolComparison> &pools)
{
    const auto has = [&](PoolVerdict verdict) {
        return std::ranges::any_of(pools, [=](const PoolComparison &pool) { return pool.verdict() == verdict; });
    };
    if (has(PoolVerdict::NotReached) || has(PoolVerdict::NotRead))
        return ExitCode::CannotReach;
    if (has(PoolVerdict::Refused))
        return ExitCode::Refused;
    return has(PoolVerdict::Drift) ? ExitCode::Differs : ExitCode::Fine;
}

} // namespace

std::unique_ptr<Command> makeFleet()
{
    return std::make_unique<FleetCommand>();
}

} // namespace qrlogin
