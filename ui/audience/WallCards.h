#pragma once

#include "room/Room.h"
#include "widgets/Accessible.h"

#include <QHash>
#include <QWidget>

namespace qrlogin {

/// The logins of a room as cards in a grid, in the order of the scans: face, name as publicName() returns it, and state
/// or seconds. A few are large, many are small. If not all fit, the oldest leave, and the first place has their number.
class WallCards : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    /// Where the cards of so many guests are.
    struct Grid
    {
        int columns = 1;
        int rows = 1;
        QSize card;
        int gap = 0;

        int places() const { return columns * rows; }
    };

    explicit WallCards(QWidget *parent = nullptr);

    void setGuests(const QList<RoomGuest> &guests); ///< in the order of their scans
    /// A thirtieth of the window's height, in pixels: the measure of the cards.
    void setUnit(int unit);

    Grid grid() const;
    /// Guests without a card.
    int hiddenCount() const;

    QSize minimumSizeHint() const override { return {100, 60}; }
    QString accessibleText(QAccessible::Text kind) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect placeOf(const Grid &grid, int place) const;
    void paintCard(QPainter &painter, const QRect &place, const RoomGuest &guest) const;
    void paintFace(QPainter &painter, const QRect &place, const RoomGuest &guest) const;
    void paintHidden(QPainter &painter, const QRect &place, int count) const;

    QList<RoomGuest> m_guests;
    int m_unit = 12;
    mutable QHash<std::pair<qint64, int>, QImage> m_faces; ///< by the key of the photo and the diameter in pixels
};

} // namespace qrlogin
