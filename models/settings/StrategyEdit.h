#pragma once

#include "base/Clock.h"
#include "settings/SettingChange.h"

#include <QUndoCommand>

#include <functional>

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

    StrategyEdit(QList<SettingChange> changes, Instant at, Target target);

    void undo() override;
    void redo() override;

    int id() const override { return 1; }
    /// Keys typed into one field within a second of each other are one step.
    bool mergeWith(const QUndoCommand *later) override;

private:
    QList<SettingChange> m_changes;
    Instant m_at;
    Target m_target;
};

} // namespace qrlogin
