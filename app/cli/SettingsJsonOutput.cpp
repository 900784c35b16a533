#include "cli/SettingsJsonOutput.h"

#include "base/Words.h"
#include "client/FailureText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

namespace {

constexpr auto adviceWords = words<Advice>({{Advice::FullInfoAndBrowserExchange, u"fullInfoAndBrowserExchange"},
    {Advice::FullUserInfo, u"fullUserInfo"}, {Advice::BrowserExchange, u"browserExchange"},
    {Advice::LongQrcodePeriod, u"longQrcodePeriod"}, {Advice::LongTicketPeriod, u"longTicketPeriod"},
    {Advice::ShortTicketPeriod, u"shortTicketPeriod"}, {Advice::ShortQrcodePeriod, u"shortQrcodePeriod"}});
constexpr auto severityWords
    = words<Severity>({{Severity::Danger, u"danger"}, {Severity::Warning, u"warning"}, {Severity::Notice, u"notice"}});
constexpr auto changeOutcomeWords = words<ChangeOutcome>({{ChangeOutcome::Saved, u"saved"},
    {ChangeOutcome::NothingToSave, u"nothingToSave"}, {ChangeOutcome::DryRun, u"dryRun"}});

} // namespace

SettingsJsonOutput::SettingsJsonOutput(Output &out)
    : m_out(out)
{
}

void SettingsJsonOutput::showSettings(const LoginStrategy &strategy)
{
    m_object = documentOf(strategy);
}

void SettingsJsonOutput::showChanges(const SettingsModel &model)
{
    const QJsonObject from = toJson(model.saved());
    const QJsonObject to = toJson(model.edited());
    const QJsonObject onPool = model.savedMembers();
    QJsonArray changes;
    for (const QString &member : to.keys()) {
        if (from.value(member) != to.value(member))
            changes.append(QJsonObject{{QStringLiteral("member"), member},
                {QStringLiteral("from"), onPool.value(member)}, {QStringLiteral("to"), to.value(member)}});
    }
    m_object.insert(QStringLiteral("changes"), changes);
}

void SettingsJsonOutput::showOutcome(ChangeOutcome outcome)
{
    m_object.insert(QStringLiteral("outcome"), changeOutcomeWords.of(outcome));
}

void SettingsJsonOutput::showReach(const Result<SettingsReach> &reach, const QString &appId)
{
    m_object.insert(QStringLiteral("applications"), toJson(reach, appId));
}

void SettingsJsonOutput::showAdvice(const QList<AdviceRule> &advice, const Result<SettingsReach> &reach)
{
    QJsonArray list;
    for (const AdviceRule &rule : advice)
        list.append(QJsonObject{{QStringLiteral("advice"), adviceWords.of(rule.advice)},
            {QStringLiteral("severity"), severityWords.of(rule.severity)},
            {QStringLiteral("title"), AdviceText::title(rule.advice)},
            {QStringLiteral("reason"), AdviceText::reason(rule.advice)},
            {QStringLiteral("source"), AdviceText::source(rule.advice)},
            {QStringLiteral("remedy"), AdviceText::remedy(rule.advice)}});
    if (reach && !reach->withOwnRules().isEmpty())
        list.append(QJsonObject{{QStringLiteral("advice"), QStringLiteral("ownSettings")},
            {QStringLiteral("severity"), severityWords.of(Severity::Warning)},
            {QStringLiteral("title"), ReachText::summary(reach)}, {QStringLiteral("reason"), ReachText::others(*reach)},
            {QStringLiteral("source"), ReachText::source()}, {QStringLiteral("remedy"), ReachText::remedy()}});
    m_object.insert(QStringLiteral("advice"), list);
}

void SettingsJsonOutput::showFindings(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(QJsonObject{{QStringLiteral("kind"), findingWords.of(finding.kind)},
            {QStringLiteral("member"), finding.member}, {QStringLiteral("text"), FindingText::describe(finding)}});
    m_object.insert(QStringLiteral("findings"), list);
}

void SettingsJsonOutput::showFailure(const Failure &failure)
{
    m_object.insert(QStringLiteral("failure"), FailureText::toJson(failure));
}

void SettingsJsonOutput::finish()
{
    m_out.addJson(m_object, QJsonDocument::Indented);
    m_out.flush();
}

} // namespace qrlogin
