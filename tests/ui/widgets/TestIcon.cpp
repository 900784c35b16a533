#include "widgets/Icon.h"

#include "support/TestMain.h"
#include "theme/OutlinedStyle.h"
#include "theme/Palettes.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace qrlogin;

namespace {

/// The colour of the opaque pixels; invalid if they differ.
QColor inkOf(const QImage &image)
{
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() != 255)
                continue;
            if (ink.isValid() && ink != pixel)
                return {};
            ink = pixel;
        }
    }
    return ink;
}

}

class TestIcon : public QObject
{
    Q_OBJECT
private slots:
    void init() { QApplication::setPalette(lightPalette()); }

    void everyNameHasAPicture_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"settings", "simulator", "browser", "phone", "server", "eye", "eye-off", "refresh",
                 "check", "check-circle", "cross", "warning", "info", "error", "clock", "timeline", "copy", "undo",
                 "redo", "save", "globe", "sun", "moon", "monitor", "key", "shield", "user", "pool", "scenario",
                 "inspector", "emulator", "external-link", "trash", "plus", "play", "stop", "more", "qr"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyNameHasAPicture()
    {
        QFETCH(QString, name);
        const QIcon icon = tintedIcon(name);
        QVERIFY(!icon.isNull());
        for (const int side : {16, 24, 48}) {
            const QImage image = icon.pixmap(side, side).toImage();
            QCOMPARE(image.size(), QSize(side, side));
            // Not an empty file and not a filled square.
            int drawn = 0;
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x)
                    drawn += qAlpha(image.pixel(x, y)) > 64;
            }
            QVERIFY(drawn > side * side / 50);
            QVERIFY(drawn < side * side * 3 / 4);
            for (int edge = 0; edge < side; ++edge) {
                QCOMPARE(qAlpha(image.pixel(0, edge)), 0);
                QCOMPARE(qAlpha(image.pixel(edge, side - 1)), 0);
            }
        }
        QCOMPARE(inkOf(icon.pixmap(48, 48).toImage()), lightPalette().color(QPalette::WindowText));
    }

    void everyFileIsTested()
    {
        // One of these is the application's own, in its own colours.
        QCOMPARE(QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}).size(), 39 + 1);
    }

    void unknownIsNull() { QVERIFY(tintedIcon(QStringLiteral("no-such-picture")).isNull()); }

    void followsThePalette()
    {
        const QIcon icon = tintedIcon(QStringLiteral("stop"));
        QCOMPARE(inkOf(icon.pixmap(48, 48).toImage()), lightPalette().color(QPalette::WindowText));
        QApplication::setPalette(darkPalette());
        QCOMPARE(inkOf(icon.pixmap(48, 48).toImage()), darkPalette().color(QPalette::WindowText));
    }

    void takesRolesAndAccents()
    {
        const QString name = QStringLiteral("stop");
        QCOMPARE(inkOf(tintedIcon(name, QPalette::PlaceholderText).pixmap(48, 48).toImage()),
            lightPalette().color(QPalette::PlaceholderText));
        QCOMPARE(inkOf(tintedIcon(name, Accent::Danger).pixmap(48, 48).toImage()),
            accentColors(Accent::Danger, lightPalette()).text);
        const QIcon icon = tintedIcon(name);
        QCOMPARE(inkOf(icon.pixmap({48, 48}, QIcon::Disabled).toImage()),
            lightPalette().color(QPalette::Disabled, QPalette::WindowText));
        QCOMPARE(
            inkOf(icon.pixmap({48, 48}, QIcon::Selected).toImage()), lightPalette().color(QPalette::HighlightedText));
    }

    void isSeenOnASelectedRowWithoutFocus_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("steady");
        for (const bool dark : {false, true}) {
            for (const bool steady : {false, true})
                QTest::addRow("%s, %s", dark ? "dark" : "light", steady ? "steady" : "fading") << dark << steady;
        }
    }
    void isSeenOnASelectedRowWithoutFocus()
    {
        QFETCH(bool, dark);
        QFETCH(bool, steady);
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
        OutlinedStyle style;
        QWidget window;
        QListWidget list(&window);
        QPushButton other(&window);
        list.setStyle(&style);
        list.setIconSize({32, 32});
        if (steady)
            list.setPalette(steadyHighlightPalette());
        new QListWidgetItem(tintedIcon(QStringLiteral("stop"), Accent::Danger), QString(), &list);
        list.setCurrentRow(0);
        window.resize(200, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        other.setFocus();
        const QRect row = list.visualItemRect(list.item(0));
        const QImage image = list.viewport()->grab(row).toImage();
        const QColor ground = image.pixelColor(image.width() - 4, image.height() / 2);
        double best = 1;
        for (int x = 0; x < 36; ++x)
            best = qMax(best, contrast(image.pixelColor(x, image.height() / 2), ground));
        QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
    }

    void isDrawnForTheDevice()
    {
        const QPixmap large = tintedIcon(QStringLiteral("qr")).pixmap(QSize(24, 24), 2.0);
        QCOMPARE(large.size(), QSize(48, 48));
        QCOMPARE(large.devicePixelRatio(), 2.0);
        QCOMPARE(tintedPixmap(QStringLiteral("qr"), Qt::black, {16, 16}, 1.5).size(), QSize(24, 24));
    }

    void applicationMarkIsReadableSmall()
    {
        const QImage mark = QIcon(QStringLiteral(":/icons/qrlogin-console.svg")).pixmap(16, 16).toImage();
        QCOMPARE(mark.size(), QSize(16, 16));
        int light = 0;
        for (int y = 0; y < 16; ++y) {
            for (int x = 0; x < 16; ++x)
                light += mark.pixelColor(x, y).lightness() > 200;
        }
        QVERIFY(light > 20);
    }
};

QRLOGIN_TEST(TestIcon)
#include "TestIcon.moc"
