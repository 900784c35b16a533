#pragma once

#include "cli/Command.h"

#include <memory>

namespace qrlogin {

std::unique_ptr<Command> makeDemo();
std::unique_ptr<Command> makeFleet();
std::unique_ptr<Command> makePhone();
std::unique_ptr<Command> makeServe();
std::unique_ptr<Command> makeSettings();
std::unique_ptr<Command> makeSimulate();
std::unique_ptr<Command> makeVerify();

} // namespace qrlogin
