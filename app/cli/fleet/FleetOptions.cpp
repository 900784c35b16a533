#include "cli/fleet/FleetOptions.h"

#include "base/VisibleText.h"
#include "fleet/FleetReader.h"
#include "fleet/RolloutReport.h"

namespace qrlogin {

namespace {

constexpr int mostJobs = 64;

} // namespace

FleetOptions::FleetOptions()
    : baseline(QStringLiteral("baseline"), tr("The baseline to compare with; - reads standard input."),
        QStringLiteral("file")),
      pools(QStringLiteral("pools"),
          tr("Only these pools: a name, a pattern with * and ?, tag:COLOR or tag:production. Can be repeated."),
          QStringLiteral("pattern")),
      from(QStringLiteral("from"), tr("For baseline: the pool whose settings to take."), QStringLiteral("connection")),
      out(QStringLiteral("out"), tr("For diff: write the plan to this file. For baseline: write the baseline."),
          QStringLiteral("file")),
      junit(QStringLiteral("junit"), tr("Write a JUnit XML report to this file."), QStringLiteral("file")),
      sarif(QStringLiteral("sarif"), tr("Write a SARIF report to this file."), QStringLiteral("file")),
      jobs(QStringLiteral("jobs"), tr("How many pools to read at the same time. Default: 8."), QStringLiteral("number"),
          QString::number(FleetReader::usualJobs)),
      json(QStringLiteral("json"), tr("Print one JSON object.")),
      yes({QStringLiteral("y"), QStringLiteral("yes")}, tr("Do not ask for confirmation.")),
      dryRun(QStringLiteral("dry-run"), tr("For apply and undo: show the changes, but do not write them.")),
      reason(
          QStringLiteral("reason"), tr("For apply and undo: the reason, for the histories."), QStringLiteral("text")),
      expect(QStringLiteral("expect"),
          tr("For apply: write only if all pools still are as in this plan, made by diff --out."),
          QStringLiteral("file")),
      report(QStringLiteral("report"),
          tr("For apply, undo and history ID: write a report. The name ends in .md, .csv or .json."),
          QStringLiteral("file"))
{
}

QList<QCommandLineOption> FleetOptions::options() const
{
    return {baseline, pools, from, out, junit, sarif, jobs, json, yes, dryRun, reason, expect, report};
}

HelpGroup FleetOptions::actions()
{
    return {tr("Actions"),
        {{QStringLiteral("status"), tr("show the settings of all pools")},
            {QStringLiteral("diff"), tr("show the pools that differ from the baseline")},
            {QStringLiteral("apply"), tr("write the baseline to the pools that differ")},
            {QStringLiteral("undo [ID]"), tr("put back what a rollout changed; by default, the last one")},
            {QStringLiteral("history [ID]"), tr("list the rollouts, or show one")},
            {QStringLiteral("baseline"), tr("print a baseline of the settings of one pool")}}};
}

QString FleetOptions::problem(const QCommandLineParser &parser, const QString &verb, bool hasId) const
{
    const QString use = problemOfUse(parser, verb, hasId);
    return use.isEmpty() ? problemOfValues(parser, verb) : use;
}

QString FleetOptions::problemOfUse(const QCommandLineParser &parser, const QString &verb, bool hasId) const
{
    const std::pair<const QCommandLineOption *, const char *> uses[]
        = {{&baseline, "status diff apply"}, {&pools, "status diff apply"}, {&from, "baseline"},
            {&out, "diff baseline"}, {&junit, "status diff"}, {&sarif, "status diff"},
            {&jobs, "status diff apply undo baseline"}, {&json, "status diff apply undo history"}, {&yes, "apply undo"},
            {&dryRun, "apply undo"}, {&reason, "apply undo"}, {&expect, "apply"}, {&report, "apply undo history"}};
    for (const auto &[option, verbs] : uses) {
        if (parser.isSet(*option) && !QString::fromLatin1(verbs).split(u' ').contains(verb))
            return tr("You cannot use --%1 with %2.").arg(option->names().last(), verb);
    }
    const bool isCompared = verb == QLatin1String("diff") || verb == QLatin1String("apply");
    if ((isCompared || parser.isSet(sarif)) && !parser.isSet(baseline))
        return tr("%1 needs --baseline FILE.").arg(isCompared ? verb : QStringLiteral("--sarif"));
    if (verb == QLatin1String("baseline") && !parser.isSet(from))
        return tr("baseline needs --from POOL.");
    if (parser.isSet(report) && verb == QLatin1String("history") && !hasId)
        return tr("--report needs the ID of a rollout.");
    return {};
}

QString FleetOptions::problemOfValues(const QCommandLineParser &parser, const QString &verb) const
{
    bool isNumber = false;
    const int count = parser.value(jobs).toInt(&isNumber);
    if (!isNumber || count < 1 || count > mostJobs)
        return tr("--jobs must be a number from 1 to %1.").arg(mostJobs);
    if (parser.isSet(report) && !RolloutReport::isKnownFile(parser.value(report)))
        return tr("The name after --report must end in .md, .csv or .json.");
    // The answer would be a part of the document.
    if (verb == QLatin1String("apply") && parser.value(baseline) == QLatin1String("-") && !parser.isSet(yes)
        && !parser.isSet(dryRun))
        return tr("With the baseline on standard input, apply needs --yes or --dry-run.");
    for (const QString &pattern : parser.values(pools)) {
        if (!PoolPattern(pattern).isValid())
            return tr("--pools %1: This tag does not exist. Tags: %2, production.")
                .arg(visibleText(pattern), colorTagWords.list());
    }
    return {};
}

} // namespace qrlogin
