#include "pages/fleet/RolloutChanges.h"

#include "settings/SettingChange.h"
#include "settings/SettingText.h"
#include "theme/Fonts.h"

#include <QGuiApplication>
#include <QPalette>

namespace qrlogin {

RolloutChanges::RolloutChanges(const QList<Row> &rows, QObject *parent)
    : QAbstractTableModel(parent),
      m_rows(rows)
{
}

QList<RolloutChanges::Row> RolloutChanges::rowsOf(const QList<PlannedPool> &plan)
{
    QList<Row> rows;
    for (const PlannedPool &pool : plan) {
        for (const SettingChange &change : changesBetween(pool.was, pool.wanted)) {
            const QStringList values = SettingText::values(change.wireName, {change.before, change.after});
            rows += Row{pool.name, SettingText::title(change.wireName), values.first(), values.last()};
        }
    }
    return rows;
}

int RolloutChanges::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RolloutChanges::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RolloutChanges::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::FontRole && index.column() == After && !row.stays)
        return strongFont(QGuiApplication::font());
    if (role == Qt::ForegroundRole && index.column() == Before)
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return QStringList{row.pool, row.setting, row.before, row.after}.value(index.column());
}

QVariant RolloutChanges::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return QStringList{tr("Pool"), tr("Setting"), tr("Before"), tr("After")}.value(section);
}

} // namespace qrlogin

#include "moc_RolloutChanges.cpp"
