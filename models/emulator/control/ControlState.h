#pragma once

#include "emulator/control/ControlApi.h"

namespace qrlogin::emulator {

/// The responses of the control endpoints about a pool.
EmulatorState controlState(const ControlledPool &pool, Instant now, Instant realNow);
EmulatorCode codeState(PoolState &state, const LoginCode &code, Instant now);
EmulatorClock clockState(const AdjustableClock &clock, Instant realNow);
QList<EmulatorFault> faultsState(const Faults &faults);

} // namespace qrlogin::emulator
