#include "emulator/state/PoolRecords.h"

#include <algorithm>
#include <array>

namespace qrlogin::emulator {

namespace {

constexpr std::array authMethods{std::pair(ClientAuthMethod::SecretPost, QStringView(u"client_secret_post")),
    std::pair(ClientAuthMethod::SecretBasic, QStringView(u"client_secret_basic")),
    std::pair(ClientAuthMethod::None, QStringView(u"none"))};

} // namespace

QString wireName(ClientAuthMethod method)
{
    const auto found = std::ranges::find(authMethods, method, [](const auto &entry) { return entry.first; });
    return found->second.toString();
}

std::optional<ClientAuthMethod> clientAuthMethodFromWire(QStringView name)
{
    const auto found = std::ranges::find(authMethods, name, [](const auto &entry) { return entry.second; });
    return found == authMethods.end() ? std::nullopt : std::optional(found->first);
}

} // namespace qrlogin::emulator
