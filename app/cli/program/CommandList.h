#pragma once

#include "cli/Commands.h"

#include <span>

namespace qrlogin {

struct CommandEntry
{
    QLatin1String name;
    const char *summary; ///< untranslated
    std::unique_ptr<Command> (*make)();
};

/// All commands, in the order of the help.
std::span<const CommandEntry> commandList();

/// Null if no command has that name.
const CommandEntry *findCommand(QStringView name);

/// The help of a command with its summary.
ProgramHelp helpOf(const CommandEntry &command);
/// The help of `qrlogin` itself.
ProgramHelp programHelp();

} // namespace qrlogin
