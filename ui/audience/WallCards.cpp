#include "audience/WallCards.h"

#include "audience/RoomWords.h"
#include "scan/PublicName.h"
#include "widgets/Avatar.h"
#include "widgets/Icon.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace qrlogin {

WallCards::WallCards(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::StaticText)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WallCards::setGuests(const QList<RoomGuest> &guests)
{
    m_guests = guests;
    if (guests.isEmpty())
        m_faces.clear();
    update();
}

void WallCards::setUnit(int unit)
{
    m_unit = unit;
    m_faces.clear();
    update();
}

WallCards::Grid WallCards::grid() const
{
    const int count = int(m_guests.size());
    Grid grid;
    // From large cards to the smallest that the last row still reads.
    for (const double height : {5.0, 4.0, 3.2, 2.6, 2.2, 1.9}) {
        const int tall = int(height * m_unit);
        const int wide = int(tall * 3.2);
        grid.gap = qMax(4, tall / 6);
        grid.columns = qMax(1, (width() + grid.gap) / (wide + grid.gap));
        grid.rows = qMax(1, (this->height() + grid.gap) / (tall + grid.gap));
        grid.card = {qMin(wide * 5 / 4, (width() + grid.gap) / grid.columns - grid.gap), tall};
        if (grid.places() >= count)
            break;
    }
    return grid;
}

int WallCards::hiddenCount() const
{
    const int count = int(m_guests.size());
    const int places = grid().places();
    return count <= places ? 0 : count - (places - 1); // one place has the number
}

QRect WallCards::placeOf(const Grid &grid, int place) const
{
    const QPoint corner(
        place % grid.columns * (grid.card.width() + grid.gap), place / grid.columns * (grid.card.height() + grid.gap));
    return QStyle::visualRect(layoutDirection(), rect(), {corner, grid.card});
}

void WallCards::paintEvent(QPaintEvent *)
{
    if (m_guests.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Grid places = grid();
    const int hidden = hiddenCount();
    int place = 0;
    if (hidden > 0)
        paintHidden(painter, placeOf(places, place++), hidden);
    for (int guest = hidden; guest < int(m_guests.size()); ++guest)
        paintCard(painter, placeOf(places, place++), m_guests.at(guest));
}

void WallCards::paintCard(QPainter &painter, const QRect &place, const RoomGuest &guest) const
{
    const AccentColors &colors = accentColors(RoomWords::accent(guest.state), palette());
    const double radius = place.height() / 6.0;
    painter.setPen(QPen(colors.border, qMax(1.0, place.height() / 50.0)));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int inset = place.height() / 7;
    const int face = place.height() - 2 * inset;
    const auto mirrored = [&](const QRect &inner) { return QStyle::visualRect(layoutDirection(), place, inner); };
    paintFace(painter, mirrored({place.left() + inset, place.top() + inset, face, face}), guest);

    const int left = place.left() + face + 2 * inset;
    const int wide = place.right() - left - inset;
    const int side = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    QFont name = font();
    name.setPixelSize(qMax(9, place.height() * 3 / 10));
    name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(palette().color(QPalette::WindowText));
    const int half = place.height() / 2;
    const QString shown = guest.name.isEmpty() ? QStringLiteral("…") : publicName(guest.name);
    painter.drawText(mirrored({left, place.top() + inset / 2, wide, half - inset / 2}), side,
        painter.fontMetrics().elidedText(shown, Qt::ElideRight, wide));

    QFont words = font();
    words.setPixelSize(qMax(8, place.height() * 5 / 20));
    painter.setFont(words);
    painter.setPen(colors.text);
    const int icon = words.pixelSize();
    const int middle = place.top() + half + (half - inset / 2) / 2;
    painter.drawPixmap(mirrored({left, middle - icon / 2, icon, icon}).topLeft(),
        tintedPixmap(RoomWords::iconName(guest.state), colors.text, {icon, icon}, devicePixelRatioF()));
    const int room = wide - icon * 3 / 2;
    painter.drawText(mirrored({left + icon * 3 / 2, place.top() + half, room, half - inset / 2}), side,
        painter.fontMetrics().elidedText(RoomWords::state(guest), Qt::ElideRight, room));
}

void WallCards::paintFace(QPainter &painter, const QRect &place, const RoomGuest &guest) const
{
    if (guest.photo.isNull())
        return paintInitials(painter, place, publicName(guest.name), *this);
    const int side = qRound(place.width() * devicePixelRatioF());
    QImage &face = m_faces[{guest.photo.cacheKey(), side}];
    if (face.isNull())
        face = roundImage(guest.photo, side);
    painter.drawImage(place, face);
}

void WallCards::paintHidden(QPainter &painter, const QRect &place, int count) const
{
    QFont number = font();
    number.setPixelSize(qMax(10, place.height() * 2 / 5));
    number.setWeight(QFont::DemiBold);
    painter.setFont(number);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    //: %1 is a number of logins that are not shown
    painter.drawText(place, Qt::AlignCenter, tr("+%1").arg(locale().toString(count)));
}

QString WallCards::accessibleText(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name)
        return {};
    QStringList lines;
    for (int guest = hiddenCount(); guest < int(m_guests.size()); ++guest) {
        const RoomGuest &each = m_guests.at(guest);
        //: %1 is a person, %2 what the person did
        lines += tr("%1: %2").arg(publicName(each.name), RoomWords::state(each));
    }
    return lines.join(u'\n');
}

} // namespace qrlogin

#include "moc_WallCards.cpp"
