#include "pages/fleet/FleetDelegate.h"

#include "pages/fleet/FleetGrid.h"
#include "theme/Fonts.h"

#include <QApplication>
#include <QPainter>

#include <utility>

namespace qrlogin {

namespace {

constexpr int rowPadding = 12;
constexpr int lineGap = 1;

} // namespace

int FleetDelegate::rowHeight(const QFont &font)
{
    return QFontMetrics(strongFont(font)).height() + QFontMetrics(smallFont(font)).height() + lineGap + rowPadding;
}

int FleetDelegate::headingHeight(const QFont &font)
{
    return QFontMetrics(strongFont(font)).height() + rowPadding;
}

void FleetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant heading = index.data(FleetGrid::HeadingRole);
    QStyleOptionViewItem row = option;
    if (heading.isValid()) {
        row.rect.setTop(row.rect.top() + headingHeight(option.font));
        const QRect band(option.rect.topLeft(), QPoint(option.rect.right(), row.rect.top() - 1));
        painter->fillRect(band, option.palette.color(QPalette::Window));
        if (index.column() == FleetGrid::Pool) {
            painter->save();
            painter->setFont(strongFont(option.font));
            painter->setPen(option.palette.color(QPalette::WindowText));
            painter->drawText(band.adjusted(6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, heading.toString());
            painter->restore();
        }
    }
    paintRow(painter, row, index);
}

void FleetDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString subtitle = index.data(FleetGrid::SubtitleRole).toString();
    if (subtitle.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString title = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    cell.text = title;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget).adjusted(2, 0, -2, 0);
    const QFontMetrics strong(cell.font);
    const QFont small = smallFont(option.font);
    const QFontMetrics fine(small);
    const int top = room.center().y() - (strong.height() + fine.height() + lineGap) / 2;
    // A selection without the focus has other colours.
    const auto group = cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const auto draw
        = [&](const QFont &font, const QFontMetrics &metrics, int y, const QString &text, QPalette::ColorRole role) {
              painter->setFont(font);
              painter->setPen(cell.palette.color(group, isSelected ? QPalette::HighlightedText : role));
              painter->drawText(QRect(room.left(), y, room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                  metrics.elidedText(text, Qt::ElideRight, room.width()));
          };
    painter->save();
    draw(cell.font, strong, top, title, QPalette::Text);
    draw(small, fine, top + strong.height() + lineGap, subtitle, QPalette::PlaceholderText);
    painter->restore();
}

} // namespace qrlogin

#include "moc_FleetDelegate.cpp"
