#include "widgets/qr/ScanMeter.h"

#include "qr/QrCode.h"
#include "support/TestMain.h"
#include "theme/Palettes.h"
#include "widgets/qr/QrView.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

class TestScanMeter : public QObject
{
    Q_OBJECT

    struct Window
    {
        QWidget widget;
        QrView view;
        ScanMeter meter{view};

        Window()
        {
            auto *layout = new QHBoxLayout(&widget);
            layout->addWidget(&view, 1);
            layout->addWidget(&meter);
            widget.resize(400, 340);
            widget.show();
            view.setCode(QrCode::encode("a code"));
            meter.setExpected(QStringLiteral("a code"));
        }
        ~Window()
        {
            view.setParent(nullptr);
            meter.setParent(nullptr);
        }
    };

private slots:
    void judgesThePixelsThatAreShown()
    {
        QApplication::setPalette(lightPalette());
        Window window;
        QVERIFY(window.meter.isMeasuring());
        QVERIFY(!window.meter.margin());
        QVERIFY(window.meter.words().isEmpty());
        QTRY_VERIFY(window.meter.margin());
        QCOMPARE(scanBars(*window.meter.margin()), 4);
        QCOMPARE(window.meter.accent(), Accent::Success);
        const int large = window.meter.margin()->leastSize;
        QVERIFY(window.meter.words().contains(QStringLiteral("%1 % of its size").arg(large)));

        window.view.setMeasures(QrCode::quietZone, 2);
        QVERIFY(!window.meter.margin()); // the old result is invalid
        QTRY_VERIFY(window.meter.margin());
        QVERIFY(window.meter.margin()->leastSize > large);
    }

    void aCodeOfAnotherTextIsNotRead()
    {
        Window window;
        window.meter.setExpected(QStringLiteral("another"));
        QTRY_VERIFY(window.meter.margin());
        QCOMPARE(scanBars(*window.meter.margin()), 0);
        QCOMPARE(window.meter.accent(), Accent::Danger);
        QCOMPARE(window.meter.verdict(), QStringLiteral("Not readable"));
    }

    void withoutQuietZoneTheSurroundingsCount()
    {
        // Dark up to the code's edge: a smaller margin than with a quiet zone, or none.
        QApplication::setPalette(darkPalette());
        Window window;
        QTRY_VERIFY(window.meter.margin());
        const int whole = scanBars(*window.meter.margin());
        const QImage seen = window.view.seenImage();
        QVERIFY(seen.pixelColor(2, 2) != QColor(Qt::white));
        window.view.setMeasures(0, 0);
        QTRY_VERIFY(window.meter.margin());
        QVERIFY(scanBars(*window.meter.margin()) <= whole);
        QApplication::setPalette(lightPalette());
    }

    void nothingIsMeasuredUnseen()
    {
        Window window;
        window.widget.hide();
        QVERIFY(!window.meter.isMeasuring());
        window.view.setCode(QrCode::encode("a code"));
        QVERIFY(!window.meter.isMeasuring());
        window.widget.show();
        QVERIFY(window.meter.isMeasuring());
        window.view.setLoading();
        QVERIFY(!window.meter.isMeasuring());
        QCOMPARE(window.meter.verdict(), QStringLiteral("Nothing to read"));
    }

    void readersHearOfIt()
    {
        Window window;
        QTRY_VERIFY(window.meter.margin());
        const auto *part = QAccessible::queryAccessibleInterface(&window.meter);
        QCOMPARE(part->text(QAccessible::Name), QStringLiteral("Readability"));
        QCOMPARE(part->text(QAccessible::Value), window.meter.verdict());
        QCOMPARE(part->text(QAccessible::Description), window.meter.words());
    }
};

QRLOGIN_TEST(TestScanMeter)
#include "TestScanMeter.moc"
