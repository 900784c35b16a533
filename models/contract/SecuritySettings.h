#pragma once

#include "contract/LoginStrategy.h"

namespace qrlogin {

/// `data` of get-security-settings: the strategy, and everything else of the object as it came, known to us or not.
struct SecuritySettings
{
    LoginStrategy strategy;
    /// Every member but qrcodeLoginStrategy, untouched; of that one the members that `strategy` has no place for, if
    /// any.
    QJsonObject others;

    bool operator==(const SecuritySettings &) const = default;
};

QJsonObject toJson(const SecuritySettings &settings);
/// Where strategyUpdate() is sent, by POST.
inline constexpr QStringView strategyUpdatePath = u"/api/v3/update-security-settings";

/// The body of an update that changes the strategy and nothing else: the whole of qrcodeLoginStrategy, with the members
/// that the pool has there and we do not know.
QJsonObject strategyUpdate(const SecuritySettings &settings);

Result<SecuritySettings> securitySettingsFromJson(const QJsonObject &object);

} // namespace qrlogin
