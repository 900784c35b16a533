#include "pages/fleet/FleetFilter.h"

#include "pages/fleet/FleetGrid.h"

namespace qrlogin {

namespace {

/// Pools without a tag come last.
int groupOf(const Badge &badge)
{
    const int tag = badge.tag == ColorTag::None ? 100 : int(badge.tag);
    return tag * 2 + (badge.isProduction ? 0 : 1);
}

} // namespace

FleetFilter::FleetFilter(FleetGrid &grid, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_grid(grid)
{
    setSourceModel(&grid);
    setSortRole(FleetGrid::SortRole);
}

void FleetFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

void FleetFilter::setOnlyDrift(bool isOn)
{
    m_isOnlyDrift = isOn;
    invalidateFilter();
}

void FleetFilter::setGrouped(bool isOn)
{
    m_isGrouped = isOn;
    invalidate();
}

bool FleetFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const PoolComparison &pool = m_grid.poolAt(row);
    const PoolVerdict verdict = pool.verdict();
    if (m_isOnlyDrift && (verdict == PoolVerdict::InLine || verdict == PoolVerdict::Read))
        return false;
    return m_text.isEmpty() || pool.reading.pool.badge.name.contains(m_text, Qt::CaseInsensitive);
}

bool FleetFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int one = m_isGrouped ? groupOf(m_grid.poolAt(left.row()).reading.pool.badge) : 0;
    const int other = m_isGrouped ? groupOf(m_grid.poolAt(right.row()).reading.pool.badge) : 0;
    if (one != other) // the groups keep their order
        return sortOrder() == Qt::AscendingOrder ? one < other : one > other;
    const QVariant a = left.data(FleetGrid::SortRole);
    const QVariant b = right.data(FleetGrid::SortRole);
    if (a == b)
        return left.row() < right.row();
    return a.typeId() == QMetaType::QString ? a.toString() < b.toString() : a.toInt() < b.toInt();
}

} // namespace qrlogin

#include "moc_FleetFilter.cpp"
