#include "cli/Assignments.h"

#include "contract/StrategyRules.h"
#include "contract/TypedPeriod.h"
#include "settings/SettingText.h"

#include <algorithm>
#include <limits>

namespace qrlogin {

namespace {

/// The members for one assignment. A value in an unknown format stays text, which StrategyPatch then rejects.
QJsonObject membersFrom(const QString &name, const QString &text)
{
    const auto period = TypedPeriod::parse(text, PeriodUnit::Second);
    if (period && period->unit)
        return {{name, period->seconds}, {name + QLatin1String("Unit"), periodUnitWords.of(*period->unit)}};
    if (period)
        return {{name, period->seconds}};
    if (period.error().kind == PeriodProblem::Kind::TooLong)
        return {{name, std::numeric_limits<qint64>::max()}};
    if (text == QLatin1String("on") || text == QLatin1String("true"))
        return {{name, true}};
    if (text == QLatin1String("off") || text == QLatin1String("false"))
        return {{name, false}};
    return {{name, text}};
}

} // namespace

tl::expected<QJsonObject, QString> Assignments::parse(const QStringList &texts)
{
    using Kind = StrategyProblem::Kind;
    if (texts.isEmpty())
        return tl::unexpected(tr("Specify the settings to change. Example: qrcodeExpiresIn=3m"));
    QJsonObject all;
    for (const QString &text : texts) {
        const QString name = text.section(u'=', 0, 0);
        if (!text.contains(u'='))
            return tl::unexpected(tr("%1 does not have a value. Use %1=VALUE.").arg(name));
        if (all.contains(name))
            return tl::unexpected(tr("%1 is specified twice.").arg(name));
        if (std::ranges::find(settingNames, name) == settingNames.end())
            return tl::unexpected(tr("%1 is not a setting.").arg(name));
        const QJsonObject members = membersFrom(name, text.section(u'=', 1));
        for (const StrategyProblem &problem : patched({}, members).problems) {
            if (problem.member == name && problem.kind != Kind::Missing)
                return tl::unexpected(describe(problem));
        }
        for (auto member = members.begin(); member != members.end(); ++member)
            all.insert(member.key(), member.value());
    }
    return all;
}

QString Assignments::describe(const StrategyProblem &problem)
{
    using Kind = StrategyProblem::Kind;
    const QString &name = problem.member;
    if (problem.kind == Kind::NotTrueOrFalse)
        return tr("%1 must be on or off.").arg(name);
    if (problem.kind == Kind::NotWholeNumber)
        return tr("%1 must be a whole number of seconds, or a whole number followed by s, m, h or d.").arg(name);
    const auto rule = std::ranges::find(periodRules, name, &PeriodRule::wireName);
    //: %1 is the name of a setting, %2 a sentence on it
    return tr("%1: %2").arg(name, SettingText::rangeError(*rule, 0));
}

} // namespace qrlogin
