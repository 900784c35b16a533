#pragma once

#include "fleet/RolloutUndo.h"

#include <QAbstractTableModel>

namespace qrlogin {

/// What a rollout will write: a row for each setting of each pool.
class RolloutChanges : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Pool, Setting, Before, After, ColumnCount };

    struct Row
    {
        QString pool;
        QString setting; ///< its title
        QString before;
        QString after; ///< or why the setting stays
        bool stays = false;
    };

    explicit RolloutChanges(const QList<Row> &rows, QObject *parent = nullptr);

    /// The changes of a plan.
    static QList<Row> rowsOf(const QList<PlannedPool> &plan);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
};

} // namespace qrlogin
