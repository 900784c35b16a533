#include "qr/ScanProbe.h"

#include "qr/QrCode.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace qrlogin;

class TestScanProbe : public QObject
{
    Q_OBJECT

    static QImage pictureOf(const char *text, int modulePixels = 5)
    {
        return QrCode::encode(text)->toImage(modulePixels);
    }

private slots:
    void measuresInAThreadOfItsOwn()
    {
        ScanProbe probe;
        QSignalSpy changed(&probe, &ScanProbe::changed);
        probe.measure(pictureOf("a code"), QStringLiteral("a code"));
        QVERIFY(probe.isMeasuring());
        QVERIFY(!probe.margin());
        QCOMPARE(changed.count(), 1);
        QTRY_VERIFY(probe.margin());
        QVERIFY(!probe.isMeasuring());
        QVERIFY(probe.margin()->isReadable);
        QCOMPARE(changed.count(), 2);
    }

    void theLastPictureCounts()
    {
        ScanProbe probe;
        QSignalSpy changed(&probe, &ScanProbe::changed);
        for (int i = 0; i < 20; ++i)
            probe.measure(pictureOf("one", 12), QStringLiteral("one"));
        probe.measure(pictureOf("other"), QStringLiteral("another"));
        QTRY_VERIFY(probe.margin());
        QVERIFY(!probe.margin()->isReadable);
        QTest::qWait(0);
        QCOMPARE(changed.count(), 22); // each start, and one result
    }

    void cancelledItSaysNothing()
    {
        ScanProbe probe;
        probe.measure(pictureOf("a code"), QStringLiteral("a code"));
        probe.cancel();
        QVERIFY(!probe.isMeasuring());
        probe.measure(pictureOf("next"), QStringLiteral("next"));
        QTRY_VERIFY(probe.margin());
        probe.cancel();
        QVERIFY(!probe.margin());
    }

    void goesWithoutWaitingForTheRest()
    {
        const QImage large = pictureOf("a code", 90); // 2610 px: all steps take seconds
        QElapsedTimer watch;
        for (int i = 0; i < 3; ++i) {
            auto probe = std::make_unique<ScanProbe>();
            probe->measure(large, QStringLiteral("a code"));
            QCoreApplication::processEvents();
            watch.start();
            probe.reset();
            QVERIFY2(watch.elapsed() < 2'000, qPrintable(QString::number(watch.elapsed())));
        }
    }
};

QRLOGIN_TEST(TestScanProbe)
#include "TestScanProbe.moc"
