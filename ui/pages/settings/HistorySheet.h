#pragma once

#include "pages/settings/HistoryTable.h"
#include "settings/SettingsHistory.h"
#include "widgets/Sheet.h"

class QCheckBox;
class QLabel;

namespace qrlogin {

class RowTable;

/// The saves of this console: view, revert and export. The rows of one save belong together.
class HistorySheet : public Sheet
{
    Q_OBJECT
public:
    /// The user can revert entries of this connection. `history` outlives the sheet.
    HistorySheet(SettingsHistory &history, const QString &connectionId, QWidget *parent);

signals:
    /// Requests the values that the settings of one save had before it.
    void revertRequested(const QList<qrlogin::SettingChange> &changes);

private:
    void load();
    void showReadiness();
    void showSaves();
    void selectSave();
    HistoryTable::Save chosen() const;
    void revert();
    void chooseExport();

    SettingsHistory &m_history;
    QString m_connectionId;
    HistoryTable *m_table;
    RowTable *m_view;
    QLabel *m_empty;
    QCheckBox *m_allPools;
    QPushButton *m_export;
    QPushButton *m_revert;
};

} // namespace qrlogin
