#pragma once

#include "settings/SettingsHistory.h"
#include "widgets/Sheet.h"

class QCheckBox;
class QLabel;

namespace qrlogin {

class HistoryTable;
class RowTable;

/// The saves of this console: view, revert and export.
class HistorySheet : public Sheet
{
    Q_OBJECT
public:
    /// The user can revert entries of this connection. `history` outlives the sheet.
    HistorySheet(SettingsHistory &history, const QString &connectionId, QWidget *parent);

signals:
    /// Requests the value that the setting had before this change.
    void revertRequested(const qrlogin::SettingChange &change);

private:
    void load();
    void showReadiness();
    std::optional<HistoryEntry> chosen() const;
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
