#include "audience/PartyList.h"

#include "widgets/Icon.h"

#include <QPainter>
#include <QStyle>

namespace qrlogin {

PartyList::PartyList(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::StaticText)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PartyList::setRows(const QList<Row> &rows)
{
    if (m_rows == rows)
        return;
    m_rows = rows;
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QFont PartyList::nameFont() const
{
    QFont name = font();
    name.setPixelSize(qMax(8, font().pixelSize() * 7 / 10));
    return name;
}

int PartyList::markSide() const
{
    return fontMetrics().height() * 2;
}

int PartyList::gap() const
{
    return fontMetrics().height() * 2 / 3;
}

int PartyList::rowHeight(const Row &row, int width) const
{
    const QRect room(0, 0, qMax(1, width - markSide() - gap()), 10'000);
    const int words = fontMetrics().boundingRect(room, Qt::TextWordWrap, row.words).height();
    return qMax(QFontMetrics(nameFont()).height() + words, markSide());
}

int PartyList::heightForWidth(int width) const
{
    int height = 0;
    for (const Row &row : m_rows)
        height += rowHeight(row, width) + gap();
    return qMax(0, height - gap());
}

QSize PartyList::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30 + markSide();
    return {width, heightForWidth(width)};
}

QSize PartyList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12 + markSide(), 0};
}

void PartyList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const int side = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    int top = 0;
    for (const Row &row : m_rows) {
        const int tall = rowHeight(row, width());
        const AccentColors &colors = accentColors(row.accent, palette());
        const QRect mark = mirrored({0, top + (tall - markSide()) / 2, markSide(), markSide()});
        painter.setPen(QPen(colors.border, qMax(1.0, markSide() / 30.0)));
        painter.setBrush(colors.fill);
        painter.drawEllipse(QRectF(mark).adjusted(1, 1, -1, -1));
        const int inset = markSide() / 4;
        const QRect inner = mark.adjusted(inset, inset, -inset, -inset);
        painter.drawPixmap(inner.topLeft(), tintedPixmap(row.iconName, colors.text, inner.size(), devicePixelRatioF()));

        const int left = markSide() + gap();
        const int nameHeight = QFontMetrics(nameFont()).height();
        const QRect place = mirrored({left, top, width() - left, tall});
        const int words = tall - nameHeight;
        painter.setFont(nameFont());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            QRect(place.left(), place.top(), place.width(), nameHeight), side | Qt::AlignVCenter, row.party);
        painter.setFont(font());
        painter.setPen(row.accent == Accent::Neutral ? palette().color(QPalette::WindowText) : colors.text);
        painter.drawText(QRect(place.left(), place.top() + nameHeight, place.width(), words),
            side | Qt::AlignTop | Qt::TextWordWrap, row.words);
        top += tall + gap();
    }
}

QString PartyList::accessibleText(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name)
        return {};
    QStringList lines;
    for (const Row &row : m_rows)
        //: %1 is a party of a login, %2 what it has
        lines += tr("%1: %2").arg(row.party, row.words);
    return lines.join(u'\n');
}

} // namespace qrlogin

#include "moc_PartyList.cpp"
