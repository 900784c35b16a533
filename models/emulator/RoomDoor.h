#pragma once

#include "emulator/http/HttpMessage.h"

#include <optional>

namespace qrlogin::emulator {

/// What the phones of a room may ask. The door of a room answers the phone page with its files, the sign-in, a scan
/// with its approval or refusal, and avatars. Everything else, such as the control endpoints, the management API and
/// the status of codes, is HTTP 403 there. The address alone leads to the phone page.
namespace RoomDoor {

/// The response of the door itself; nothing where the pool may answer.
std::optional<Response> answer(const Request &request);

}

} // namespace qrlogin::emulator
