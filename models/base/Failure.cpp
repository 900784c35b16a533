#include "base/Failure.h"

namespace qrlogin {

FailureKind failureKindOf(int statusCode)
{
    switch (statusCode) {
    case 401: return FailureKind::Unauthorized;
    case 402:
    case 403: return FailureKind::Forbidden;
    case 404: return FailureKind::NotFound;
    case 409: return FailureKind::Conflict;
    case 429: return FailureKind::Server;
    default: return statusCode >= 400 && statusCode < 500 ? FailureKind::Invalid : FailureKind::Server;
    }
}

bool isRefusal(FailureKind kind)
{
    using enum FailureKind;
    return kind == Unauthorized || kind == Forbidden || kind == NotFound || kind == Invalid || kind == Conflict;
}

} // namespace qrlogin
