#pragma once

namespace qrlogin {

/// What the control endpoints of the embedded pool take at most: its page asks for no more, and it refuses more.
inline constexpr int mostForwardSeconds = 366 * 24 * 3600;
inline constexpr int mostFaultCalls = 1'000'000; ///< of nth, everyNth and first
inline constexpr int mostFaultMilliseconds = 60'000;
inline constexpr int mostFaultRetrySeconds = 3600;
inline constexpr int mostFaultPathCharacters = 200;

} // namespace qrlogin
