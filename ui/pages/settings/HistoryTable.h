#pragma once

#include "settings/SettingsHistory.h"

#include <QAbstractTableModel>

namespace qrlogin {

/// SettingsHistory entries as a table model, newest first.
class HistoryTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Pool, Setting, Old, New, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(QList<HistoryEntry> entries);
    const QList<HistoryEntry> &entries() const { return m_entries; }

    /// The rows of one save, each with one setting.
    struct Save
    {
        int first = 0;
        int rows = 0;
    };
    /// The save that `row` is part of.
    Save saveAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<HistoryEntry> m_entries;
};

} // namespace qrlogin
