#include "contract/LoginStrategy.h"

#include "contract/JsonFields.h"
#include "contract/StrategyRules.h"

namespace qrlogin {

namespace {

PeriodUnit unitField(JsonFields &fields, QStringView name)
{
    const QString text = fields.optionalString(name);
    if (text.isEmpty())
        return PeriodUnit::Second;
    const auto unit = periodUnitWords.value(text);
    if (!unit)
        fields.reject(name, QStringLiteral("is not Second, Minute, Hour or Day"));
    return unit.value_or(PeriodUnit::Second);
}

} // namespace

QJsonObject toJson(const LoginStrategy &strategy)
{
    QJsonObject object;
    for (const PeriodRule &rule : periodRules) {
        object.insert(rule.wireName, strategy.*rule.seconds);
        object.insert(rule.unitWireName, periodUnitWords.of(strategy.*rule.unit));
    }
    for (const ToggleRule &rule : toggleRules)
        object.insert(rule.wireName, strategy.*rule.on);
    return object;
}

Result<LoginStrategy> loginStrategyFromJson(const QJsonObject &object)
{
    JsonFields fields(object, strategyMember);
    LoginStrategy strategy;
    for (const PeriodRule &rule : periodRules) {
        strategy.*rule.seconds = fields.integer(rule.wireName);
        strategy.*rule.unit = unitField(fields, rule.unitWireName);
    }
    for (const ToggleRule &rule : toggleRules)
        strategy.*rule.on = fields.boolean(rule.wireName);
    if (!fields.ok())
        return fields.failure();
    return strategy;
}

} // namespace qrlogin
