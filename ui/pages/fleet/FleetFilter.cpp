#include "pages/fleet/FleetFilter.h"

#include "pages/fleet/FleetGrid.h"
#include "widgets/tag/TagMark.h"

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

ColorTag FleetFilter::tagOf(int row) const
{
    return m_grid.poolAt(mapToSource(index(row, 0)).row()).reading.pool.badge.tag;
}

QString FleetFilter::heading(int row) const
{
    const ColorTag tag = tagOf(row);
    if (!m_isGrouped || (row > 0 && tagOf(row - 1) == tag))
        return {};
    int count = 1;
    while (row + count < rowCount() && tagOf(row + count) == tag)
        ++count;
    //: %1 is the colour of a tag, or "Without a tag"
    return tr("%1: %n pool(s)", nullptr, count).arg(tag == ColorTag::None ? tr("Without a tag") : TagMark::name(tag));
}

QVariant FleetFilter::data(const QModelIndex &index, int role) const
{
    if (role == FleetGrid::HeadingRole) {
        const QString text = heading(index.row());
        return text.isEmpty() ? QVariant() : text;
    }
    const QVariant value = QSortFilterProxyModel::data(index, role);
    if (role != Qt::AccessibleTextRole || index.column() != FleetGrid::Pool)
        return value;
    const QString text = heading(index.row());
    return text.isEmpty() ? value : QVariant(text + u'\n' + value.toString());
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
