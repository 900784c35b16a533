#pragma once

#include "contract/StrategyRules.h"
#include "fleet/PoolPattern.h"

#include <QDate>

#include <array>
#include <optional>

namespace qrlogin {

/// One T for each of the four settings, in the order of settingNames.
template <typename T>
using PerSetting = std::array<T, settingNames.size()>;

/// A value that a setting should have.
struct WantedValue
{
    std::optional<int> number; ///< seconds, or 0 and 1 for a toggle; nothing: any value that the limit allows
    std::optional<PeriodUnit> unit = {}; ///< for display; nothing: the pool's own

    bool operator==(const WantedValue &) const = default;
};

/// The setting at `index` as a number: seconds, or 0 and 1.
int numberOf(size_t index, const LoginStrategy &strategy);
/// Sets it; a value without a number changes nothing.
void put(size_t index, const WantedValue &value, LoginStrategy &into);
bool isPeriod(size_t index);

/// The range of a period, in seconds.
struct PeriodLimit
{
    std::optional<int> atLeast = {};
    std::optional<int> atMost = {};

    bool isSet() const { return atLeast || atMost; }
    bool allows(int seconds) const
    {
        return seconds >= atLeast.value_or(seconds) && seconds <= atMost.value_or(seconds);
    }
    bool operator==(const PeriodLimit &) const = default;
};

/// Pools that should differ from the others.
struct BaselineException
{
    PoolPattern pools;
    PerSetting<std::optional<WantedValue>> settings = {};
    QString reason = {}; ///< not empty if there is a setting
    std::optional<QDate> until = {}; ///< the last day, in UTC

    bool isExpired(const QDate &today) const { return until && *until < today; }
    bool operator==(const BaselineException &) const = default;
};

/// What is expected of one setting of one pool.
struct SettingExpectation
{
    std::optional<WantedValue> value = {}; ///< nothing: not declared
    PeriodLimit limit = {};
    std::optional<BaselineException> exception = {}; ///< that sets the value, or that is expired
    bool isExpired = false; ///< the exception is, so the value comes from the baseline
};

/// The four settings that the pools of a fleet should have. Contains no secret and no address.
struct Baseline
{
    PerSetting<std::optional<WantedValue>> settings = {}; ///< nothing: not declared, and not compared
    PerSetting<PeriodLimit> limits = {};
    QList<BaselineException> exceptions = {};

    /// Where several exceptions set one setting of a pool, a name comes before a pattern, and a pattern before a tag.
    PerSetting<SettingExpectation> expectationsFor(const Connection &pool, const QDate &today) const;
    /// Two exceptions of the same kind that set the same setting of this pool, by the texts that name them.
    std::optional<std::pair<QString, QString>> ambiguityFor(const Connection &pool, const QDate &today) const;
    /// The texts that match none of the pools.
    QStringList unmatched(const QList<Connection> &pools) const;

    bool operator==(const Baseline &) const = default;
};

} // namespace qrlogin
