#pragma once

#include "emulator/http/HttpMessage.h"
#include "emulator/http/RequestReader.h"

#include <optional>

namespace qrlogin::emulator {

/// What the phones of a room may ask. The door of a room answers the phone page with its files, the sign-in, a scan
/// with its approval or refusal, and avatars. Everything else, such as the control endpoints, the management API and
/// the status of codes, is HTTP 403 there. The address alone leads to the phone page.
namespace RoomDoor {

/// The response of the door itself; nothing where the pool may answer.
std::optional<Response> answer(const Request &request);

/// What the limits leave open, set so that one phone costs the others nothing: 2048 connections, 512 of one address,
/// since many phones can stand behind one, and 100 requests per second of one address.
HttpLimits limited(HttpLimits limits);

}

} // namespace qrlogin::emulator
