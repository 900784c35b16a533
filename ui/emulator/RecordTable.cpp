#include "emulator/RecordTable.h"

#include <QHeaderView>

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int fewestRows = 3;
constexpr int mostRows = 8;

} // namespace

void RecordModel::setTitles(const QStringList &titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
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
            // They come in another order, which the emulator never does by itself.
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
    return {};
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_titles.value(section);
}

RecordTable::RecordTable(int stretched, QWidget *parent)
    : QTableView(parent)
{
    m_model.setTitles(QStringList(stretched + 1));
    setModel(&m_model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordTable::chosenChanged);
}

void RecordTable::setRows(const QList<RecordModel::Row> &rows)
{
    const QString chosen = chosenKey();
    const bool isOtherNumber = rows.size() != m_model.rows().size();
    m_model.setRows(rows);
    // A view chooses the neighbour of a row that goes, and the next click would be for that one.
    if (chosenKey() != chosen)
        selectionModel()->clear();
    if (isOtherNumber)
        updateGeometry();
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
    return {320, heightOf(std::clamp(m_model.rowCount(), fewestRows, mostRows))};
}

QSize RecordTable::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

} // namespace qrlogin
