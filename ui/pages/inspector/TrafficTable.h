#pragma once

#include "traffic/TrafficFilter.h"
#include "traffic/TrafficStore.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>
#include <optional>
#include <vector>

namespace qrlogin {

/// The traffic as a table, the oldest first, as far as a filter lets it through. Texts are made when a cell is painted.
///
/// Entries are gathered for a moment and then shown together: a view reckons with all of its rows for each change, be
/// it of one row or of many.
class TrafficTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Party, Method, Path, Status, Code, Took, Size, ColumnCount };

    static constexpr int gatheringMilliseconds = 40;
    static constexpr size_t maxGathered = 1000;
    static constexpr int searchMilliseconds = 5;

    explicit TrafficTable(QObject *parent = nullptr);
    /// With limits of its own.
    explicit TrafficTable(TrafficStore store, QObject *parent = nullptr);

    void append(const TrafficEntry &entry);
    /// Shows what was gathered at once.
    void flush();
    /// What is held is looked through from the newest on, and as much of it at a time as leaves room for frames.
    void setFilter(const TrafficFilter &filter);
    bool isSearching() const { return m_unsearched > m_store.firstNumber(); }
    /// Looks through the rest at once.
    void finishSearch();
    void clear();
    void retranslate();

    /// Entries with a number stay what they are while rows move.
    quint64 numberAt(int row) const { return m_numbers[size_t(row)]; }
    const TrafficEntry &entryAt(int row) const { return m_store.at(numberAt(row)); }
    std::optional<int> rowOf(quint64 number) const; ///< nothing for one that is gone or filtered away

    const TrafficStore &store() const { return m_store; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// There are more entries, or fewer, or others are shown.
    void countsChanged();

private:
    void dropExcess();
    void searchOn(int milliseconds);

    TrafficStore m_store;
    TrafficFilter m_filter;
    std::deque<quint64> m_numbers; ///< of the rows
    std::vector<TrafficEntry> m_gathered;
    QTimer m_gathering;
    QTimer m_searching;
    quint64 m_unsearched = 0; ///< entries below this number have not been looked at with the filter
};

} // namespace qrlogin
