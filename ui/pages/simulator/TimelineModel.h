#pragma once

#include "traffic/TrafficLog.h"

#include <QAbstractTableModel>

#include <deque>

namespace qrlogin {

/// The requests of a login as a table model, oldest first. Builds texts when a cell is painted, and drops the oldest
/// rows beyond a limit.
///
/// A poll whose result is that of the party's poll before it joins its row, also between the polls of another party.
/// Such a row shows the number of polls, the time of the first and the duration and response of the last.
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
    /// The last one of the row.
    const TrafficEntry &entry(int row) const { return m_rows[size_t(row)].entry; }
    int repeats(int row) const { return m_rows[size_t(row)].count; } ///< at least 1

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        TrafficEntry entry;
        Instant first; ///< time of the first one
        int count = 1;
    };

    static QString outcome(const TrafficEntry &entry);
    QString text(const Row &row, Column column) const;
    std::optional<int> rowToJoin(const TrafficEntry &entry) const;

    std::deque<Row> m_rows;
};

} // namespace qrlogin
