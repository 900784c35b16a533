#pragma once

namespace qrlogin {

/// What the control endpoints of the embedded pool take at most: its page asks for no more, and it refuses more.
inline constexpr int maxForwardSeconds = 366 * 24 * 3600;
inline constexpr int maxFaultCalls = 1'000'000; ///< of nth, everyNth and first
inline constexpr int maxFaultMilliseconds = 60'000;
inline constexpr int maxFaultRetrySeconds = 3600;
inline constexpr int maxFaultPathCharacters = 200;
inline constexpr int maxUserTextCharacters = 200;

} // namespace qrlogin
