#pragma once

#include "traffic/TrafficFilter.h"
#include "traffic/TrafficLog.h"
#include "traffic/TrafficStore.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace qrlogin {

/// The traffic that passes a filter, as a table model, oldest first. Builds texts when a cell is painted.
///
/// Collects new entries briefly and inserts them together: a view processes all of its rows for each change, whether
/// one row changed or many.
class TrafficTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Party, Method, Path, Status, Code, Took, Size, ColumnCount };

    static constexpr int gatheringMilliseconds = 40;
    static constexpr size_t maxGathered = 1000;
    static constexpr int searchMilliseconds = 5;

    explicit TrafficTable(QObject *parent = nullptr);
    /// `store` has its own limits.
    explicit TrafficTable(TrafficStore store, QObject *parent = nullptr);

    /// Appends each entry of `traffic` from now on, except while recording is off.
    void follow(const TrafficLog &traffic);
    void setRecording(bool recording) { m_isRecording = recording; }

    void append(const TrafficEntry &entry);
    /// Inserts the collected entries now.
    void flush();
    /// Filters the stored entries from the newest to the oldest, in parts that leave time for frames.
    void setFilter(const TrafficFilter &filter);
    bool isSearching() const { return m_unsearched > m_store.firstNumber(); }
    /// Filters the rest now.
    void finishSearch();
    void clear();
    void retranslate();

    /// The number identifies an entry while rows move.
    quint64 numberAt(int row) const { return m_numbers[size_t(row)]; }
    const TrafficEntry &entryAt(int row) const { return m_store.at(numberAt(row)); }
    std::optional<int> rowOf(quint64 number) const; ///< nothing if the entry is removed or filtered out

    /// The number of a stored entry that equals this one; nothing if it is not stored.
    std::optional<quint64> find(const TrafficEntry &entry) const;

    const TrafficStore &store() const { return m_store; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The number of entries or of visible rows changed.
    void countsChanged();

private:
    void dropExcess();
    void searchOn(int milliseconds);

    bool m_isRecording = true;
    TrafficStore m_store;
    TrafficFilter m_filter;
    std::deque<quint64> m_numbers; ///< of the rows
    std::vector<TrafficEntry> m_gathered;
    QTimer m_gathering;
    QTimer m_searching;
    quint64 m_unsearched = 0; ///< entries below this number are not filtered yet
};

} // namespace qrlogin
