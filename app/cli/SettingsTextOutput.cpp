#include "cli/SettingsTextOutput.h"

#include "client/FailureText.h"
#include "settings/SettingText.h"

#include <algorithm>

namespace qrlogin {

namespace {

QString named(QStringView wireName)
{
    return QStringLiteral("%1 (%2)").arg(SettingText::title(wireName), wireName);
}

} // namespace

SettingsTextOutput::SettingsTextOutput(Output &out, Output &errors)
    : m_out(out),
      m_errors(errors)
{
}

void SettingsTextOutput::showSettings(const LoginStrategy &strategy)
{
    for (const QStringView name : settingNames) {
        m_out << named(name) << ": " << SettingText::value(name, strategy);
        const auto *period = std::ranges::find(periodRules, name, &PeriodRule::wireName);
        if (period != periodRules.end() && !period->allows(strategy.*period->seconds)) {
            m_out << ". ";
            m_out.addColored(Ink::Attention, SettingText::rangeError(*period, strategy.*period->seconds));
        }
        m_out << '\n';
    }
}

void SettingsTextOutput::showChanges(const SettingsModel &model)
{
    const LoginStrategy &from = model.saved();
    const LoginStrategy &to = model.edited();
    if (!model.isDirty())
        m_out << tr("The settings do not differ.") << '\n';
    for (const PeriodRule &rule : periodRules) {
        if (from.*rule.seconds != to.*rule.seconds)
            showChange(named(rule.wireName), SettingText::value(rule, from), SettingText::value(rule, to));
        if (from.*rule.unit != to.*rule.unit)
            showChange(rule.unitWireName.toString(),
                model.savedMembers().value(rule.unitWireName).toVariant().toString(),
                periodUnitWords.of(to.*rule.unit));
    }
    for (const ToggleRule &rule : toggleRules) {
        if (from.*rule.on != to.*rule.on)
            showChange(named(rule.wireName), SettingText::value(rule, from), SettingText::value(rule, to));
    }
}

void SettingsTextOutput::showChange(const QString &name, const QString &from, const QString &to)
{
    m_out << name << ": " << from << " → " << to << '\n';
}

void SettingsTextOutput::showOutcome(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Saved: m_out.addNotice(tr("Saved.")); break;
    case ChangeOutcome::NothingToSave: m_out.addNotice(tr("There are no changes to save.")); break;
    case ChangeOutcome::DryRun: m_out.addNotice(tr("Dry run: the settings were not saved.")); break;
    }
}

void SettingsTextOutput::showReach(const Result<SettingsReach> &reach, const QString &appId)
{
    m_out << ReachText::summary(reach) << '\n';
    if (!reach)
        return;
    if (const QString others = ReachText::others(*reach); !others.isEmpty())
        m_out << others << '\n';
    if (reach->hasOwnRules(appId) == true)
        m_out << ReachText::ofConnection(*reach, appId) << '\n';
}

void SettingsTextOutput::showAdvice(const QList<AdviceRule> &advice, const Result<SettingsReach> &reach)
{
    const auto addSeverity = [this](Severity one) {
        switch (one) {
        case Severity::Danger: m_out.addColored(Ink::Bad, tr("Danger")); break;
        case Severity::Warning: m_out.addColored(Ink::Attention, tr("Warning")); break;
        case Severity::Notice: m_out << tr("Notice"); break;
        }
        m_out << ": ";
    };
    if (advice.isEmpty() && (!reach || reach->withOwnRules().isEmpty()))
        m_out << tr("The settings follow all recommendations.") << '\n';
    for (const AdviceRule &rule : advice) {
        addSeverity(rule.severity);
        m_out << AdviceText::title(rule.advice) << '\n';
        for (const QString &line :
            {AdviceText::reason(rule.advice), tr("Source: %1").arg(AdviceText::source(rule.advice)),
                tr("Fix: %1").arg(AdviceText::remedy(rule.advice))})
            m_out << "  " << line << '\n';
    }
    if (reach && !reach->withOwnRules().isEmpty()) {
        addSeverity(Severity::Warning);
        m_out << ReachText::summary(reach) << '\n';
        for (const QString &line : {ReachText::others(*reach), tr("Source: %1").arg(ReachText::source()),
                 tr("Fix: %1").arg(ReachText::remedy())})
            m_out << QStringLiteral("  ") << line << '\n';
    }
    if (!reach)
        m_errors.addProblem(ReachText::summary(reach));
}

void SettingsTextOutput::showFindings(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        m_errors.addProblem(FindingText::describe(finding));
    if (std::ranges::any_of(findings, &Finding::stopsImport))
        m_errors.addNotice(tr("The settings were not changed."));
}

void SettingsTextOutput::showFailure(const Failure &failure)
{
    m_errors.addProblem(FailureText::describe(failure));
}

void SettingsTextOutput::finish()
{
    m_out.flush();
    m_errors.flush();
}

} // namespace qrlogin
