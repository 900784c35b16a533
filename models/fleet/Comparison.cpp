#include "fleet/Comparison.h"

#include "base/Utc.h"

#include <QDateTime>

#include <algorithm>

namespace qrlogin {

namespace {

SettingVerdict verdictOn(const SettingExpectation &expected, int actual)
{
    const bool isWithin = expected.limit.allows(actual);
    const bool isAsWanted = !expected.value || !expected.value->number || *expected.value->number == actual;
    const bool hasException = expected.exception && !expected.isExpired;
    if (isWithin && isAsWanted) {
        if (hasException)
            return SettingVerdict::Excepted;
        return expected.value || expected.limit.isSet() ? SettingVerdict::InLine : SettingVerdict::NotCompared;
    }
    if (expected.isExpired)
        return SettingVerdict::ExpiredException;
    return isWithin ? SettingVerdict::Drift : SettingVerdict::LimitBroken;
}

} // namespace

PoolVerdict PoolComparison::verdict() const
{
    if (!reading.settings)
        return PoolVerdict::NotRead;
    if (!*reading.settings)
        return isRefusalOfPool(reading.settings->error()) ? PoolVerdict::Refused : PoolVerdict::NotReached;
    if (std::ranges::any_of(settings, [](const SettingComparison &each) { return isDrift(each.verdict); }))
        return PoolVerdict::Drift;
    const bool isCompared = std::ranges::any_of(
        settings, [](const SettingComparison &each) { return each.verdict != SettingVerdict::NotCompared; });
    return isCompared ? PoolVerdict::InLine : PoolVerdict::Read;
}

const LoginStrategy *PoolComparison::actual() const
{
    return reading.settings && *reading.settings ? &**reading.settings : nullptr;
}

LoginStrategy PoolComparison::wanted() const
{
    LoginStrategy strategy = actual() ? *actual() : LoginStrategy();
    for (size_t i = 0; i < settings.size(); ++i) {
        if (isDrift(settings.at(i).verdict) && settings.at(i).expected.value)
            put(i, *settings.at(i).expected.value, strategy);
    }
    return strategy;
}

bool PoolComparison::isMendable() const
{
    return actual() && wanted() != *actual();
}

bool isRefusalOfPool(const Failure &failure)
{
    // A 404 with an API code comes from a pool; any other does not.
    return failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::Forbidden
        || failure.kind == FailureKind::Invalid || (failure.kind == FailureKind::NotFound && failure.apiCode != 0);
}

PoolComparison compared(const Baseline &baseline, const PoolReading &reading, const QDate &today)
{
    PoolComparison comparison{reading};
    const PerSetting<SettingExpectation> expected = baseline.expectationsFor(reading.pool, today);
    const LoginStrategy *const actual = comparison.actual();
    for (size_t i = 0; i < expected.size(); ++i) {
        SettingComparison &setting = comparison.settings.at(i);
        setting.expected = expected.at(i);
        if (actual)
            setting.verdict = verdictOn(expected.at(i), numberOf(i, *actual));
    }
    return comparison;
}

QList<PoolComparison> compared(const Baseline &baseline, const QList<PoolReading> &readings, const QDate &today)
{
    QList<PoolComparison> all;
    for (const PoolReading &reading : readings)
        all += compared(baseline, reading, today);
    return all;
}

QDate dayOf(Instant time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), utc).date();
}

} // namespace qrlogin
