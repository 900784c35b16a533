#pragma once

#include "traffic/TrafficLog.h"

#include <QAbstractTableModel>

#include <deque>

namespace qrlogin {

/// The requests of a login as a table model, oldest first. Builds texts when a cell is painted, and drops the oldest
/// rows beyond a limit.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Party, Call, Outcome, Took, Answer, ColumnCount };

    static constexpr int maximumRows = 5000;

    using QAbstractTableModel::QAbstractTableModel;

    void append(const TrafficEntry &entry);
    void clear();
    void retranslate();
    const TrafficEntry &entry(int row) const { return m_entries[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const TrafficEntry &entry, Column column) const;

    std::deque<TrafficEntry> m_entries;
};

} // namespace qrlogin
