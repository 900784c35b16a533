#pragma once

#include "base/Failure.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace qrlogin {

/// Turns failures into text in the application's language. The only place that does so.
class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FailureText)
public:
    /// One sentence: what is wrong and, if known, what helps. Empty for Cancelled.
    static QString describe(const Failure &failure);
    /// For programs: `{"text", "statusCode", "apiCode", "requestId"}`.
    static QJsonObject toJson(const Failure &failure);

    /// A duration, rounded to one unit: "90 seconds", "16 minutes", "3 days". Not negative.
    static QString duration(int seconds);
    /// How far the clocks differ, for a rejection with that reason.
    static QString clockOff(const Failure &failure);
    /// For a connection that failed before the server proved its identity. `detail` is what OpenSSL said.
    static QString ofTls(const QString &detail);

private:
    /// For what needs no technical detail, or has it already; otherwise empty.
    static QString complete(const Failure &failure);
    static QString ofApiCode(int apiCode);
    static QString ofKind(const Failure &failure);
};

} // namespace qrlogin
