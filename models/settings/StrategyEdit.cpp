#include "settings/StrategyEdit.h"

#include <algorithm>

namespace qrlogin {

namespace {

constexpr std::chrono::seconds typingPause{1};

bool isTyping(const SettingChange &change)
{
    return std::ranges::any_of(periodRules, [&](const PeriodRule &rule) {
        return rule.wireName == change.wireName && change.before.*rule.unit == change.after.*rule.unit;
    });
}

} // namespace

StrategyEdit::StrategyEdit(QList<SettingChange> changes, Instant at, Target target)
    : m_changes(std::move(changes)),
      m_at(at),
      m_target(std::move(target))
{
}

void StrategyEdit::undo()
{
    LoginStrategy strategy = m_target.read();
    for (const SettingChange &change : m_changes)
        copySetting(change.wireName, change.before, strategy);
    m_target.write(strategy);
}

void StrategyEdit::redo()
{
    LoginStrategy strategy = m_target.read();
    for (const SettingChange &change : m_changes)
        copySetting(change.wireName, change.after, strategy);
    m_target.write(strategy);
}

bool StrategyEdit::mergeWith(const QUndoCommand *later)
{
    const auto *next = static_cast<const StrategyEdit *>(later);
    if (m_changes.size() != 1 || next->m_changes.size() != 1)
        return false;
    SettingChange &mine = m_changes.first();
    const SettingChange &theirs = next->m_changes.first();
    const auto pause = next->m_at - m_at;
    if (mine.wireName != theirs.wireName || !isTyping(mine) || !isTyping(theirs) || pause < decltype(pause)::zero()
        || pause > typingPause)
        return false;
    mine.after = theirs.after;
    m_at = next->m_at;
    setObsolete(sameSetting(mine.wireName, mine.before, mine.after));
    return true;
}

} // namespace qrlogin
