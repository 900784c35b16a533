#pragma once

#include "contract/LoginStrategy.h"

namespace qrlogin {

/// `data` of get-security-settings: the strategy, and all other members as received, known or not.
struct SecuritySettings
{
    LoginStrategy strategy;
    /// All members except qrcodeLoginStrategy, unchanged; of that one, only the members that `strategy` does not have,
    /// and units that are not known: they go back unchanged unless `strategy` has another unit than Second.
    QJsonObject others;

    bool operator==(const SecuritySettings &) const = default;
};

QJsonObject toJson(const SecuritySettings &settings);
/// The path to POST strategyUpdate() to.
inline constexpr QStringView strategyUpdatePath = u"/api/v3/update-security-settings";

/// The body of an update of only the strategy: the whole qrcodeLoginStrategy, with the pool's unknown members.
QJsonObject strategyUpdate(const SecuritySettings &settings);

Result<SecuritySettings> securitySettingsFromJson(const QJsonObject &object);

} // namespace qrlogin
