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
    case FaultKind::Hang: return tr("No answer");
    case FaultKind::Drop: return tr("Dropped connection");
    case FaultKind::Truncate: return tr("Half an answer");
    }
    return {};
}

QString FaultText::help(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Latency: return tr("The pool does it at once; its answer comes late.");
    case FaultKind::ServerError: return tr("The pool does not see the call.");
    case FaultKind::TooManyRequests: return tr("With Retry-After. The pool does not see the call.");
    case FaultKind::Html: return tr("As a proxy sends it, with HTTP 200. The pool does not see the call.");
    case FaultKind::Hang: return tr("Until the client leaves or 10 seconds are over. The pool does not see the call.");
    case FaultKind::Drop: return tr("The pool does not see the call.");
    case FaultKind::Truncate:
        return tr("The pool does it; half of the answer's body comes, and the connection is closed.");
    }
    return {};
}

QString FaultText::calls(FaultRule::Calls calls)
{
    switch (calls) {
    case FaultRule::Calls::All: return tr("All calls");
    case FaultRule::Calls::Nth: return tr("The n-th call alone");
    case FaultRule::Calls::EveryNth: return tr("Each n-th call");
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
        : fault.calls == FaultRule::Calls::Nth                 ? tr("no. %1").arg(n)
        : fault.calls == FaultRule::Calls::EveryNth            ? tr("one in %1").arg(n)
                                                               : tr("first %1").arg(n);
    return fault.percent == 100 ? calls : tr("%1, %2 %").arg(calls).arg(fault.percent);
}

} // namespace qrlogin
