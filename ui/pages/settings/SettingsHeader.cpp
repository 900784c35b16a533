#include "pages/settings/SettingsHeader.h"

#include "settings/SettingsModel.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

namespace qrlogin {

SettingsHeader::SettingsHeader(QWidget *page)
    : Translated(page),
      m_undo(addKeyedAction(page, "undo", QKeySequence::Undo)),
      m_redo(addKeyedAction(page, "redo", QKeySequence::Redo)),
      m_import(new QAction(this)),
      m_export(new QAction(this)),
      m_history(new QToolButton),
      m_documents(new QToolButton),
      m_verify(pushButton("verify", "shield")),
      m_reload(pushButton("reload", "refresh"))
{
    addButton(m_history, "clock");
    addButton(m_documents, "more");
    m_history->setObjectName(QStringLiteral("history"));
    m_documents->setObjectName(QStringLiteral("documents"));
    m_documents->setPopupMode(QToolButton::InstantPopup);
    m_documents->addActions({m_import, m_export});
    addTrailing(m_verify);
    m_reload->setShortcut(QKeySequence::Refresh);
    addTrailing(m_reload);

    connect(m_undo, &QAction::triggered, this, &SettingsHeader::undoRequested);
    connect(m_redo, &QAction::triggered, this, &SettingsHeader::redoRequested);
    connect(m_history, &QToolButton::clicked, this, &SettingsHeader::historyRequested);
    connect(m_import, &QAction::triggered, this, &SettingsHeader::importRequested);
    connect(m_export, &QAction::triggered, this, &SettingsHeader::exportRequested);
    connect(m_verify, &QPushButton::clicked, this, &SettingsHeader::verifyRequested);
    connect(m_reload, &QPushButton::clicked, this, &SettingsHeader::reloadRequested);
    retranslate();
}

void SettingsHeader::addButton(QToolButton *button, const char *icon)
{
    button->setIcon(tintedIcon(QLatin1String(icon), QPalette::ButtonText));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    addTrailing(button);
}

QAction *SettingsHeader::addKeyedAction(QWidget *page, const char *icon, QKeySequence::StandardKey key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setIcon(tintedIcon(QLatin1String(icon), QPalette::ButtonText));
    page->addAction(action);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    addButton(button, icon);
    return action;
}

void SettingsHeader::showModel(const SettingsModel *model)
{
    const bool isUsable = model && model->isLoaded();
    m_undo->setEnabled(isUsable && model->undoStack().canUndo());
    m_redo->setEnabled(isUsable && model->undoStack().canRedo());
    m_history->setEnabled(model);
    m_import->setEnabled(isUsable);
    m_export->setEnabled(isUsable);
    m_verify->setEnabled(isUsable);
    m_reload->setEnabled(model && model->activity() == SettingsModel::Activity::Idle);
}

void SettingsHeader::retranslate()
{
    setTitle(tr("App Scan Code Login Web Custom Configuration"));
    setBreadcrumb({tr("Security Settings"), tr("Basic Settings"), tr("Login Settings")});
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    m_history->setToolTip(tr("History of the changes that this console saved"));
    m_history->setAccessibleName(tr("History"));
    m_documents->setToolTip(tr("Import and export"));
    m_documents->setAccessibleName(tr("Import and export"));
    m_import->setText(tr("&Import settings…"));
    m_export->setText(tr("E&xport settings…"));
    m_verify->setText(tr("Verif&y…"));
    m_verify->setToolTip(tr("Tests that the pool enforces its settings"));
    // A text with another mnemonic replaces the shortcut, so set it again.
    m_reload->setText(tr("Re&load"));
    m_reload->setShortcut(QKeySequence::Refresh);
    m_reload->setToolTip(tr("Reads the pool's settings again and keeps unsaved changes"));
}

} // namespace qrlogin

#include "moc_SettingsHeader.cpp"
