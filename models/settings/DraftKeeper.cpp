#include "settings/DraftKeeper.h"

#include "settings/SettingsModel.h"

namespace qrlogin {

DraftKeeper::DraftKeeper(SettingsModel &model, DraftStore &store, const Clock &clock)
    : m_model(model),
      m_store(store),
      m_clock(clock),
      m_found(store.find(model.connection().id())),
      m_timer(clock.makeTimer([this] { flush(); }))
{
    connect(&model, &SettingsModel::changed, this, &DraftKeeper::modelChanged);
}

DraftKeeper::~DraftKeeper() = default;

std::optional<Draft> DraftKeeper::offered() const
{
    return m_model.isLoaded() ? m_found : std::nullopt;
}

void DraftKeeper::restore()
{
    if (const auto draft = std::exchange(m_found, {})) {
        m_model.setEdited(rebased(draft->base, draft->edited, m_model.saved()));
        emit offerChanged();
    }
}

void DraftKeeper::dismiss()
{
    m_found.reset();
    flush();
    emit offerChanged();
}

void DraftKeeper::flush()
{
    if (m_found)
        return;
    m_timer->stop();
    m_kept = m_model.edited();
    write();
}

void DraftKeeper::write()
{
    const QString id = m_model.connection().id();
    Result<void> written;
    if (m_model.isDirty())
        written = m_store.keep(id, {m_model.saved(), m_model.edited(), m_clock.now()});
    else
        m_store.drop(id);
    const auto failure = written ? std::nullopt : std::optional(written.error());
    if (failure == std::exchange(m_failure, failure))
        return;
    emit failureChanged();
}

void DraftKeeper::forget()
{
    m_timer->stop();
    m_store.drop(m_model.connection().id());
}

void DraftKeeper::modelChanged()
{
    if (!m_model.isLoaded())
        return;
    if (m_found) {
        // The pool can already have the values of the draft.
        if (rebased(m_found->base, m_found->edited, m_model.saved()) == m_model.saved())
            m_found.reset();
        emit offerChanged();
        if (m_found)
            return;
    }
    if (!m_model.isDirty())
        flush();
    else if (m_model.edited() != m_kept)
        m_timer->start(delay);
}

} // namespace qrlogin

#include "moc_DraftKeeper.cpp"
