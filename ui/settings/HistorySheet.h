#pragma once

#include "settings/Journal.h"
#include "widgets/Sheet.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace qrlogin {

class JournalTable;

/// What was saved from this console, to look at, to take back and to hand on.
class HistorySheet : public Sheet
{
    Q_OBJECT
public:
    /// Entries of the connection with this id can be taken back. `journal` outlives the sheet.
    HistorySheet(Journal &journal, const QString &connectionId, QWidget *parent);

signals:
    /// The user wants the setting back as it was before this change.
    void revertRequested(const qrlogin::SettingChange &change);

private:
    void load();
    void showReadiness();
    std::optional<JournalEntry> chosen() const;
    void revert();
    void chooseExport();
    void writeCsv(const QString &path);

    Journal &m_journal;
    QString m_connectionId;
    JournalTable *m_table;
    QTableView *m_view;
    QLabel *m_empty;
    QCheckBox *m_allPools;
    QPushButton *m_export;
    QPushButton *m_revert;
};

} // namespace qrlogin
