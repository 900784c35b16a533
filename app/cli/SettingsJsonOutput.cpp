#include "cli/SettingsJsonOutput.h"

#include "client/FailureText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace qrlogin {

namespace {

QString name(Advice advice)
{
    switch (advice) {
    case Advice::FullInfoAndBrowserExchange: return QStringLiteral("fullInfoAndBrowserExchange");
    case Advice::FullUserInfo: return QStringLiteral("fullUserInfo");
    case Advice::BrowserExchange: return QStringLiteral("browserExchange");
    case Advice::LongQrcodePeriod: return QStringLiteral("longQrcodePeriod");
    case Advice::LongTicketPeriod: return QStringLiteral("longTicketPeriod");
    case Advice::ShortTicketPeriod: return QStringLiteral("shortTicketPeriod");
    case Advice::ShortQrcodePeriod: return QStringLiteral("shortQrcodePeriod");
    }
    return {};
}

QString name(Severity severity)
{
    switch (severity) {
    case Severity::Danger: return QStringLiteral("danger");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Notice: break;
    }
    return QStringLiteral("notice");
}

QString name(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Saved: return QStringLiteral("saved");
    case ChangeOutcome::NothingToSave: return QStringLiteral("nothingToSave");
    case ChangeOutcome::DryRun: break;
    }
    return QStringLiteral("dryRun");
}

} // namespace

SettingsJsonOutput::SettingsJsonOutput(QTextStream &out)
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
    QJsonArray changes;
    for (const QString &member : to.keys()) {
        if (from.value(member) != to.value(member))
            changes.append(QJsonObject{{QStringLiteral("member"), member}, {QStringLiteral("from"), from.value(member)},
                {QStringLiteral("to"), to.value(member)}});
    }
    m_object.insert(QStringLiteral("changes"), changes);
}

void SettingsJsonOutput::showOutcome(ChangeOutcome outcome)
{
    m_object.insert(QStringLiteral("outcome"), name(outcome));
}

void SettingsJsonOutput::showAdvice(const QList<AdviceRule> &advice)
{
    QJsonArray list;
    for (const AdviceRule &rule : advice)
        list.append(QJsonObject{{QStringLiteral("advice"), name(rule.advice)},
            {QStringLiteral("severity"), name(rule.severity)},
            {QStringLiteral("title"), AdviceText::title(rule.advice)},
            {QStringLiteral("reason"), AdviceText::reason(rule.advice)},
            {QStringLiteral("source"), AdviceText::source(rule.advice)},
            {QStringLiteral("remedy"), AdviceText::remedy(rule.advice)}});
    m_object.insert(QStringLiteral("advice"), list);
}

void SettingsJsonOutput::showFindings(const QList<Finding> &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(QJsonObject{{QStringLiteral("kind"), FindingText::name(finding.kind)},
            {QStringLiteral("member"), finding.member}, {QStringLiteral("text"), FindingText::describe(finding)}});
    m_object.insert(QStringLiteral("findings"), list);
}

void SettingsJsonOutput::showFailure(const Failure &failure)
{
    m_object.insert(QStringLiteral("failure"),
        QJsonObject{{QStringLiteral("text"), FailureText::describe(failure)},
            {QStringLiteral("statusCode"), failure.statusCode}, {QStringLiteral("apiCode"), failure.apiCode},
            {QStringLiteral("requestId"), failure.requestId}});
}

void SettingsJsonOutput::finish()
{
    m_out << QString::fromUtf8(QJsonDocument(m_object).toJson(QJsonDocument::Indented));
    m_out.flush();
}

} // namespace qrlogin
