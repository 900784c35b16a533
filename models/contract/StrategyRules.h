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

/// The wire names of the four settings in the order of the page.
inline constexpr std::array settingNames{
    qrcodePeriodRule.wireName, ticketPeriodRule.wireName, fullUserInfoRule.wireName, browserExchangeRule.wireName};

/// Calls `visit` with each of the four rules, in the order of the page.
template <typename Visitor>
void forEachRule(const Visitor &visit)
{
    for (const PeriodRule &rule : periodRules)
        visit(rule);
    for (const ToggleRule &rule : toggleRules)
        visit(rule);
}

/// The first value out of its range, or nothing if the strategy may be saved.
std::optional<PeriodRule> firstOutOfRange(const LoginStrategy &strategy);

} // namespace qrlogin
