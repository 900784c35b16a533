#include "cli/fleet/FleetRollouts.h"

#include "base/VisibleText.h"
#include "cli/ProgressLine.h"
#include "cli/StandardInput.h"
#include "client/FailureText.h"
#include "contract/QrPayload.h"
#include "fleet/FleetReports.h"
#include "fleet/RolloutReport.h"
#include "settings/SettingText.h"
#include "shared/ConnectionsPath.h"
#include "shared/StopSignals.h"

#include <QJsonArray>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr Seconds answerTimeout{10}; // on a pipe

/// In the order of their weight.
ExitCode worst(std::initializer_list<ExitCode> codes)
{
    for (const ExitCode code : {ExitCode::NotWritten, ExitCode::Usage, ExitCode::Conflict, ExitCode::CannotReach,
             ExitCode::Refused, ExitCode::Differs}) {
        if (std::ranges::find(codes, code) != codes.end())
            return code;
    }
    return ExitCode::Fine;
}

ExitCode codeOf(RolloutResult result)
{
    switch (result) {
    case RolloutResult::InLine:
    case RolloutResult::Written: break;
    case RolloutResult::Conflict: return ExitCode::Conflict;
    case RolloutResult::Rejected: return ExitCode::Refused;
    case RolloutResult::Planned:
    case RolloutResult::Begun:
    case RolloutResult::NotReached:
    case RolloutResult::Unknown: return ExitCode::CannotReach;
    }
    return ExitCode::Fine;
}

QString changeLine(const SettingChange &change)
{
    const QStringList values = SettingText::values(change.wireName, {change.before, change.after});
    return QStringLiteral("  %1: %2 → %3").arg(change.wireName.toString(), values.first(), values.last());
}

} // namespace

FleetRollouts::FleetRollouts(CommandServices &services, ReportFile &report, Output &out, Output &errors)
    : m_services(services),
      m_report(report),
      m_out(out),
      m_errors(errors),
      m_store(consoleDataPath() + QStringLiteral("/rollouts.sqlite")),
      m_history(consoleDataPath() + QStringLiteral("/journal.sqlite"))
{
}

std::optional<ExitCode> FleetRollouts::codeOfReading(const QList<PoolReading> &readings)
{
    std::optional<ExitCode> code;
    for (const PoolReading &reading : readings) {
        if (!reading.settings || (!*reading.settings && !isRefusalOfPool(reading.settings->error())))
            return ExitCode::CannotReach;
        if (!*reading.settings)
            code = ExitCode::Refused;
    }
    return code;
}

ExitCode FleetRollouts::apply(
    const QList<PoolComparison> &pools, const std::optional<QList<PlannedPool>> &expected, const QStringList &unmatched)
{
    const QJsonObject document{{QStringLiteral("fleet"), FleetReports::json(pools, unmatched)}};
    QList<PoolReading> readings;
    QList<Rollout::Target> targets;
    bool needsMore = false; // a limit is broken, and the baseline does not have a value for it
    for (const PoolComparison &pool : pools) {
        readings += pool.reading;
        needsMore = needsMore || (pool.verdict() == PoolVerdict::Drift && !pool.isMendable());
    }
    const QList<PlannedPool> plan = planFor(pools);
    for (const PlannedPool &planned : plan) {
        const auto reading = std::ranges::find_if(
            readings, [&](const PoolReading &each) { return each.pool.id() == planned.connectionId; });
        targets += Rollout::Target{reading->pool, planned};
    }
    const ExitCode rest
        = worst({codeOfReading(readings).value_or(ExitCode::Fine), needsMore ? ExitCode::Differs : ExitCode::Fine});
    if (const QStringList other = expected ? differences(plan, *expected) : QStringList(); !other.isEmpty())
        return fail("planDiffers",
            tr("Nothing was written. These pools are not as in the plan: %1").arg(other.join(tr(", "))),
            codeOfReading(readings).value_or(ExitCode::Conflict), document);
    if (std::ranges::none_of(plan, [](const PlannedPool &pool) { return pool.was != pool.wanted; }))
        return finish("nothingToWrite", tr("There is nothing to write."), rest, document);
    if (m_options.isDryRun)
        return finish(
            "dryRun", tr("Dry run: nothing was written."), codeOfReading(readings).value_or(ExitCode::Fine), document);
    return worst({write(targets, {}, document), rest});
}

