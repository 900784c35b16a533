#pragma once

#include "base/Failure.h"

namespace qrlogin {

/// The exit codes of all commands (docs/command-line.md).
enum class ExitCode {
    Fine = 0,
    Differs = 1, ///< a difference or advice was found; a demonstration did not come out as it should
    Usage = 2, ///< the command, a value or the document cannot be used; nothing was sent
    CannotReach = 3, ///< no answer of a pool in working order
    Refused = 4, ///< the pool, or this machine, does not allow it
    Conflict = 5, ///< somebody else was first; nothing was written
    NotWritten = 6, ///< the output or the report could not be written in full
};

/// For a failure of the pool or the connection to it.
ExitCode exitCodeOf(const Failure &failure);

} // namespace qrlogin
