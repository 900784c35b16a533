#pragma once

#include "settings/SettingsHistory.h"
#include "widgets/Sheet.h"

class QCheckBox;
class QLabel;

namespace qrlogin {

class HistoryTable;
class RowTable;

/// What was saved from this console, to look at, to take back and to hand on.
class HistorySheet : public Sheet
{
    Q_OBJECT
public:
    /// Entries of the connection with this id can be taken back. `history` outlives the sheet.
    HistorySheet(SettingsHistory &history, const QString &connectionId, QWidget *parent);

signals:
    /// The user wants the setting back as it was before this change.
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
