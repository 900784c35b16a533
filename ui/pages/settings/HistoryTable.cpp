#include "pages/settings/HistoryTable.h"

#include "settings/SettingText.h"
#include "theme/TimeText.h"

namespace qrlogin {

void HistoryTable::setEntries(QList<HistoryEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

HistoryTable::Save HistoryTable::saveAt(int row) const
{
    // All entries of a save have its time.
    const auto isSame = [&](int other) {
        const HistoryEntry &a = m_entries.at(row), &b = m_entries.at(other);
        return a.time == b.time && a.connectionId == b.connectionId;
    };
    int first = row, end = row + 1;
    while (first > 0 && isSame(first - 1))
        --first;
    while (end < rowCount() && isSame(end))
        ++end;
    return {first, end - first};
}

int HistoryTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryTable::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignTop);
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const HistoryEntry &entry = m_entries.at(index.row());
    const SettingChange &change = entry.change;
    switch (index.column()) {
    case Time: return dateAndTime(entry.time);
    case Pool: return entry.connectionName;
    case Setting: return SettingText::title(change.wireName);
    case Old:
    case New: return SettingText::values(change.wireName, {change.before, change.after}).at(index.column() - Old);
    default: return entry.reason;
    }
}

QVariant HistoryTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return QStringList{tr("Time"), tr("Pool"), tr("Setting"), tr("Old"), tr("New"), tr("Reason")}.value(section);
}

} // namespace qrlogin

#include "moc_HistoryTable.cpp"
