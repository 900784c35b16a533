#pragma once

#include "base/Failure.h"
#include "contract/PeriodUnit.h"

#include <QJsonObject>

namespace qrlogin {

/// The four settings: `data.qrcodeLoginStrategy` of the security settings (docs/contract.md, section 2). SDKs and
/// reference tables swap the descriptions of the last two members. The names are right.
struct LoginStrategy
{
    int qrcodeExpiresIn = 120; ///< seconds
    PeriodUnit qrcodeExpiresInUnit = PeriodUnit::Second;
    int ticketExpiresIn = 300; ///< seconds
    PeriodUnit ticketExpiresInUnit = PeriodUnit::Second;
    bool returnFullUserInfo = false; ///< the status query returns complete user information, tokens included, to anyone
    bool allowExchangeUserInfoFromBrowser = false; ///< a browser can exchange the ticket without a secret

    bool operator==(const LoginStrategy &) const = default;
};

/// Always the whole object: the API requires all four values.
QJsonObject toJson(const LoginStrategy &strategy);

/// Checks only types; StrategyRules.h has the ranges. A unit is display only: a missing or unknown one becomes Second.
/// Malformed names the wrong member.
Result<LoginStrategy> loginStrategyFromJson(const QJsonObject &object);

/// The member of the security settings that contains the strategy.
inline constexpr QStringView strategyMember = u"qrcodeLoginStrategy";

} // namespace qrlogin
