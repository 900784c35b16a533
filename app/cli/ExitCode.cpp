#include "cli/ExitCode.h"

namespace qrlogin {

ExitCode exitCodeOf(const Failure &failure)
{
    if (failure.kind == FailureKind::Conflict)
        return ExitCode::Conflict;
    // A 404 with a code of the contract is a pool's answer; any other is not a pool.
    const bool isRefusal = failure.kind == FailureKind::Unauthorized || failure.kind == FailureKind::Forbidden
        || failure.kind == FailureKind::Invalid || (failure.kind == FailureKind::NotFound && failure.apiCode != 0);
    return isRefusal ? ExitCode::Refused : ExitCode::CannotReach;
}

} // namespace qrlogin
