#pragma once

#include <QStyledItemDelegate>

namespace qrlogin {

/// Paints the rows of a fleet: two lines high, the first column with its subtitle; above the first row of a group its
/// heading.
class FleetDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The height of a row with this font.
    static int rowHeight(const QFont &font);
    /// What a heading adds to it.
    static int headingHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace qrlogin
