#pragma once

#include "fleet/Fleet.h"
#include "theme/Accent.h"

#include <QAbstractTableModel>

namespace qrlogin {

/// The pools of a fleet down, their settings across. The periods of a column have one unit. Drift is coloured and
/// marked; advice is an icon.
class FleetGrid : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Pool, State, FirstSetting, LastSetting = FirstSetting + 3, Own, ColumnCount };
    enum Role {
        SubtitleRole = Qt::UserRole, ///< the second line of Pool
        SortRole, ///< a number or a text
        HeadingRole, ///< FleetFilter: above the first row of a group: "Red: 12 pools"; invalid for the others
    };

    /// `fleet` outlives the grid.
    explicit FleetGrid(const Fleet &fleet, QObject *parent = nullptr);

    const PoolComparison &poolAt(int row) const { return m_fleet.pools().at(row); }
    /// The texts change with the language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeUnits();
    void showPool(int row);
    static std::optional<size_t> settingOf(int column);
    static Accent accentOf(const PoolComparison &pool, int column);
    QString text(const PoolComparison &pool, int column) const;
    QString toolTip(const PoolComparison &pool, int column) const;
    QString subtitle(const PoolComparison &pool) const;
    QVariant sortKey(const PoolComparison &pool, int column) const;
    QVariant decoration(const PoolComparison &pool, int column) const;

    const Fleet &m_fleet;
    PerSetting<PeriodUnit> m_units{};
};

} // namespace qrlogin
