#pragma once

#include "base/Words.h"
#include "scenario/document/Scenario.h"

#include <initializer_list>
#include <span>

namespace qrlogin {

/// An action's word in the file format, the parties that can perform it, and its members besides the common ones. The
/// reader, writer and documentation use this table.
struct ActionRule
{
    ScenarioAction action;
    QStringView word;
    std::initializer_list<ScenarioParty> parties;
    std::initializer_list<QStringView> members;
};

const ActionRule &ruleOf(ScenarioAction action);
const ActionRule *actionRuleFromWord(QStringView word); ///< null if unknown
std::span<const ActionRule> actionRules();

/// The file format's words for parties and for what a wait is relative to.
inline constexpr auto scenarioPartyWords = words<ScenarioParty>({{ScenarioParty::Administrator, u"administrator"},
    {ScenarioParty::Browser, u"browser"}, {ScenarioParty::Observer, u"observer"}, {ScenarioParty::Phone, u"phone"},
    {ScenarioParty::Backend, u"backend"}, {ScenarioParty::Emulator, u"emulator"}, {ScenarioParty::Clock, u"clock"}});
inline constexpr auto waitFromWords
    = words<WaitFrom>({{WaitFrom::CodeExpiry, u"codeExpires"}, {WaitFrom::TicketExpiry, u"ticketExpires"}});

} // namespace qrlogin
