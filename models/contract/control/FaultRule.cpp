#include "contract/control/FaultRule.h"

#include "contract/KnownMembers.h"
#include "contract/control/EmulatorRules.h"

namespace qrlogin {

namespace {

using Calls = FaultRule::Calls;

constexpr auto callsWords
    = words<Calls>({{Calls::Nth, u"nth"}, {Calls::EveryNth, u"everyNth"}, {Calls::First, u"first"}});

void readCalls(JsonFields &fields, FaultRule &rule)
{
    for (const auto &[calls, name] : callsWords) {
        if (!fields.has(name))
            continue;
        rule.n = integerWithin(fields, name, 1, maxFaultCalls);
        if (rule.calls != Calls::All)
            fields.reject(name, QStringLiteral("cannot be combined with %1").arg(callsWords.view(rule.calls)));
        rule.calls = calls;
    }
}

/// Reads a member that only one kind of fault can have.
template <typename Duration>
void readPeriod(JsonFields &fields, QStringView name, Duration &period, bool belongs, int maximum)
{
    if (!fields.has(name))
        return;
    if (!belongs)
        fields.reject(name, QStringLiteral("cannot be used with this kind"));
    period = Duration(integerWithin(fields, name, 1, maximum));
}

} // namespace

bool FaultRule::isFor(QStringView called) const
{
    return path.endsWith(u'*') ? called.startsWith(QStringView(path).chopped(1)) : called == path;
}

bool FaultRule::picks(qint64 call) const
{
    switch (calls) {
    case Calls::All: return true;
    case Calls::Nth: return call == n;
    case Calls::EveryNth: return call % n == 0;
    case Calls::First: return call <= n;
    }
    return false;
}

QJsonObject toJson(const FaultRule &rule)
{
    QJsonObject object{{QStringLiteral("path"), rule.path}, {QStringLiteral("kind"), faultKindWords.of(rule.kind)},
        {QStringLiteral("percent"), rule.percent}};
    if (rule.calls != Calls::All)
        object.insert(callsWords.view(rule.calls), rule.n);
    if (rule.seed)
        object.insert(u"seed", *rule.seed);
    if (rule.kind == FaultKind::Latency)
        object.insert(u"milliseconds", qint64(rule.delay.count()));
    if (rule.kind == FaultKind::TooManyRequests)
        object.insert(u"retryAfter", qint64(rule.retryAfter.count()));
    return object;
}

FaultRule readFaultRule(JsonFields &fields)
{
    FaultRule rule;
    rule.path = fields.string(u"path");
    if (!rule.path.startsWith(u'/'))
        fields.reject(u"path", QStringLiteral("must start with /"));
    if (rule.path.size() > maxFaultPathCharacters)
        fields.reject(u"path", QStringLiteral("must be at most %1 characters").arg(maxFaultPathCharacters));
    rule.kind = fields.word(u"kind", faultKindWords);
    readCalls(fields, rule);
    if (fields.has(u"percent"))
        rule.percent = integerWithin(fields, u"percent", 1, 100);
    if (fields.has(u"seed"))
        rule.seed = fields.integer(u"seed");
    readPeriod(fields, u"milliseconds", rule.delay, rule.kind == FaultKind::Latency, maxFaultMilliseconds);
    readPeriod(fields, u"retryAfter", rule.retryAfter, rule.kind == FaultKind::TooManyRequests, maxFaultRetrySeconds);
    return rule;
}

Result<FaultRule> faultRuleFromJson(const QJsonObject &object)
{
    JsonFields fields(object, {});
    rejectUnknown(fields, object,
        {u"path", u"kind", u"nth", u"everyNth", u"first", u"percent", u"seed", u"milliseconds", u"retryAfter"});
    FaultRule rule = readFaultRule(fields);
    if (!fields.ok())
        return fields.failure();
    return rule;
}

} // namespace qrlogin
