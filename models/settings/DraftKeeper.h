#pragma once

#include "settings/DraftStore.h"

#include <QObject>

#include <memory>

namespace qrlogin {

class SettingsModel;

/// Keeps the unsaved edits of one model in a DraftStore while they are made, and offers those that an earlier run left
/// behind. What is offered stays in the store until it is answered.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    /// A moment after the last edit the draft is on the disk.
    static constexpr Milliseconds delay{300};

    /// All of it outlives the keeper.
    DraftKeeper(SettingsModel &model, DraftStore &store, const Clock &clock);
    ~DraftKeeper() override;

    /// What an earlier run left behind and the pool does not hold; only once the model is loaded.
    std::optional<Draft> offered() const;

    /// Answers the offer: makes the draft an edit of what the pool holds now, or forgets it.
    void restore();
    void dismiss();

    /// Puts the edits on the disk now, or takes them away where there are none.
    void flush();
    /// The user has given up the edits.
    void forget();

signals:
    void offerChanged();

private:
    void modelChanged();

    SettingsModel &m_model;
    DraftStore &m_store;
    const Clock &m_clock;
    std::optional<Draft> m_found;
    LoginStrategy m_kept;
    std::unique_ptr<Timer> m_timer;
};

} // namespace qrlogin
