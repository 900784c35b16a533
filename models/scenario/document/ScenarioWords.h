#pragma once

#include "base/Words.h"
#include "scenario/document/Scenario.h"

#include <initializer_list>
#include <span>

namespace qrlogin {

/// The words of the file format for an action, who may do it, and which members its step may have besides those that
/// every step may have. Reader, writer and documentation go by this one table.
struct ActionRule
{
    ScenarioAction action;
    QStringView word;
    std::initializer_list<ScenarioParty> parties;
    std::initializer_list<QStringView> members;
};

const ActionRule &ruleOf(ScenarioAction action);
const ActionRule *actionRuleFromWord(QStringView word); ///< null if there is none
std::span<const ActionRule> actionRules();

/// The words of the file format for a step's party, and for what it waits for.
inline constexpr auto scenarioPartyWords = words<ScenarioParty>({{ScenarioParty::Administrator, u"administrator"},
    {ScenarioParty::Browser, u"browser"}, {ScenarioParty::Observer, u"observer"}, {ScenarioParty::Phone, u"phone"},
    {ScenarioParty::Backend, u"backend"}, {ScenarioParty::Emulator, u"emulator"}, {ScenarioParty::Clock, u"clock"}});
inline constexpr auto waitFromWords
    = words<WaitFrom>({{WaitFrom::CodeExpiry, u"codeExpires"}, {WaitFrom::TicketExpiry, u"ticketExpires"}});

} // namespace qrlogin
