#pragma once

#include "base/Clock.h"
#include "settings/SettingChange.h"

#include <QUndoCommand>

#include <functional>
#include <optional>

namespace qrlogin {

/// One undoable edit. Stores the changed settings, so that undo leaves the others as a reload set them.
class StrategyEdit : public QUndoCommand
{
public:
    /// Reads and writes the edited strategy.
    struct Target
    {
        std::function<LoginStrategy()> read;
        std::function<void(const LoginStrategy &)> write;
    };

    /// An edit with a `typed` time can merge with the next one. Without it, the edit stays separate.
    StrategyEdit(QList<SettingChange> changes, Target target, std::optional<Instant> typed = {});

    void undo() override;
    void redo() override;

    int id() const override { return 1; }
    /// Merges typing into one field within a second.
    bool mergeWith(const QUndoCommand *later) override;

private:
    QList<SettingChange> m_changes;
    Target m_target;
    std::optional<Instant> m_typed;
};

} // namespace qrlogin
