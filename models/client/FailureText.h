#pragma once

#include "base/Failure.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace qrlogin {

/// Failures in words for people, in the language of the application. The only place that makes text of them.
class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FailureText)
public:
    /// One sentence: what is wrong and, where we know, what helps. Empty for Cancelled.
    static QString describe(const Failure &failure);
    /// For programs: `{"text", "statusCode", "apiCode", "requestId"}`.
    static QJsonObject toJson(const Failure &failure);

    /// A length of time in its two-digit unit: "90 seconds", "16 minutes", "3 days". Not negative.
    static QString duration(int seconds);
    /// How far the clocks are apart, of a refusal for that reason.
    static QString clockOff(const Failure &failure);

private:
    static QString withoutDetail(const Failure &failure);
    static QString ofApiCode(int apiCode);
    static QString ofKind(const Failure &failure);
};

} // namespace qrlogin
