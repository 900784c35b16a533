#pragma once

#include "widgets/PageHeader.h"
#include "widgets/Translated.h"

#include <QKeySequence>

class QAction;
class QPushButton;
class QToolButton;

namespace qrlogin {

class SettingsModel;

/// The header of the settings page: the breadcrumb of the web console and the actions for all settings. The shortcuts
/// of undo and redo work in the whole page.
class SettingsHeader : public Translated<PageHeader>
{
    Q_OBJECT
public:
    /// `page` owns the shortcuts.
    explicit SettingsHeader(QWidget *page);

    /// Enables the actions that `model` allows; null: none.
    void showModel(const SettingsModel *model);

signals:
    void undoRequested();
    void redoRequested();
    void historyRequested();
    void importRequested();
    void exportRequested();
    void verifyRequested();
    void reloadRequested();

protected:
    void retranslate() override;

private:
    void addButton(QToolButton *button, const char *icon);
    QAction *addKeyedAction(QWidget *page, const char *icon, QKeySequence::StandardKey key);

    QAction *m_undo;
    QAction *m_redo;
    QAction *m_import;
    QAction *m_export;
    QToolButton *m_history;
    QToolButton *m_documents;
    QPushButton *m_verify;
    QPushButton *m_reload;
};

} // namespace qrlogin
