#include "pages/emulator/FaultText.h"

#include <QLocale>

namespace qrlogin {

QString FaultText::kind(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Latency: return tr("Delay");
    case FaultKind::ServerError: return tr("HTTP 500");
    case FaultKind::TooManyRequests: return tr("HTTP 429");
    case FaultKind::Html: return tr("HTML page");
    case FaultKind::Hang: return tr("No response");
    case FaultKind::Drop: return tr("Dropped connection");
    case FaultKind::Truncate: return tr("Truncated response");
    }
    return {};
}

QString FaultText::help(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Latency: return tr("The pool processes the call at once and responds late.");
    case FaultKind::ServerError: return tr("The call does not reach the pool.");
    case FaultKind::TooManyRequests: return tr("Includes Retry-After. The call does not reach the pool.");
    case FaultKind::Html: return tr("A proxy's page with HTTP 200. The call does not reach the pool.");
    case FaultKind::Hang:
        return tr("Lasts until the client disconnects, up to 10 seconds. The call does not reach the pool.");
    case FaultKind::Drop: return tr("The call does not reach the pool.");
    case FaultKind::Truncate:
        return tr("The pool processes the call, sends half of the response body and closes the connection.");
    }
    return {};
}

QString FaultText::calls(FaultRule::Calls calls)
{
    switch (calls) {
    case FaultRule::Calls::All: return tr("All calls");
    case FaultRule::Calls::Nth: return tr("Only the n-th call");
    case FaultRule::Calls::EveryNth: return tr("Every n-th call");
    case FaultRule::Calls::First: return tr("The first n calls");
    }
    return {};
}

QString FaultText::what(const FaultRule &fault)
{
    if (fault.kind == FaultKind::Latency)
        return tr("Delay, %1 ms").arg(QLocale().toString(qlonglong(fault.delay.count())));
    if (fault.kind == FaultKind::TooManyRequests)
        return tr("HTTP 429, %1 s").arg(QLocale().toString(qlonglong(fault.retryAfter.count())));
    return kind(fault.kind);
}

QString FaultText::which(const FaultRule &fault)
{
    const QString n = QLocale().toString(fault.n);
    const QString calls = fault.calls == FaultRule::Calls::All ? tr("all")
        : fault.calls == FaultRule::Calls::Nth                 ? tr("call %1").arg(n)
        : fault.calls == FaultRule::Calls::EveryNth            ? tr("every %1 calls").arg(n)
                                                               : tr("first %1").arg(n);
    return fault.percent == 100 ? calls : tr("%1, %2 %").arg(calls).arg(fault.percent);
}

} // namespace qrlogin
