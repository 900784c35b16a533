#pragma once

#include "scenario/document/Scenario.h"

namespace qrlogin {

/// The scenarios that come with the program, in reading order.
QList<Scenario> shippedScenarios();

/// The shipped scenario with that name; nothing if there is none.
std::optional<Scenario> shippedScenario(const QString &name);

/// The acts of the guided demo, in order.
QList<Scenario> guidedActs();

} // namespace qrlogin
