#include "widgets/layout/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace qrlogin {

FlowLayout::FlowLayout(int spacing, Qt::Alignment lines)
    : m_lines(lines)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : spacing()), std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo({item->minimumSize().width(), item->sizeHint().height()});
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool isMeant) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QList<QPair<QLayoutItem *, QRect>> line;
    int x = 0;
    int y = 0;
    int height = 0;
    // The height of a line is known at its end.
    const auto placeLine = [&] {
        const int shift = m_lines & Qt::AlignRight ? std::max(0, room.width() - (x - spacing())) : 0;
        for (const auto &[item, place] : line) {
            const QRect box(
                room.topLeft() + QPoint(shift + place.x(), y + (height - place.height()) / 2), place.size());
            if (isMeant)
                item->setGeometry(QStyle::visualRect(direction, room, box));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size
            = item->sizeHint().boundedTo({std::max(room.width(), item->minimumSize().width()), QLAYOUTSIZE_MAX});
        if (x > 0 && x + size.width() > room.width()) {
            placeLine();
            x = 0;
            y += height + spacing();
            height = 0;
        }
        line.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    placeLine();
    return y + height + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace qrlogin
