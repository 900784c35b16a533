#include "pages/settings/SettingsFooter.h"

#include "settings/SettingsModel.h"
#include "theme/TimeText.h"
#include "widgets/Controls.h"
#include "widgets/Named.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace qrlogin {
namespace {

QString summaryOf(const SettingsModel *model)
{
    using Activity = SettingsModel::Activity;
    if (!model)
        return SettingsFooter::tr("Waiting for the pool…");
    if (model->activity() == Activity::Loading)
        return SettingsFooter::tr("Reading the pool's settings…");
    if (model->activity() == Activity::Saving)
        return SettingsFooter::tr("Saving…");
    if (!model->isLoaded())
        return SettingsFooter::tr("Not loaded");
    if (model->conflict())
        return SettingsFooter::tr("Waiting for your choice");
    if (model->isDirty())
        return SettingsFooter::tr("%n unsaved change(s)", nullptr, model->changeCount());
    if (model->savedAt())
        //: %1 is a time of day
        return SettingsFooter::tr("Saved %1").arg(timeOfDay(*model->savedAt()));
    return SettingsFooter::tr("No unsaved changes");
}

} // namespace

SettingsFooter::SettingsFooter(QWidget *parent)
    : Translated(parent),
      m_summary(named<QLabel>("settingsSummary")),
      m_read(named<QLabel>("settingsRead")),
      m_defaults(pushButton("defaults")),
      m_revert(pushButton("revert")),
      m_save(primaryButton("save", "save"))
{
    m_save->setDefault(true);
    m_read->setForegroundRole(QPalette::PlaceholderText);

    auto *lines = columnOf({m_summary, m_read}, 0);
    auto *layout = rowOf({m_defaults, m_revert, m_save});
    layout->insertLayout(0, lines, 1);
    layout->setContentsMargins(24, 12, 24, 12);
    setLayout(layout);

    connect(m_defaults, &QPushButton::clicked, this, &SettingsFooter::defaultsRequested);
    connect(m_revert, &QPushButton::clicked, this, &SettingsFooter::revertRequested);
    connect(m_save, &QPushButton::clicked, this, &SettingsFooter::saveRequested);
    retranslate();
}

void SettingsFooter::showModel(const SettingsModel *model, bool isComplete)
{
    const bool isUsable = model && model->isLoaded();
    const bool isIdle = isUsable && model->activity() == SettingsModel::Activity::Idle;
    m_save->setEnabled(isUsable && model->canSave() && isComplete);
    m_revert->setEnabled(isIdle && (model->isDirty() || !isComplete));
    m_defaults->setEnabled(isIdle && model->edited() != LoginStrategy());
    m_summary->setText(summaryOf(model));
    //: %1 is a time of day
    m_read->setText(model && model->readAt() ? tr("Pool last read %1").arg(timeOfDay(*model->readAt())) : QString());
}

void SettingsFooter::retranslate()
{
    m_defaults->setText(tr("Reset to &defaults"));
    m_revert->setText(tr("&Revert"));
    m_save->setText(tr("&Save"));
}

QWidget *SettingsFooter::nextAct() const
{
    return m_save->isEnabled() ? m_save : nullptr;
}

} // namespace qrlogin

#include "moc_SettingsFooter.cpp"
