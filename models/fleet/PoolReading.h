#pragma once

#include "base/Clock.h"
#include "client/SettingsReach.h"

namespace qrlogin {

/// A pool of a fleet and what was read of it.
struct PoolReading
{
    Connection pool = {};
    std::optional<Result<LoginStrategy>> settings = {}; ///< nothing: not read
    std::optional<Instant> readAt = {}; ///< when the reading ended
    std::optional<Result<SettingsReach>> reach = {}; ///< nothing: not read
};

} // namespace qrlogin