ExitCode FleetRollouts::write(const QList<Rollout::Target> &targets, std::optional<qint64> undoes, QJsonObject document)
{
    if (!m_options.isConfirmed && !isConfirmed(targets))
        return fail("declined", tr("Nothing was written. Use --yes to skip this question."), ExitCode::Usage, document);
    Rollout rollout(m_services.context(), m_store, m_history);
    StopSignals stop;
    ProgressLine progress(m_errors);
    QObject::connect(&stop, &StopSignals::received, &rollout, &Rollout::stop);
    QObject::connect(&rollout, &Rollout::changed, &rollout,
        [&] { progress.show(tr("%1 of %2 pools done").arg(rollout.doneCount()).arg(targets.size())); });
    QObject::connect(&rollout, &Rollout::finished, &rollout, [] { QCoreApplication::quit(); });
    if (const auto started = rollout.start(targets, m_options.reason, undoes); !started) {
        const bool isBusy = started.error().kind == FailureKind::Conflict;
        return fail("notBegun",
            isBusy
                ? tr("Nothing was written. Another rollout is under way: %1").arg(started.error().message)
                : tr("Nothing was written. The history of rollouts cannot be written: %1").arg(started.error().message),
            isBusy ? ExitCode::Conflict : ExitCode::NotWritten, document);
    }
    QCoreApplication::exec();
    progress.clear();
    return showRollout(rollout, document);
}

bool FleetRollouts::isConfirmed(const QList<Rollout::Target> &targets)
{
    QStringList production;
    int count = 0;
    for (const Rollout::Target &target : targets) {
        if (target.planned.was == target.planned.wanted)
            continue;
        ++count;
        if (target.pool.badge.isProduction)
            production += target.pool.badge.name;
    }
    if (!production.isEmpty())
        m_errors << tr("Production: %1").arg(production.join(tr(", "))) << '\n';
    m_errors << tr("Write to %n pool(s)? [y/N] ", nullptr, count);
    m_out.flush();
    m_errors.flush();
    StandardInput input;
    // On many CI servers, the input is a pipe that stays open and silent.
    if (!StandardInput::isTerminal())
        input.setDeadline(QDeadlineTimer(answerTimeout));
    const auto answer = input.readAnswer();
    if (!answer)
        m_errors << '\n';
    return answer == QStringLiteral("y") || answer == QStringLiteral("yes");
}

ExitCode FleetRollouts::showRollout(const Rollout &rollout, QJsonObject document)
{
    const RolloutRecord &record = rollout.record();
    ExitCode code = ExitCode::Fine;
    for (const RolloutPool &pool : record.pools) {
        code = worst({code, codeOf(pool.result)});
        if (!m_options.isJson && pool.result != RolloutResult::InLine)
            m_out << pool.planned.name << ": " << RolloutReport::result(pool.result)
                  << (pool.detail.isEmpty() ? QString() : QStringLiteral(". ") + pool.detail) << '\n';
    }
    if (rollout.storeFailure()) {
        tell(tr("The rollout ended, since its history cannot be written: %1").arg(rollout.storeFailure()->message),
            document);
        code = ExitCode::NotWritten;
    }
    if (rollout.historyFailure())
        m_errors.addProblem(
            tr("The history of the settings could not be written: %1").arg(rollout.historyFailure()->message));
    if (!writeReport(record))
        code = ExitCode::NotWritten;
    document.insert(QStringLiteral("rollout"), RolloutReport::json(record));
    return finish("written",
        tr("Rollout %1: %2\nTo put back what it changed, run: qrlogin fleet undo %1")
            .arg(QString::number(record.id), RolloutReport::summary(record)),
        code, document);
}

ExitCode FleetRollouts::finish(const char *outcome, const QString &text, ExitCode code, QJsonObject document)
{
    if (m_options.isJson) {
        document.insert(QStringLiteral("outcome"), QLatin1String(outcome));
        m_out.addJson(document, QJsonDocument::Indented);
        return code;
    }
    for (const QString &line : text.split(u'\n'))
        m_out << line << '\n';
    m_out.flush();
    return code;
}

ExitCode FleetRollouts::fail(const char *outcome, const QString &problem, ExitCode code, QJsonObject document)
{
    tell(problem, document);
    return m_options.isJson ? finish(outcome, {}, code, document) : code;
}

void FleetRollouts::tell(const QString &problem, QJsonObject &document)
{
    if (!m_options.isJson)
        return m_errors.addProblem(problem);
    QJsonObject failure = FailureText::toJson({});
    failure.insert(QStringLiteral("text"), problem);
    document.insert(QStringLiteral("failure"), failure);
}

bool FleetRollouts::writeReport(const RolloutRecord &record)
{
    if (!m_report.isOpen() || m_report.write(RolloutReport::forFile(m_report.name(), record)))
        return true;
    m_errors.addProblem(m_report.problem());
    return false;
}

