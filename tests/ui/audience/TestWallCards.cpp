#include "audience/WallCards.h"

#include "support/TestMain.h"

#include <QTest>

using namespace qrlogin;

namespace {

QList<RoomGuest> somebody(int count)
{
    QList<RoomGuest> guests;
    for (int i = 0; i < count; ++i)
        guests += RoomGuest{RoomGuest::State::SignedIn, QStringLiteral("Guest %1").arg(i), {}, {}, Milliseconds(1200)};
    return guests;
}

} // namespace

class TestWallCards : public QObject
{
    Q_OBJECT
private slots:
    void theOldestLeaveWithTheirNumber_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("unit");
        QTest::newRow("1280 x 720") << QSize(600, 380) << 24;
        QTest::newRow("1920 x 1080") << QSize(900, 600) << 36;
    }

    void theOldestLeaveWithTheirNumber()
    {
        QFETCH(QSize, size);
        QFETCH(int, unit);
        WallCards cards;
        cards.setUnit(unit);
        cards.resize(size);
        int last = 10'000;
        for (const int count : {1, 2, 5, 12, 20, 50, 200}) {
            cards.setGuests(somebody(count));
            const WallCards::Grid grid = cards.grid();
            QVERIFY(grid.card.height() <= last);
            last = grid.card.height();
            QVERIFY(grid.columns * (grid.card.width() + grid.gap) - grid.gap <= size.width());
            QVERIFY(grid.rows * (grid.card.height() + grid.gap) - grid.gap <= size.height());
            QVERIFY(grid.card.height() >= unit * 19 / 10);
            const int hidden = cards.hiddenCount();
            QCOMPARE(hidden > 0, count > grid.places());
            if (hidden > 0)
                QCOMPARE(count - hidden + 1, grid.places());
            // The latest is always there.
            QVERIFY(cards.accessibleText(QAccessible::Name).contains(QStringLiteral("Guest %1: 1.2 s").arg(count - 1)));
        }
        QVERIFY(cards.hiddenCount() > 100);
        QVERIFY(!cards.accessibleText(QAccessible::Name).contains(QStringLiteral("Guest 0:")));
    }

    void namesAreMasked()
    {
        WallCards cards;
        cards.setGuests({RoomGuest{RoomGuest::State::Declined, QStringLiteral("alice@example.com"), {}, {}, {}}});
        QCOMPARE(cards.accessibleText(QAccessible::Name), QStringLiteral("a••••@example.com: Declined"));
    }
};

QRLOGIN_TEST(TestWallCards)
#include "TestWallCards.moc"
