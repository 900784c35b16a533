#include "cli/ExitCode.h"

namespace qrlogin {

ExitCode exitCodeOf(const Failure &failure)
{
    if (failure.kind == FailureKind::Conflict)
        return ExitCode::Conflict;
    // A 404 with an API code comes from a pool; any other does not.
    const bool isRefusal = failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::Forbidden
        || failure.kind == FailureKind::Invalid || (failure.kind == FailureKind::NotFound && failure.apiCode != 0);
    return isRefusal ? ExitCode::Refused : ExitCode::CannotReach;
}

} // namespace qrlogin
