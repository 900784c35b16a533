#include "scenario/document/ScenarioWords.h"

#include <algorithm>

namespace qrlogin {

namespace {

using Who = ScenarioParty;

constexpr std::initializer_list<ScenarioParty> administrator{Who::Administrator}, browser{Who::Browser},
    phone{Who::Phone}, emulator{Who::Emulator}, clockAlone{Who::Clock}, pollers{Who::Browser, Who::Observer},
    exchangers{Who::Browser, Who::Backend}, backend{Who::Backend};
constexpr std::initializer_list<QStringView> none{}, saveMembers{u"settings"}, generateMembers{u"code", u"customData"},
    codeAlone{u"code"}, signInMembers{u"user", u"credentials"}, scanMembers{u"code", u"user", u"payload", u"unchecked"},
    actMembers{u"code", u"user"}, exchangeMembers{u"code", u"credentials"}, faultMembers{u"fault"},
    endMembers{u"code", u"end"}, waitMembers{u"seconds", u"until", u"code"};

constexpr std::array<ActionRule, 14> rules{{{ScenarioAction::Read, u"read", administrator, none},
    {ScenarioAction::Save, u"save", administrator, saveMembers},
    {ScenarioAction::Generate, u"generate", browser, generateMembers},
    {ScenarioAction::Check, u"check", pollers, codeAlone}, {ScenarioAction::SignIn, u"signIn", phone, signInMembers},
    {ScenarioAction::Scan, u"scan", phone, scanMembers}, {ScenarioAction::Confirm, u"confirm", phone, actMembers},
    {ScenarioAction::Cancel, u"cancel", phone, actMembers},
    {ScenarioAction::Exchange, u"exchange", exchangers, exchangeMembers},
    {ScenarioAction::VerifyToken, u"verifyToken", backend, codeAlone},
    {ScenarioAction::SetFault, u"fault", emulator, faultMembers},
    {ScenarioAction::ClearFaults, u"clearFaults", emulator, none},
    {ScenarioAction::EndCode, u"endCode", emulator, endMembers},
    {ScenarioAction::Wait, u"wait", clockAlone, waitMembers}}};

} // namespace

const ActionRule &ruleOf(ScenarioAction action)
{
    return *std::ranges::find(rules, action, &ActionRule::action);
}

const ActionRule *actionRuleFromWord(QStringView word)
{
    const auto found = std::ranges::find(rules, word, &ActionRule::word);
    return found == rules.end() ? nullptr : &*found;
}

std::span<const ActionRule> actionRules()
{
    return rules;
}

} // namespace qrlogin
