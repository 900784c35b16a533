#include "pages/emulator/RecordTable.h"

#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <limits>
#include <vector>

namespace qrlogin {

namespace {

constexpr int maxRows = 8;
constexpr int columnGap = 10;

/// The maximum width of a column so that all fit into `room`: narrow columns keep their width, wide ones share the
/// rest.
int widestColumn(std::vector<int> wanted, int room)
{
    std::ranges::sort(wanted);
    auto left = int(wanted.size());
    for (const int width : wanted) {
        if (width * left >= room)
            return room / left;
        room -= width;
        --left;
    }
    return std::numeric_limits<int>::max();
}

} // namespace

void RecordModel::setTitles(const QStringList &titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
}

void RecordModel::setColumns(const QList<int> &numbers, int accented)
{
    m_numbers = numbers;
    m_accented = accented;
}

void RecordModel::setRows(const QList<Row> &rows)
{
    const auto hasKey = [](const QList<Row> &list, const QString &key) {
        return std::ranges::any_of(list, [&](const Row &row) { return row.key == key; });
    };
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (hasKey(rows, m_rows[row].key))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && m_rows[row].key == rows[row].key)
            continue;
        if (hasKey(m_rows, rows[row].key)) {
            // The order changed, which the emulator itself never does.
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, rows[row]);
        endInsertRows();
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_titles.size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.cells.value(index.column());
    if (role == Qt::ToolTipRole)
        return row.toolTip.isEmpty() ? row.cells.value(index.column()) : row.toolTip;
    if (role == Qt::TextAlignmentRole)
        return int(alignment(index.column()));
    if (role == Qt::ForegroundRole && index.column() == m_accented && row.accent != Accent::Neutral)
        return accentColors(row.accent, QGuiApplication::palette()).text;
    return {};
}

Qt::Alignment RecordModel::alignment(int column) const
{
    return (m_numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(alignment(section));
    return role == Qt::DisplayRole ? m_titles.value(section) : QVariant();
}

RecordTable::RecordTable(int stretched, QWidget *parent)
    : RowTable(parent),
      m_stretched(stretched)
{
    m_model.setTitles(QStringList(stretched + 1));
    setModel(&m_model);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextElideMode(Qt::ElideMiddle);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::chosenChanged);
}

void RecordTable::setRows(const QList<RecordModel::Row> &rows)
{
    const QString chosen = chosenKey();
    const bool isOtherNumber = rows.size() != m_model.rows().size();
    m_model.setRows(rows);
    // A view selects the neighbour of a removed row, and the next click would affect that one.
    if (chosenKey() != chosen)
        selectionModel()->clear();
    if (isOtherNumber)
        updateGeometry();
    sizeColumns();
}

void RecordTable::sizeColumns()
{
    std::vector<int> wanted;
    for (int column = 0; column < m_model.columnCount(); ++column)
        wanted.push_back(qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + columnGap);
    const int widest = widestColumn(wanted, viewport()->width());
    int rest = viewport()->width();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (column == m_stretched)
            continue;
        const int given = qMin(wanted[size_t(column)], widest);
        horizontalHeader()->resizeSection(column, given);
        rest -= given;
    }
    horizontalHeader()->resizeSection(m_stretched, rest);
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    sizeColumns();
}

QString RecordTable::chosenKey() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : m_model.rows().at(rows.first().row()).key;
}

int RecordTable::heightOf(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

QSize RecordTable::sizeHint() const
{
    return {320, heightOf(std::clamp(m_model.rowCount(), 1, maxRows))};
}

QSize RecordTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

} // namespace qrlogin

#include "moc_RecordTable.cpp"
