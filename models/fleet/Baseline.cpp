#include "fleet/Baseline.h"

#include <algorithm>

namespace qrlogin {

namespace {

const PeriodRule *periodRuleAt(size_t index)
{
    return index < periodRules.size() ? &periodRules.at(index) : nullptr;
}

bool LoginStrategy::*toggleAt(size_t index)
{
    return toggleRules.at(index - periodRules.size()).on;
}

} // namespace

bool isPeriod(size_t index)
{
    return periodRuleAt(index);
}

int numberOf(size_t index, const LoginStrategy &strategy)
{
    const PeriodRule *const period = periodRuleAt(index);
    return period ? strategy.*period->seconds : int(strategy.*toggleAt(index));
}

void put(size_t index, const WantedValue &value, LoginStrategy &into)
{
    if (!value.number)
        return;
    const PeriodRule *const period = periodRuleAt(index);
    if (!period) {
        into.*toggleAt(index) = *value.number != 0;
        return;
    }
    into.*period->seconds = *value.number;
    into.*period->unit = value.unit.value_or(into.*period->unit);
}

PerSetting<SettingExpectation> Baseline::expectationsFor(const Connection &pool, const QDate &today) const
{
    PerSetting<SettingExpectation> expected;
    for (size_t i = 0; i < expected.size(); ++i) {
        const BaselineException *active = nullptr;
        const BaselineException *expired = nullptr;
        for (const BaselineException &exception : exceptions) {
            if (!exception.settings.at(i) || !exception.pools.matches(pool))
                continue;
            const BaselineException *&best = exception.isExpired(today) ? expired : active;
            if (!best || exception.pools.kind() < best->pools.kind())
                best = &exception;
        }
        SettingExpectation &each = expected.at(i);
        each.value = active ? active->settings.at(i) : settings.at(i);
        // A value of its own is allowed to be beyond the limit: its reason says why.
        if (!active || !each.value->number)
            each.limit = limits.at(i);
        each.isExpired = !active && expired;
        if (active || expired)
            each.exception = active ? *active : *expired;
    }
    return expected;
}

std::optional<std::pair<QString, QString>> Baseline::ambiguityFor(const Connection &pool, const QDate &today) const
{
    for (size_t i = 0; i < settings.size(); ++i) {
        std::array<const BaselineException *, 3> first = {};
        for (const BaselineException &exception : exceptions) {
            if (!exception.settings.at(i) || exception.isExpired(today) || !exception.pools.matches(pool))
                continue;
            const BaselineException *&known = first.at(size_t(exception.pools.kind()));
            if (known)
                return std::pair(known->pools.text(), exception.pools.text());
            known = &exception;
        }
    }
    return {};
}

QStringList Baseline::unmatched(const QList<Connection> &pools) const
{
    QStringList texts;
    for (const BaselineException &exception : exceptions) {
        if (std::ranges::none_of(pools, [&](const Connection &pool) { return exception.pools.matches(pool); }))
            texts += exception.pools.text();
    }
    return texts;
}

} // namespace qrlogin
