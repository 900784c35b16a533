#pragma once

#include "base/Clock.h"
#include "contract/JsonFields.h"
#include "contract/control/ControlWords.h"

#include <optional>

namespace qrlogin {

/// A fault of an emulator: at which path and calls, and what happens (docs/emulator.md).
struct FaultRule
{
    /// The affected calls at the path, counted since the fault was set: all, only the n-th, each n-th, or the first n.
    enum class Calls { All, Nth, EveryNth, First };

    QString path; ///< "/api/v3/signin", or a prefix followed by `*`
    FaultKind kind = FaultKind::Latency;
    Calls calls = Calls::All;
    int n = 1; ///< 1 to 1,000,000; not used with All
    int percent = 100; ///< 1 to 100: random share of those calls
    std::optional<int> seed; ///< of the random share; the emulator generates one if absent
    Milliseconds delay{1000}; ///< 1 to 60,000; only for Latency
    Seconds retryAfter{1}; ///< 1 to 3600; only for TooManyRequests

    bool isFor(QStringView called) const;
    bool picks(qint64 call) const; ///< ignores the random share

    bool operator==(const FaultRule &) const = default;
};

QJsonObject toJson(const FaultRule &rule);

/// Rejects the first wrong member. Ignores unknown members.
FaultRule readFaultRule(JsonFields &fields);

/// Fails with Malformed and names the wrong or unknown member.
Result<FaultRule> faultRuleFromJson(const QJsonObject &object);

} // namespace qrlogin
