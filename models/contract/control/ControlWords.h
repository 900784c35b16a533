#pragma once

#include "base/Words.h"

namespace qrlogin {

/// How the emulator's clock runs: like the system clock, stopped, or 10 or 60 times as fast.
enum class ClockMode { Real, Paused, TenTimes, SixtyTimes };

inline constexpr auto clockModeWords = words<ClockMode>({{ClockMode::Real, u"real"}, {ClockMode::Paused, u"paused"},
    {ClockMode::TenTimes, u"x10"}, {ClockMode::SixtyTimes, u"x60"}});

/// How an application authenticates to get tokens from the emulator.
enum class ClientAuthMethod { SecretPost, SecretBasic, None };

inline constexpr auto clientAuthMethodWords
    = words<ClientAuthMethod>({{ClientAuthMethod::SecretPost, u"client_secret_post"},
        {ClientAuthMethod::SecretBasic, u"client_secret_basic"}, {ClientAuthMethod::None, u"none"}});

/// Where an application runs. Only a web page with a server, and an API, can keep a secret.
enum class ApplicationType { Web, Spa, Native, Api };

inline constexpr auto applicationTypeWords = words<ApplicationType>({{ApplicationType::Web, u"web"},
    {ApplicationType::Spa, u"spa"}, {ApplicationType::Native, u"native"}, {ApplicationType::Api, u"api"}});

/// How an emulator ends a QR code on purpose: as status 4 or 5 of V2.
enum class CodeEnd { MfaNeeded, Error };

inline constexpr auto codeEndWords = words<CodeEnd>({{CodeEnd::MfaNeeded, u"mfaNeeded"}, {CodeEnd::Error, u"error"}});

/// What a fault does to a call.
enum class FaultKind {
    Latency, ///< delays the response
    ServerError, ///< HTTP 500
    TooManyRequests, ///< HTTP 429 with Retry-After
    Html, ///< an HTML page of a proxy, with HTTP 200
    Hang, ///< does not respond
    Drop, ///< closes the connection without a response
    Truncate, ///< sends half of the body and closes the connection
};

inline constexpr auto faultKindWords = words<FaultKind>({{FaultKind::Latency, u"latency"},
    {FaultKind::ServerError, u"http500"}, {FaultKind::TooManyRequests, u"http429"}, {FaultKind::Html, u"html"},
    {FaultKind::Hang, u"hang"}, {FaultKind::Drop, u"drop"}, {FaultKind::Truncate, u"truncate"}});

} // namespace qrlogin
