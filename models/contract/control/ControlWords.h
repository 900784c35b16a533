#pragma once

#include "base/Words.h"

namespace qrlogin {

/// How the emulator's time runs: as the machine's does, not at all, or ten or sixty times as fast.
enum class ClockMode { Real, Paused, TenTimes, SixtyTimes };

inline constexpr auto clockModeWords = words<ClockMode>({{ClockMode::Real, u"real"}, {ClockMode::Paused, u"paused"},
    {ClockMode::TenTimes, u"x10"}, {ClockMode::SixtyTimes, u"x60"}});

/// How an application authenticates where the emulator issues tokens.
enum class ClientAuthMethod { SecretPost, SecretBasic, None };

inline constexpr auto clientAuthMethodWords
    = words<ClientAuthMethod>({{ClientAuthMethod::SecretPost, u"client_secret_post"},
        {ClientAuthMethod::SecretBasic, u"client_secret_basic"}, {ClientAuthMethod::None, u"none"}});

/// What a fault does to a call.
enum class FaultKind {
    Latency, ///< the answer takes longer
    ServerError, ///< HTTP 500
    TooManyRequests, ///< HTTP 429 with Retry-After
    Html, ///< a page of a proxy, with HTTP 200
    Hang, ///< no answer
    Drop, ///< no answer, and the connection closes
    Truncate, ///< half of the answer's body, and the connection closes
};

inline constexpr auto faultKindWords = words<FaultKind>({{FaultKind::Latency, u"latency"},
    {FaultKind::ServerError, u"http500"}, {FaultKind::TooManyRequests, u"http429"}, {FaultKind::Html, u"html"},
    {FaultKind::Hang, u"hang"}, {FaultKind::Drop, u"drop"}, {FaultKind::Truncate, u"truncate"}});

} // namespace qrlogin
