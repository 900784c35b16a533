#pragma once

#include <QStyledItemDelegate>

namespace qrlogin {

/// Paints the rows of a fleet: two lines high, the first column with its subtitle.
class FleetDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The height of a row with this font.
    static int rowHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace qrlogin
