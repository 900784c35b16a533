#pragma once

#include "emulator/state/PoolRecords.h"

namespace qrlogin {
class Random;
}

namespace qrlogin::emulator {

/// The contents of a new emulator: a pool, a web page with a secret, a mobile app without one, keys, and a few users
/// with public passwords. IDs and keys are random; names and passwords are constant.
PoolContents demoContents(Random &random, Instant now);

} // namespace qrlogin::emulator
