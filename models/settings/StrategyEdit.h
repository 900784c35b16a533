#pragma once

#include "base/Clock.h"
#include "settings/SettingChange.h"

#include <QUndoCommand>

#include <functional>
#include <optional>

namespace qrlogin {

/// One step of editing: what it changed, setting by setting, so that undoing it leaves alone what a reload brought for
/// the others.
class StrategyEdit : public QUndoCommand
{
public:
    /// Where the edited strategy is read from and written to.
    struct Target
    {
        std::function<LoginStrategy()> read;
        std::function<void(const LoginStrategy &)> write;
    };

    /// An edit that was `typed` at a moment may become one step with the next; without a moment it stays alone.
    StrategyEdit(QList<SettingChange> changes, Target target, std::optional<Instant> typed = {});

    void undo() override;
    void redo() override;

    int id() const override { return 1; }
    /// Keys typed into one field within a second of each other are one step.
    bool mergeWith(const QUndoCommand *later) override;

private:
    QList<SettingChange> m_changes;
    Target m_target;
    std::optional<Instant> m_typed;
};

} // namespace qrlogin
