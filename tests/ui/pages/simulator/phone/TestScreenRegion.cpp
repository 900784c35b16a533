#include "pages/simulator/phone/ScreenRegion.h"

#include "support/TestMain.h"
#include "ui/pages/simulator/phone/PhoneFixture.h"

#include <QApplication>
#include <QScreen>
#include <QSignalSpy>

using namespace qrlogin;
using namespace qrlogin::test;

/// Selects a part of the screen, from a window's image to the phone's consent.
class TestScreenRegion : public QObject
{
    Q_OBJECT

    /// A page with a code, as large as the screen, which the tests' platform can capture.
    struct SitePage : QLabel
    {
        static constexpr QPoint codeAt{120, 200};
        QImage code;

        explicit SitePage(const QImage &picture)
            : code(picture)
        {
            setGeometry(screen()->geometry());
            QPixmap page(size());
            page.fill(QColor(225, 232, 240));
            QPainter(&page).drawImage(codeAt, code);
            setPixmap(page);
            setWindowFlag(Qt::FramelessWindowHint);
            show();
            [this] { QVERIFY(QTest::qWaitForWindowExposed(this)); }();
        }
        QRect codeRect() const { return {codeAt, code.size()}; }
    };

    static ScreenRegion *region()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *region = qobject_cast<ScreenRegion *>(widget); region && region->isVisible())
                return region;
        }
        return nullptr;
    }
    static void open(PhoneFixture &fixture)
    {
        fixture.choose("scanScreen");
        QTRY_VERIFY(region());
    }
    static void drag(QRect over)
    {
        QTest::mousePress(region(), Qt::LeftButton, {}, over.topLeft());
        QTest::mouseMove(region(), over.center());
        QTest::mouseMove(region(), over.bottomRight());
        QTest::mouseRelease(region(), Qt::LeftButton, {}, over.bottomRight());
    }

private slots:
    void dragged()
    {
        PhoneFixture fixture;
        SitePage site(fixture.sitePicture());
        open(fixture);
        drag(site.codeRect());
        fixture.asksAboutTheSite();
        QTRY_VERIFY(!region());
        QVERIFY(fixture.facts().contains(QLatin1String("from the screen")));
    }

    void onlyWhatIsInTheRegionCounts()
    {
        PhoneFixture fixture;
        SitePage site(fixture.sitePicture());
        open(fixture);
        drag(site.codeRect().translated(site.codeRect().width() / 2, 0));
        QTRY_VERIFY2(fixture.message().contains(QLatin1String("does not show a readable QR code")),
            qPrintable(fixture.message()));
        QCOMPARE(fixture.phone().stage(), Phone::Stage::Ready);
    }

    void byKeys()
    {
        PhoneFixture fixture;
        SitePage site(fixture.sitePicture(3));
        open(fixture);
        QTest::keyClick(region(), Qt::Key_Left); // shows the region, in the middle
        const QRect first = region()->region();
        QVERIFY(region()->rect().contains(first));
        QCOMPARE(first.center(), region()->rect().center());
        while (region()->region().left() > 16)
            QTest::keyClick(region(), Qt::Key_Left);
        QCOMPARE(region()->region().size(), first.size());
        QTest::keyClick(region(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(region()->region().width(), first.width() + 16);
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(region(), Qt::Key_Up);
        QVERIFY(region()->rect().contains(region()->region()));
        for (int i = 0; i < 200; ++i)
            QTest::keyClick(region(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(region()->region().contains(site.codeRect()));
        QVERIFY(!QAccessible::queryAccessibleInterface(region())->text(QAccessible::Value).isEmpty());
        QTest::keyClick(region(), Qt::Key_Return);
        fixture.asksAboutTheSite();
    }

    void enterAloneTakesTheWholeScreen()
    {
        PhoneFixture fixture;
        SitePage site(fixture.sitePicture());
        open(fixture);
        QVERIFY(!region()->accessibleName().isEmpty());
        QVERIFY(region()->accessibleDescription().contains(QLatin1String("Esc cancels")));
        QTest::keyClick(region(), Qt::Key_Enter);
        fixture.asksAboutTheSite();
    }

    void leftAlone_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"escape", "right button", "slip", "closed tab"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void leftAlone()
    {
        QFETCH(QString, how);
        PhoneFixture fixture;
        SitePage site(fixture.sitePicture());
        open(fixture);
        if (how == QLatin1String("escape"))
            QTest::keyClick(region(), Qt::Key_Escape);
        else if (how == QLatin1String("right button"))
            QTest::mouseClick(region(), Qt::RightButton);
        else if (how == QLatin1String("closed tab"))
            fixture.page.closeLogin(0);
        else {
            QTest::mouseClick(region(), Qt::LeftButton);
            QVERIFY(region()); // still open for another try
            QVERIFY(region()->region().isEmpty());
            return;
        }
        QTRY_VERIFY(!region());
        QVERIFY(fixture.message().isEmpty());
    }

    void aPartIsInTheScreensOwnPixels()
    {
        QPixmap picture(qApp->primaryScreen()->size() * 2);
        picture.fill(Qt::white);
        ScreenRegion region(picture, *qApp->primaryScreen());
        region.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&region, &ScreenRegion::chosen);
        region.show();
        QTest::mousePress(&region, Qt::LeftButton, {}, {10, 20});
        QTest::mouseRelease(&region, Qt::LeftButton, {}, {109, 119});
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(qvariant_cast<QImage>(chosen.first().first()).size(), QSize(200, 200));
    }

    void whereThereIsNoPictureItSaysWhatToDo()
    {
        // Some desktops return one colour instead of an image.
        PhoneFixture fixture;
        fixture.page.hide();
        QWidget black;
        black.setPalette(QPalette(Qt::black));
        black.setWindowFlag(Qt::FramelessWindowHint);
        black.setGeometry(black.screen()->geometry());
        black.show();
        QVERIFY(QTest::qWaitForWindowExposed(&black));
        QVERIFY(!black.screen()->grabWindow(0).isNull());
        fixture.choose("scanScreen");
        QVERIFY(!region());
        black.hide();
        fixture.page.show();
        QVERIFY2(fixture.message().contains(QLatin1String("scan the clipboard")), qPrintable(fixture.message()));
    }
};

QRLOGIN_TEST(TestScreenRegion)
#include "TestScreenRegion.moc"
