#pragma once

#include "base/Words.h"
#include "fleet/Baseline.h"
#include "fleet/PoolReading.h"

namespace qrlogin {

enum class SettingVerdict {
    NotRead, ///< the value is not known
    NotCompared, ///< the baseline does not declare it
    InLine,
    Excepted, ///< as an exception allows
    Drift,
    ExpiredException, ///< an exception allowed it, until it expired
    LimitBroken, ///< beyond a limit
};
inline constexpr auto settingVerdictWords
    = words<SettingVerdict>({{SettingVerdict::NotRead, u"notRead"}, {SettingVerdict::NotCompared, u"notCompared"},
        {SettingVerdict::InLine, u"inLine"}, {SettingVerdict::Excepted, u"excepted"}, {SettingVerdict::Drift, u"drift"},
        {SettingVerdict::ExpiredException, u"expiredException"}, {SettingVerdict::LimitBroken, u"limitBroken"}});

constexpr bool isDrift(SettingVerdict verdict)
{
    return verdict >= SettingVerdict::Drift;
}

enum class PoolVerdict {
    NotRead, ///< not tried, or stopped
    NotReached, ///< no answer of a pool in working order
    Refused, ///< the pool rejects the key or the request, or the key is missing
    Read, ///< nothing of it is compared
    Drift, ///< of one setting at least
    InLine, ///< exceptions included
};
inline constexpr auto poolVerdictWords = words<PoolVerdict>(
    {{PoolVerdict::NotRead, u"notRead"}, {PoolVerdict::NotReached, u"notReached"}, {PoolVerdict::Refused, u"refused"},
        {PoolVerdict::Read, u"read"}, {PoolVerdict::Drift, u"drift"}, {PoolVerdict::InLine, u"inLine"}});

struct SettingComparison
{
    SettingVerdict verdict = SettingVerdict::NotRead;
    SettingExpectation expected = {};
};

/// A reading beside what the baseline expects.
struct PoolComparison
{
    PoolReading reading;
    PerSetting<SettingComparison> settings = {};

    PoolVerdict verdict() const;
    /// Null if they are not known.
    const LoginStrategy *actual() const;
    /// The pool's settings with those that drifted as expected; a setting that is only limited stays as it is.
    LoginStrategy wanted() const;
    /// Whether wanted() differs from actual().
    bool isMendable() const;
};

/// Whether the failure is a pool's, which understood the request, or a missing key. All others mean that it was not
/// reached.
bool isRefusalOfPool(const Failure &failure);

/// Compares numbers and toggles; how a period is displayed does not matter. `today` is in UTC.
PoolComparison compared(const Baseline &baseline, const PoolReading &reading, const QDate &today);
QList<PoolComparison> compared(const Baseline &baseline, const QList<PoolReading> &readings, const QDate &today);

/// The day of an instant in UTC.
QDate dayOf(Instant time);

} // namespace qrlogin
