#pragma once

#include "emulator/control/ControlApi.h"

#include <QJsonArray>

namespace qrlogin::emulator {

/// What the control endpoints tell of a pool; docs/emulator.md lists the members.
QJsonObject controlState(const ControlledPool &pool, Instant now, Instant realNow);

QJsonObject clockState(const AdjustableClock &clock, Instant realNow);
QJsonArray faultsState(const Faults &faults);
QJsonObject applicationState(const Application &application);

} // namespace qrlogin::emulator