tl::expected<RolloutRecord, QString> FleetRollouts::find(std::optional<qint64> id)
{
    const auto unreadable = [](const Failure &failure) {
        return tr("The history of rollouts cannot be read: %1").arg(visibleText(failure.message));
    };
    if (id) {
        const auto found = m_store.find(*id);
        if (!found && found.error().kind == FailureKind::NotFound)
            return tl::unexpected(tr("Rollout %1 does not exist. To list them, run: qrlogin fleet history").arg(*id));
        return found.map_error(unreadable);
    }
    const auto all = m_store.newest();
    if (!all)
        return tl::unexpected(unreadable(all.error()));
    const auto last = std::ranges::find_if(*all, [](const RolloutRecord &each) { return !each.undoes; });
    if (last == all->end())
        return tl::unexpected(tr("There is not a rollout to undo."));
    return *last;
}

ExitCode FleetRollouts::undo(const RolloutRecord &record, const QList<UndonePool> &pools, const QStringList &missing)
{
    QJsonArray changed;
    QList<PoolReading> readings;
    QList<Rollout::Target> targets;
    bool hasChanged = false;
    for (const UndonePool &pool : pools) {
        readings += pool.reading;
        hasChanged = hasChanged || pool.isOtherPool;
        for (const UndoneSetting &setting : pool.settings) {
            if (setting.kind == UndoneSetting::Kind::ChangedSince)
                changed.append(QJsonObject{{QStringLiteral("pool"), pool.reading.pool.badge.name},
                    {QStringLiteral("setting"), setting.wireName.toString()}});
        }
        if (const auto planned = pool.planned())
            targets += Rollout::Target{pool.reading.pool, *planned};
    }
    const QJsonObject document{{QStringLiteral("undoes"), record.id}, {QStringLiteral("changedSince"), changed},
        {QStringLiteral("withoutConnection"), QJsonArray::fromStringList(missing)}};
    if (!m_options.isJson)
        showUndo(pools, missing);
    const ExitCode rest = worst({hasChanged || !changed.isEmpty() ? ExitCode::Conflict : ExitCode::Fine,
        missing.isEmpty() ? ExitCode::Fine : ExitCode::CannotReach, codeOfReading(readings).value_or(ExitCode::Fine)});
    if (std::ranges::none_of(
            targets, [](const Rollout::Target &each) { return each.planned.was != each.planned.wanted; }))
        return finish("nothingToWrite", tr("There is nothing to put back."), rest, document);
    if (m_options.isDryRun)
        return finish("dryRun", tr("Dry run: nothing was written."), rest, document);
    return worst({write(targets, record.id, document), rest});
}

void FleetRollouts::showUndo(const QList<UndonePool> &pools, const QStringList &missing)
{
    for (const UndonePool &pool : pools) {
        const QString name = pool.reading.pool.badge.name;
        if (pool.isOtherPool)
            m_out << tr("%1: the connection leads to another pool now.").arg(name) << '\n';
        else if (pool.reading.settings && !*pool.reading.settings)
            m_out << name << ": " << FailureText::describe(pool.reading.settings->error()) << '\n';
        const auto planned = pool.planned();
        const QList<SettingChange> changes
            = planned ? changesBetween(planned->was, planned->wanted) : QList<SettingChange>();
        if (!changes.isEmpty())
            m_out << name << '\n';
        for (const SettingChange &change : changes)
            m_out << changeLine(change) << '\n';
        for (const UndoneSetting &setting : pool.settings) {
            if (setting.kind == UndoneSetting::Kind::ChangedSince)
                m_out << tr("%1: %2 has changed since, and stays.").arg(name, setting.wireName) << '\n';
        }
    }
    for (const QString &name : missing)
        m_out << tr("%1: the connection does not exist.").arg(name) << '\n';
}

ExitCode FleetRollouts::list(std::optional<qint64> id)
{
    const auto records = id
        ? find(id).map([](const RolloutRecord &record) { return QList<RolloutRecord>{record}; })
        : m_store.newest().map_error([](const Failure &failure) {
              return tr("The history of rollouts cannot be read: %1").arg(visibleText(failure.message));
          });
    if (!records) {
        QJsonObject document;
        tell(records.error(), document);
        if (m_options.isJson)
            m_out.addJson(document, QJsonDocument::Indented);
        return ExitCode::Usage;
    }
    QJsonArray list;
    for (const RolloutRecord &record : *records) {
        list.append(RolloutReport::json(record));
        if (!m_options.isJson && id)
            m_out.addLines(QString::fromUtf8(RolloutReport::markdown(record)));
        else if (!m_options.isJson)
            m_out << QString::number(record.id).rightJustified(4) << "  " << isoTime(record.time) << "  "
                  << RolloutReport::summary(record) << "  " << record.reason << '\n';
    }
    if (m_options.isJson)
        m_out.addJson({{QStringLiteral("rollouts"), list}}, QJsonDocument::Indented);
    if (id && !writeReport(records->first()))
        return ExitCode::NotWritten;
    return ExitCode::Fine;
}

} // namespace qrlogin
