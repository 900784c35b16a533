#pragma once

#include "base/Clock.h"
#include "contract/JsonFields.h"
#include "contract/control/ControlWords.h"

#include <optional>

namespace qrlogin {

/// A fault of an emulator: where, what, and at which calls (docs/emulator.md).
struct FaultRule
{
    /// Which calls at the path, counted from when the fault is set: all, the n-th alone, each n-th, or the first n.
    enum class Calls { All, Nth, EveryNth, First };

    QString path; ///< "/api/v3/signin", or a beginning with `*` after it
    FaultKind kind = FaultKind::Latency;
    Calls calls = Calls::All;
    int n = 1; ///< 1 to 1,000,000; not used with All
    int percent = 100; ///< 1 to 100: how many of those calls, by chance
    std::optional<int> seed; ///< of that chance; without one the emulator draws it
    Milliseconds delay{1000}; ///< 1 to 60,000; of Latency alone
    Seconds retryAfter{1}; ///< 1 to 3600; of TooManyRequests alone

    bool isFor(QStringView called) const;
    bool picks(qint64 call) const; ///< leaving chance aside

    bool operator==(const FaultRule &) const = default;
};

QJsonObject toJson(const FaultRule &rule);

/// Rejects the first member that is wrong; ignores members that are not known.
FaultRule readFaultRule(JsonFields &fields);

/// Fails with Malformed and names the member that is wrong or not known.
Result<FaultRule> faultRuleFromJson(const QJsonObject &object);

} // namespace qrlogin
