#include "settings/StrategyEdit.h"

namespace qrlogin {

namespace {

constexpr Seconds typingPause{1};

} // namespace

StrategyEdit::StrategyEdit(QList<SettingChange> changes, Target target, std::optional<Instant> typed)
    : m_changes(std::move(changes)),
      m_target(std::move(target)),
      m_typed(typed)
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
    if (!m_typed || !next->m_typed || *next->m_typed < *m_typed || *next->m_typed - *m_typed > typingPause)
        return false;
    SettingChange &mine = m_changes.first();
    const SettingChange &theirs = next->m_changes.first();
    if (mine.wireName != theirs.wireName)
        return false;
    mine.after = theirs.after;
    m_typed = next->m_typed;
    setObsolete(sameSetting(mine.wireName, mine.before, mine.after));
    return true;
}

} // namespace qrlogin
