#pragma once

#include "base/Failure.h"

namespace qrlogin {

/// The exit codes of all commands (docs/command-line.md).
enum class ExitCode {
    Fine = 0,
    Differs = 1, ///< a difference or advice was found, or the demo failed
    Usage = 2, ///< the command, a value or the document is invalid; nothing was sent
    CannotReach = 3, ///< the pool is unreachable or does not work
    Refused = 4, ///< the pool or this computer denies it
    Conflict = 5, ///< another administrator was first; nothing was written
};

/// For a failure of the pool or the connection to it.
ExitCode exitCodeOf(const Failure &failure);

} // namespace qrlogin
