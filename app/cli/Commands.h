#pragma once

#include "cli/ExitCode.h"

#include <QStringList>

namespace qrlogin {

// Each command gets the arguments after its name, and prints to the standard output and errors to the standard error.

ExitCode runDemo(const QStringList &arguments);
ExitCode runFleet(const QStringList &arguments);
ExitCode runPhone(const QStringList &arguments);
ExitCode runServe(const QStringList &arguments);
ExitCode runSettings(const QStringList &arguments);
ExitCode runSimulate(const QStringList &arguments);
ExitCode runVerify(const QStringList &arguments);

} // namespace qrlogin
