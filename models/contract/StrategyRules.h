#pragma once

#include "contract/LoginStrategy.h"

#include <array>
#include <optional>

namespace qrlogin {

/// The one table of the four settings: page, client, emulator and command line all read it, so that none has a rule of
/// its own. No range is documented; both are chosen by this project (docs/contract.md, section 2).
struct PeriodRule
{
    QStringView wireName;
    QStringView unitWireName;
    int LoginStrategy::*seconds;
    PeriodUnit LoginStrategy::*unit;
    int minimum = 1; ///< seconds
    int maximum = 2'592'000; ///< seconds, 30 days

    constexpr bool allows(int value) const { return value >= minimum && value <= maximum; }
};

struct ToggleRule
{
    QStringView wireName;
    bool LoginStrategy::*on;
};

inline constexpr PeriodRule qrcodePeriodRule{
    u"qrcodeExpiresIn", u"qrcodeExpiresInUnit", &LoginStrategy::qrcodeExpiresIn, &LoginStrategy::qrcodeExpiresInUnit};
inline constexpr PeriodRule ticketPeriodRule{
    u"ticketExpiresIn", u"ticketExpiresInUnit", &LoginStrategy::ticketExpiresIn, &LoginStrategy::ticketExpiresInUnit};
inline constexpr ToggleRule fullUserInfoRule{u"returnFullUserInfo", &LoginStrategy::returnFullUserInfo};
inline constexpr ToggleRule browserExchangeRule{
    u"allowExchangeUserInfoFromBrowser", &LoginStrategy::allowExchangeUserInfoFromBrowser};

inline constexpr std::array periodRules{qrcodePeriodRule, ticketPeriodRule};
inline constexpr std::array toggleRules{fullUserInfoRule, browserExchangeRule};

/// The first value out of its range, or nothing if the strategy may be saved.
std::optional<PeriodRule> firstOutOfRange(const LoginStrategy &strategy);

} // namespace qrlogin
