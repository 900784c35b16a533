#pragma once

#include "connections/ColorTag.h"

#include <QSortFilterProxyModel>

namespace qrlogin {

class FleetGrid;

/// Sorts and filters the rows of a fleet.
class FleetFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// `grid` outlives the filter.
    explicit FleetFilter(FleetGrid &grid, QObject *parent = nullptr);

    /// A part of the name, in any case; empty: all.
    void setText(const QString &text);
    /// Hides the pools that are in line.
    void setOnlyDrift(bool isOn);
    /// Sorts by tag first, with a heading above each; production pools come before the others of a tag.
    void setGrouped(bool isOn);

    QVariant data(const QModelIndex &index, int role) const override;

    int sourceRow(const QModelIndex &index) const { return mapToSource(index).row(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ColorTag tagOf(int row) const;
    QString heading(int row) const;

    FleetGrid &m_grid;
    QString m_text;
    bool m_isOnlyDrift = false;
    bool m_isGrouped = false;
};

} // namespace qrlogin
