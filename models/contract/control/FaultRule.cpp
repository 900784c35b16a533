#include "contract/control/FaultRule.h"

#include "contract/KnownMembers.h"
#include "contract/control/EmulatorRules.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace qrlogin::emulator {

namespace {

constexpr std::array faultKinds{std::pair(FaultKind::Latency, QStringView(u"latency")),
    std::pair(FaultKind::ServerError, QStringView(u"http500")),
    std::pair(FaultKind::TooManyRequests, QStringView(u"http429")), std::pair(FaultKind::Html, QStringView(u"html")),
    std::pair(FaultKind::Hang, QStringView(u"hang")), std::pair(FaultKind::Drop, QStringView(u"drop")),
    std::pair(FaultKind::Truncate, QStringView(u"truncate"))};

FaultKind kindIn(JsonFields &fields)
{
    const QString name = fields.string(u"kind");
    const auto found = std::ranges::find(faultKinds, name, [](const auto &entry) { return entry.second; });
    if (found != faultKinds.end())
        return found->first;
    QStringList names;
    for (const auto &entry : faultKinds)
        names.append(entry.second.toString());
    if (fields.ok())
        fields.reject(u"kind", QStringLiteral("has to be one of %1").arg(names.join(QLatin1String(", "))));
    return FaultKind::ServerError;
}

void readCalls(JsonFields &fields, FaultRule &rule)
{
    QStringView before;
    for (const auto &[name, member] : {std::pair(QStringView(u"nth"), &FaultRule::nth),
             {QStringView(u"everyNth"), &FaultRule::everyNth}, {QStringView(u"first"), &FaultRule::first}}) {
        if (!fields.has(name))
            continue;
        rule.*member = integerWithin(fields, name, 1, maxFaultCalls);
        if (!before.isEmpty())
            fields.reject(name, QStringLiteral("does not go with %1").arg(before));
        before = name;
    }
}

/// A member that has a meaning for one kind only.
int ofKind(JsonFields &fields, QStringView name, bool belongs, int byDefault, int maximum)
{
    if (!fields.has(name))
        return byDefault;
    if (!belongs)
        fields.reject(name, QStringLiteral("does not go with this kind"));
    return integerWithin(fields, name, 1, maximum);
}

} // namespace

bool FaultRule::isFor(QStringView called) const
{
    return path.endsWith(u'*') ? called.startsWith(QStringView(path).chopped(1)) : called == path;
}

bool FaultRule::picks(quint64 call) const
{
    if (nth > 0)
        return call == quint64(nth);
    if (everyNth > 0)
        return call % quint64(everyNth) == 0;
    return first == 0 || call <= quint64(first);
}

Result<FaultRule> faultRuleFromJson(const QJsonObject &object)
{
    JsonFields fields(object, {});
    rejectUnknown(fields, object,
        {u"path", u"kind", u"nth", u"everyNth", u"first", u"percent", u"seed", u"milliseconds", u"retryAfter"});
    FaultRule rule;
    rule.path = fields.string(u"path");
    if (fields.ok() && !rule.path.startsWith(u'/'))
        fields.reject(u"path", QStringLiteral("has to begin with /"));
    if (fields.ok() && rule.path.size() > maxFaultPathCharacters)
        fields.reject(u"path", QStringLiteral("has to be at most %1 characters").arg(maxFaultPathCharacters));
    rule.kind = kindIn(fields);
    readCalls(fields, rule);
    if (fields.has(u"percent"))
        rule.percent = integerWithin(fields, u"percent", 1, 100);
    if (fields.has(u"seed"))
        rule.seed = fields.integer(u"seed");
    rule.delay
        = Milliseconds(ofKind(fields, u"milliseconds", rule.kind == FaultKind::Latency, 1000, maxFaultMilliseconds));
    rule.retryAfter
        = Seconds(ofKind(fields, u"retryAfter", rule.kind == FaultKind::TooManyRequests, 1, maxFaultRetrySeconds));
    if (!fields.ok())
        return fields.failure();
    return rule;
}

QJsonObject toJson(const FaultRule &rule)
{
    const auto found = std::ranges::find(faultKinds, rule.kind, [](const auto &entry) { return entry.first; });
    QJsonObject object{{QStringLiteral("path"), rule.path}, {QStringLiteral("kind"), found->second.toString()},
        {QStringLiteral("percent"), rule.percent}};
    const auto insert = [&](const QString &name, bool applies, qint64 value) {
        if (applies)
            object.insert(name, value);
    };
    insert(QStringLiteral("nth"), rule.nth > 0, rule.nth);
    insert(QStringLiteral("everyNth"), rule.everyNth > 0, rule.everyNth);
    insert(QStringLiteral("first"), rule.first > 0, rule.first);
    insert(QStringLiteral("seed"), rule.seed.has_value(), rule.seed.value_or(0));
    insert(QStringLiteral("milliseconds"), rule.kind == FaultKind::Latency, rule.delay.count());
    insert(QStringLiteral("retryAfter"), rule.kind == FaultKind::TooManyRequests, rule.retryAfter.count());
    return object;
}

} // namespace qrlogin::emulator
