#include "emulator/RoomDoor.h"

#include "emulator/http/Answer.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr QByteArrayView page = "/phone";
constexpr int mostConnections = 2048;
constexpr int requestsPerSecond = 100;

// Not the status of codes: who polls it receives the ticket.
constexpr QByteArrayView calls[]
    = {page, "/api/v3/signin", "/api/v3/set-qrcode-status", "/api/v3/change-qrcode-status"};
constexpr QByteArrayView folders[] = {"/phone/", "/avatars/"};

bool isForPhones(QByteArrayView path)
{
    return std::ranges::find(calls, path) != std::end(calls)
        || std::ranges::any_of(folders, [path](QByteArrayView folder) { return path.startsWith(folder); });
}

} // namespace

std::optional<Response> RoomDoor::answer(const Request &request)
{
    if (request.path == "/")
        return Response{302, {}, {}, {{"Location", page.toByteArray()}}, false};
    if (isForPhones(request.path))
        return std::nullopt;
    return httpError(request.path, 403, QStringLiteral("phones may not ask for this"));
}

HttpLimits RoomDoor::limited(HttpLimits limits)
{
    limits.connections = std::min(limits.connections, mostConnections);
    if (limits.connectionsPerAddress == 0)
        limits.connectionsPerAddress = limits.connections / 4;
    if (limits.requestsPerSecond == 0)
        limits.requestsPerSecond = requestsPerSecond;
    return limits;
}

} // namespace qrlogin::emulator
