#pragma once

#include "base/Failure.h"
#include "help/ProgramHelp.h"

#include <span>

namespace qrlogin {

/// The exit codes of all commands.
enum class ExitCode {
    Fine = 0,
    Differs = 1, ///< a difference or advice was found; a demonstration did not come out as it should
    Usage = 2, ///< the command, a value or the document cannot be used; nothing was sent
    CannotReach = 3, ///< no answer of a pool in working order
    Refused = 4, ///< the pool, or this machine, does not allow it
    Conflict = 5, ///< somebody else was first; nothing was written
    NotWritten = 6, ///< the output or the report could not be written in full
};

/// What a code means for some commands.
struct ExitCodeMeaning
{
    ExitCode code;
    QLatin1String commands; ///< their names, separated by spaces
    const char *meaning; ///< untranslated
};

/// All meanings, by code. docs/command-line.md has the same table. Of a code, each command has at most one meaning.
std::span<const ExitCodeMeaning> exitCodeMeanings();

/// The codes of a command, for its help.
QList<HelpEntry> exitCodesOf(QLatin1String command);

/// For a failure of the pool, of the connection to it, or before anything was sent.
ExitCode exitCodeOf(const Failure &failure);

} // namespace qrlogin
