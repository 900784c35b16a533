#pragma once

#include "contract/LoginStrategy.h"

#include <array>
#include <optional>

namespace qrlogin {

/// The only table of the four settings. The page, client, emulator and command line read it. The ranges are not
/// documented; this project chose them (docs/contract.md, section 2).
struct PeriodRule
{
    QStringView wireName;
    QStringView unitWireName;
    int LoginStrategy::*seconds;
    PeriodUnit LoginStrategy::*unit;
    int minimum = 1; ///< seconds
    int maximum = 2'592'000; ///< seconds, 30 days

    constexpr bool allows(int value) const { return value >= minimum && value <= maximum; }
    void copy(const LoginStrategy &from, LoginStrategy &into) const
    {
        into.*seconds = from.*seconds;
        into.*unit = from.*unit;
    }
};

struct ToggleRule
{
    QStringView wireName;
    bool LoginStrategy::*on;

    void copy(const LoginStrategy &from, LoginStrategy &into) const { into.*on = from.*on; }
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

/// The wire names of the four settings, in page order.
inline constexpr std::array settingNames{
    qrcodePeriodRule.wireName, ticketPeriodRule.wireName, fullUserInfoRule.wireName, browserExchangeRule.wireName};

/// Calls `visit` with each of the four rules, in page order.
template <typename Visitor>
void forEachRule(const Visitor &visit)
{
    for (const PeriodRule &rule : periodRules)
        visit(rule);
    for (const ToggleRule &rule : toggleRules)
        visit(rule);
}

/// The first value that is out of range; nothing if the strategy is valid.
std::optional<PeriodRule> firstOutOfRange(const LoginStrategy &strategy);

} // namespace qrlogin
