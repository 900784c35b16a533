#pragma once

#include "base/Failure.h"
#include "contract/PeriodUnit.h"

#include <QJsonObject>

namespace qrlogin {

/// The four settings, as `data.qrcodeLoginStrategy` of the security settings (docs/contract.md, section 2). In SDKs and
/// reference tables the descriptions of the last two stand swapped: the names are right.
struct LoginStrategy
{
    int qrcodeExpiresIn = 120; ///< seconds
    PeriodUnit qrcodeExpiresInUnit = PeriodUnit::Second;
    int ticketExpiresIn = 300; ///< seconds
    PeriodUnit ticketExpiresInUnit = PeriodUnit::Second;
    bool returnFullUserInfo = false; ///< the status query gives complete user information, tokens included, to anyone
    bool allowExchangeUserInfoFromBrowser = false; ///< a browser, with no secret, may exchange the ticket

    bool operator==(const LoginStrategy &) const = default;
};

/// The whole object, always: the API requires all four values together.
QJsonObject toJson(const LoginStrategy &strategy);

/// Types only; for ranges see StrategyRules.h. A missing unit reads as Second. Fails with Malformed and names the
/// member.
Result<LoginStrategy> loginStrategyFromJson(const QJsonObject &object);

/// The member of the security settings that holds the strategy.
inline constexpr QStringView strategyMember = u"qrcodeLoginStrategy";

} // namespace qrlogin
