#pragma once

namespace qrlogin {

/// Limits of the emulator's control endpoints. The emulator page and the endpoints enforce the same limits.
inline constexpr int maxForwardSeconds = 366 * 24 * 3600;
inline constexpr int maxFaultCalls = 1'000'000; ///< for nth, everyNth and first
inline constexpr int maxFaultMilliseconds = 60'000;
inline constexpr int maxFaultRetrySeconds = 3600;
inline constexpr int maxFaultPathCharacters = 200;
inline constexpr int maxUserTextCharacters = 200;

} // namespace qrlogin
