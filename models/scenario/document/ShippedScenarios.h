#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

/// The scenarios that come with the program, in the order to read them in.
QList<Scenario> shippedScenarios();

/// One of them by its name; nothing if there is none.
std::optional<Scenario> shippedScenario(const QString &name);

} // namespace qrlogin
