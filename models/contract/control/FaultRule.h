#pragma once

#include "base/Clock.h"
#include "base/Failure.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace qrlogin::emulator {

/// What can go wrong on the way to a pool and back.
enum class FaultKind {
    Latency, ///< the answer takes longer
    ServerError, ///< HTTP 500
    TooManyRequests, ///< HTTP 429 with Retry-After
    Html, ///< a page of a proxy, with HTTP 200
    Hang, ///< no answer
    Drop, ///< no answer, and the connection is gone
    Truncate, ///< half of the answer's body, and the connection is gone
};

/// A fault that was asked for: where, what, and at which calls.
struct FaultRule
{
    QString path; ///< "/api/v3/signin", or a beginning with `*` after it
    FaultKind kind = FaultKind::ServerError;

    // Which of the calls at that path, counted from 1; all of them where none is set.
    int nth = 0; ///< this one alone
    int everyNth = 0;
    int first = 0; ///< as many

    int percent = 100; ///< of those calls, by chance
    std::optional<int> seed; ///< of that chance; else the emulator's own
    Milliseconds delay{0}; ///< of Latency
    Seconds retryAfter{0}; ///< of TooManyRequests

    bool isFor(QStringView path) const;
    bool picks(quint64 call) const; ///< leaving chance aside
};

/// Refused with 400, naming the member, where it is not a fault.
Result<FaultRule> faultRuleFromJson(const QJsonObject &object);

/// The members that faultRuleFromJson() takes.
QJsonObject toJson(const FaultRule &rule);

} // namespace qrlogin::emulator
