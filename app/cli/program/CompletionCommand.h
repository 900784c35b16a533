#pragma once

#include "cli/Command.h"

#include <memory>

namespace qrlogin {

/// `qrlogin completion SHELL` prints the script of a shell. The script asks `qrlogin completion SHELL -- WORD...` for
/// what can complete the last word.
std::unique_ptr<Command> makeCompletion();

} // namespace qrlogin
