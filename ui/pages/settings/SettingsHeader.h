#pragma once

#include "widgets/PageHeader.h"
#include "widgets/Translated.h"

#include <QKeySequence>

class QAction;
class QPushButton;
class QToolButton;

namespace qrlogin {

class SettingsModel;

/// The head of the settings page: where it stands in the web console, and what can be done about all settings at once.
/// Undo and redo work by their keys from anywhere in the page.
class SettingsHeader : public Translated<PageHeader>
{
    Q_OBJECT
public:
    /// `page` gets the keys.
    explicit SettingsHeader(QWidget *page);

    /// Enables what can be done with `model` now; nothing without one.
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
