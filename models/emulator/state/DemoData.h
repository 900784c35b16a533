#pragma once

#include "emulator/state/PoolRecords.h"

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// What a fresh emulator starts with: a pool, an application, its keys, and a handful of users whose passwords are no
/// secret. Ids and keys are drawn anew; names and passwords are always these.
PoolContents demoContents(Random &random, Instant now);

} // namespace qrlogin::emulator
