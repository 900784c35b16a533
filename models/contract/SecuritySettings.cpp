#include "contract/SecuritySettings.h"

#include "contract/JsonFields.h"
#include "contract/StrategyRules.h"

#include <algorithm>

namespace qrlogin {

namespace {

/// How an unknown unit is shown.
const QJsonValue unitOfUnknown(periodUnitWords.of(PeriodUnit::Second));

bool isUnknownUnit(const QString &member, const QJsonValue &value)
{
    const bool isUnit
        = std::ranges::any_of(periodRules, [&](const PeriodRule &rule) { return rule.unitWireName == member; });
    return isUnit && !value.isNull() && !value.isUndefined() && !periodUnitWords.value(value.toString());
}

} // namespace

QJsonObject toJson(const SecuritySettings &settings)
{
    QJsonObject object = settings.others;
    QJsonObject member = object.value(strategyMember).toObject();
    const QJsonObject known = toJson(settings.strategy);
    for (auto value = known.begin(); value != known.end(); ++value) {
        const bool isUnknownUnit = member.contains(value.key()) && value.value() == unitOfUnknown;
        if (!isUnknownUnit)
            member.insert(value.key(), value.value());
    }
    object.insert(strategyMember, member);
    return object;
}

QJsonObject strategyUpdate(const SecuritySettings &settings)
{
    return {{strategyMember.toString(), toJson(settings).value(strategyMember)}};
}

Result<SecuritySettings> securitySettingsFromJson(const QJsonObject &object)
{
    JsonFields fields(object, {});
    QJsonObject member = fields.object(strategyMember);
    if (!fields.ok())
        return fields.failure();
    const auto strategy = loginStrategyFromJson(member);
    if (!strategy)
        return tl::unexpected(strategy.error());
    SecuritySettings settings{*strategy, object};
    settings.others.remove(strategyMember);
    for (const QString &known : toJson(*strategy).keys()) {
        if (!isUnknownUnit(known, member.value(known)))
            member.remove(known);
    }
    if (!member.isEmpty())
        settings.others.insert(strategyMember, member);
    return settings;
}

} // namespace qrlogin
