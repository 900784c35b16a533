#include "cli/Assignments.h"

#include "contract/StrategyRules.h"
#include "settings/SettingText.h"

#include <QRegularExpression>

#include <limits>

namespace qrlogin {

namespace {

struct PeriodValue
{
    int seconds = 0; ///< the greatest int for anything beyond
    std::optional<PeriodUnit> unit;
};

std::optional<PeriodValue> periodFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,12})([smhd]?)$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    PeriodValue value;
    if (!match.captured(2).isEmpty())
        value.unit = allPeriodUnits[size_t(QStringView(u"smhd").indexOf(match.captured(2)))];
    const qint64 seconds = match.captured(1).toLongLong() * secondsIn(value.unit.value_or(PeriodUnit::Second));
    value.seconds = int(std::min<qint64>(seconds, std::numeric_limits<int>::max()));
    return value;
}

std::optional<bool> toggleFrom(const QString &text)
{
    if (text == QLatin1String("on") || text == QLatin1String("true"))
        return true;
    if (text == QLatin1String("off") || text == QLatin1String("false"))
        return false;
    return std::nullopt;
}

} // namespace

tl::expected<Assignments::Edit, QString> Assignments::parse(const QStringList &texts)
{
    if (texts.isEmpty())
        return tl::unexpected(tr("Set what? For example: qrcodeExpiresIn=3m"));
    QStringList names;
    QList<Edit> edits;
    for (const QString &text : texts) {
        const QString name = text.section(u'=', 0, 0);
        if (!text.contains(u'='))
            return tl::unexpected(tr("%1 has no value: write %1=VALUE").arg(name));
        if (names.contains(name))
            return tl::unexpected(tr("%1 is given twice.").arg(name));
        const auto edit = parseOne(name, text.section(u'=', 1));
        if (!edit)
            return edit;
        names += name;
        edits += *edit;
    }
    return [edits](LoginStrategy &strategy) {
        for (const Edit &edit : edits)
            edit(strategy);
    };
}

tl::expected<Assignments::Edit, QString> Assignments::parseOne(const QString &name, const QString &value)
{
    for (const PeriodRule &rule : periodRules) {
        if (rule.wireName != name)
            continue;
        const auto period = periodFrom(value);
        if (!period)
            return tl::unexpected(tr("%1 has to be whole seconds, or a whole number with s, m, h or d.").arg(name));
        //: %1 is the name of a setting, %2 a sentence on it
        if (!rule.allows(period->seconds))
            return tl::unexpected(tr("%1: %2").arg(name, SettingText::rangeError(rule, period->seconds)));
        return [rule, period = *period](LoginStrategy &strategy) {
            strategy.*rule.seconds = period.seconds;
            strategy.*rule.unit = period.unit.value_or(strategy.*rule.unit);
        };
    }
    for (const ToggleRule &rule : toggleRules) {
        if (rule.wireName != name)
            continue;
        const auto on = toggleFrom(value);
        if (!on)
            return tl::unexpected(tr("%1 has to be on or off.").arg(name));
        return [rule, on = *on](LoginStrategy &strategy) { strategy.*rule.on = on; };
    }
    return tl::unexpected(tr("There is no setting %1.").arg(name));
}

} // namespace qrlogin
