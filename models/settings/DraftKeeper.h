#pragma once

#include "settings/DraftStore.h"

#include <QObject>

#include <memory>

namespace qrlogin {

class SettingsModel;

/// Stores the unsaved changes of one model in a DraftStore, and offers those of an earlier run. An offered draft stays
/// in the store until the user restores or dismisses it.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// Time from the last edit to writing the draft.
    static constexpr Milliseconds delay{300};

    /// All references must outlive the keeper.
    DraftKeeper(SettingsModel &model, DraftStore &store, const Clock &clock);
    ~DraftKeeper() override;

    /// The draft of an earlier run that differs from the pool's settings; only after the model is loaded.
    std::optional<Draft> offered() const;

    /// Why the unsaved changes could not be written; the next write resets it.
    const std::optional<Failure> &failure() const { return m_failure; }

    /// restore() applies the draft as an edit of the pool's current settings; dismiss() deletes it.
    void restore();
    void dismiss();

    /// Writes the draft now, or deletes it if there are no unsaved changes.
    void flush();
    /// The user discarded the changes.
    void forget();

signals:
    void offerChanged();
    void failureChanged();

private:
    void modelChanged();
    void write();

    SettingsModel &m_model;
    DraftStore &m_store;
    const Clock &m_clock;
    std::optional<Draft> m_found;
    LoginStrategy m_kept;
    std::optional<Failure> m_failure;
    std::unique_ptr<Timer> m_timer;
};

} // namespace qrlogin
