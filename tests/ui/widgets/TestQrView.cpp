#include "widgets/qr/QrView.h"

#include "qr/QrReader.h"
#include "support/TestMain.h"
#include "theme/Palettes.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

namespace {

const QByteArray payload = "{\"scene\":\"APP_AUTH\",\"random\":\"0123456789abcdefghijABCDEFGHIJ\",\"userPoolId\":"
                           "\"0123456789abcdef01234567\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"expiresIn\":120}";

/// The view in a window, off the origin, where a fractional scale puts it between pixels.
QImage seen(QrView &view)
{
    QWidget window;
    window.resize(view.width() + 40, view.height() + 40);
    view.setParent(&window);
    view.move(7, 13);
    view.show();
    const QImage image = window.grab(QRect(view.pos(), view.size())).toImage();
    view.setParent(nullptr);
    return image;
}

}

class TestQrView : public QObject
{
    Q_OBJECT
private slots:
    void pixelsDecode_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<int>("side");
        for (const int side : {160, 223, 256, 400}) {
            QTest::addRow("light %d", side) << lightPalette() << side;
            QTest::addRow("dark %d", side) << darkPalette() << side;
        }
    }
    void pixelsDecode()
    {
        QFETCH(QPalette, palette);
        QFETCH(int, side);
        QApplication::setPalette(palette);
        QrView view;
        view.setCode(QrCode::encode(payload));
        view.resize(side, side);
        const QImage image = seen(view);
        QCOMPARE(QrReader::read(image), QString::fromUtf8(payload));
        QCOMPARE(QrReader::read(view.shownImage()), QString::fromUtf8(payload));
    }

    void modulesAreWholePixels()
    {
        QApplication::setPalette(darkPalette());
        const auto code = QrCode::encode(payload);
        const int modules = code->size() + 2 * QrCode::quietZone;
        for (int side = 150; side < 260; side += 3) {
            QrView view;
            view.setCode(code);
            view.resize(side, side);
            const QImage image = seen(view);
            const int modulePixels = static_cast<int>(side * view.devicePixelRatioF()) / modules;
            QCOMPARE(view.shownImage().size(), QSize(modules, modules) * modulePixels);
            // Within the plate's rounded rim all pixels are black or white.
            int black = 0;
            for (int y = 12; y < image.height() - 12; ++y) {
                for (int x = 12; x < image.width() - 12; ++x) {
                    const QRgb pixel = image.pixel(x, y);
                    QVERIFY2(pixel == 0xff000000 || pixel == 0xffffffff, qPrintable(QString::number(pixel, 16)));
                    black += pixel == 0xff000000;
                }
            }
            int dark = 0;
            for (int y = 0; y < code->size(); ++y) {
                for (int x = 0; x < code->size(); ++x)
                    dark += code->isDark(x, y);
            }
            QCOMPARE(black, dark * modulePixels * modulePixels);
        }
    }

    void pictureDecodes()
    {
        QrView view;
        view.setImage(QrCode::encode(payload)->toImage(2));
        QCOMPARE(view.state(), QrView::State::Code);
        for (const int side : {160, 256, 420}) {
            view.resize(side, side);
            QCOMPARE(QrReader::read(seen(view)), QString::fromUtf8(payload));
        }
        view.setImage(QImage());
        QCOMPARE(view.state(), QrView::State::Empty);
        QVERIFY(view.shownImage().isNull());
    }

    void watermarkStandsOutside()
    {
        QApplication::setPalette(lightPalette());
        QrView view;
        view.setWatermark(QStringLiteral("EMULATOR"));
        view.setCode(QrCode::encode(payload));
        view.resize(240, view.heightForWidth(240));
        QVERIFY(view.height() > 240);
        const QImage image = seen(view);
        QCOMPARE(QrReader::read(image), QString::fromUtf8(payload));
        const int plateBottom = qRound(240 * view.devicePixelRatioF()) + 1;
        const QImage line = image.copy(0, plateBottom, image.width(), image.height() - plateBottom);
        QVERIFY(line != QImage(line.size(), line.format()));
        view.setWatermark(QString());
        view.resize(240, 240);
        QCOMPARE(view.heightForWidth(240), 240);
    }

    void overlayDims()
    {
        QrView view;
        view.resize(256, 256);
        view.setCode(QrCode::encode(payload));
        view.setOverlay(QStringLiteral("clock"), QStringLiteral("Expired"), Accent::Warning);
        QVERIFY(!QrReader::read(seen(view)));
        QCOMPARE(
            QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Description), QStringLiteral("Expired"));
        QCOMPARE(QrReader::read(view.shownImage()), QString::fromUtf8(payload));
        view.clearOverlay();
        QCOMPARE(QrReader::read(seen(view)), QString::fromUtf8(payload));
        view.setOverlay(QStringLiteral("clock"), QStringLiteral("Expired"), Accent::Warning);
        view.setCode(QrCode::encode("another"));
        QCOMPARE(QrReader::read(seen(view)), QStringLiteral("another"));
    }

    void refreshIsOfferedWhereItHelps()
    {
        QrView view;
        view.resize(256, 256);
        view.show();
        auto *button = view.findChild<QPushButton *>();
        QSignalSpy wanted(&view, &QrView::refreshRequested);

        view.setRefreshable(true);
        view.setCode(QrCode::encode(payload));
        QVERIFY(!button->isVisible());
        QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 20});
        QCOMPARE(wanted.count(), 0);

        view.setOverlay(QStringLiteral("clock"), QStringLiteral("Expired"));
        QVERIFY(button->isVisible());
        QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 20});
        QCOMPARE(wanted.count(), 1);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 2);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(wanted.count(), 3);

        view.setLoading();
        QVERIFY(!button->isVisible());
        view.setError(QStringLiteral("No response"));
        QVERIFY(button->isVisible());
        QCOMPARE(QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Description),
            QStringLiteral("No response"));
        view.setRefreshable(false);
        QVERIFY(!button->isVisible());
    }

    void onlyACodeIsWhite()
    {
        QApplication::setPalette(darkPalette());
        QrView view;
        view.resize(200, 200);
        const QPoint spot(30, 30);
        for (const auto &change :
            {std::function<void()>([&] { view.setLoading(); }), std::function<void()>([&] { view.setError({}); }),
                std::function<void()>([&] { view.setCode(std::nullopt); })}) {
            change();
            QCOMPARE(view.grab().toImage().pixelColor(spot), darkPalette().color(QPalette::Window));
        }
        view.setCode(QrCode::encode(payload));
        QCOMPARE(view.grab().toImage().pixelColor(10, 10), QColor(Qt::white));
    }
};

QRLOGIN_TEST(TestQrView)
#include "TestQrView.moc"
