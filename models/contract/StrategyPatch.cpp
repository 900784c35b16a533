#include "contract/StrategyPatch.h"

#include "contract/StrategyRules.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace qrlogin {

namespace {

using Kind = StrategyProblem::Kind;

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

std::optional<Kind> readSeconds(const QJsonValue &value, const PeriodRule &rule, int &seconds)
{
    const double number = value.toDouble();
    if (!value.isDouble() || std::trunc(number) != number)
        return isAbsent(value) ? Kind::Missing : Kind::NotWholeNumber;
    if (std::abs(number) > std::numeric_limits<int>::max())
        return Kind::BeyondInt;
    seconds = static_cast<int>(number);
    return rule.allows(seconds) ? std::nullopt : std::optional(Kind::OutOfRange);
}

std::optional<Kind> readUnit(const QJsonValue &value, PeriodUnit &unit)
{
    if (isAbsent(value))
        return Kind::MissingUnit;
    const auto named = periodUnitWords.value(value.toString());
    unit = named.value_or(unit);
    return named ? std::nullopt : std::optional(Kind::NotUnit);
}

std::optional<Kind> readToggle(const QJsonValue &value, bool &on)
{
    on = value.toBool(on);
    if (value.isBool())
        return std::nullopt;
    return isAbsent(value) ? Kind::Missing : Kind::NotTrueOrFalse;
}

QString allMembers()
{
    QStringList names;
    for (const PeriodRule &rule : periodRules)
        names << rule.wireName.toString() << rule.unitWireName.toString();
    for (const ToggleRule &rule : toggleRules)
        names << rule.wireName.toString();
    return names.join(QLatin1String(", "));
}

} // namespace

QString StrategyProblem::text() const
{
    switch (kind) {
    case Kind::Missing:
    case Kind::MissingUnit: return QStringLiteral("is missing");
    case Kind::NotWholeNumber: return QStringLiteral("must be a whole number");
    case Kind::BeyondInt:
    case Kind::OutOfRange: {
        const PeriodRule &rule = *std::ranges::find(periodRules, member, &PeriodRule::wireName);
        return QStringLiteral("must be from %1 to %2 seconds").arg(rule.minimum).arg(rule.maximum);
    }
    case Kind::NotUnit:
        return value.isString() ? QStringLiteral("must be Second, Minute, Hour or Day")
                                : QStringLiteral("must be a string");
    case Kind::NotTrueOrFalse: return QStringLiteral("must be true or false");
    case Kind::Unknown: return QStringLiteral("is not a known member; known members: %1").arg(allMembers());
    }
    return {};
}

Result<LoginStrategy> PatchedStrategy::allowing(std::initializer_list<Kind> allowed, QStringView path) const
{
    const auto isAllowed
        = [&](const StrategyProblem &problem) { return std::ranges::find(allowed, problem.kind) != allowed.end(); };
    const auto first = std::ranges::find_if_not(problems, isAllowed);
    if (first == problems.end())
        return strategy;
    const QString member = path.isEmpty() ? first->member : path.toString() + u'.' + first->member;
    return failure(FailureKind::Malformed, member + u' ' + first->text());
}

PatchedStrategy patched(const LoginStrategy &base, QJsonObject members)
{
    PatchedStrategy result{base, {}};
    const auto take = [&](QStringView name, const auto &read) {
        const QJsonValue value = members.take(name);
        if (const std::optional<Kind> kind = read(value))
            result.problems.append({*kind, name.toString(), value});
    };
    for (const PeriodRule &rule : periodRules) {
        take(rule.wireName,
            [&](const QJsonValue &value) { return readSeconds(value, rule, result.strategy.*rule.seconds); });
        take(rule.unitWireName, [&](const QJsonValue &value) { return readUnit(value, result.strategy.*rule.unit); });
    }
    for (const ToggleRule &rule : toggleRules)
        take(rule.wireName, [&](const QJsonValue &value) { return readToggle(value, result.strategy.*rule.on); });
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        result.problems.append({Kind::Unknown, member.key(), member.value()});
    return result;
}

} // namespace qrlogin
