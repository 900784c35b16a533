#pragma once

#include "fleet/RolloutStore.h"
#include "widgets/Sheet.h"

#include <QAbstractTableModel>

namespace qrlogin {

class RowTable;

/// The rollouts from this computer, newest first, to undo one or to export its report.
class RolloutsSheet : public Sheet
{
    Q_OBJECT
public:
    /// `store` outlives the sheet.
    RolloutsSheet(RolloutStore &store, QWidget *parent);

signals:
    void undoRequested(const qrlogin::RolloutRecord &record);

private:
    void showReadiness();
    void undo();
    void chooseReport();
    const RolloutRecord *chosen() const;

    QList<RolloutRecord> m_records;
    RowTable *m_view;
    QPushButton *m_report;
    QPushButton *m_undo;
};

} // namespace qrlogin
