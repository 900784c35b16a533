#include "qr/Scannability.h"

#include "qr/QrCode.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace qrlogin;

namespace {

const QByteArray loginText
    = "{\"scene\":\"APP_AUTH\",\"random\":\"0123456789abcdefghijABCDEFGHIJ\",\"userPoolId\":"
      "\"0123456789abcdef01234567\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"expiresIn\":120}";
const std::atomic<bool> goOn{false};

Scannability marginOf(const QImage &image, const QByteArray &said = loginText)
{
    return measureScannability(image, QString::fromUtf8(said), goOn, std::chrono::minutes(1)).value_or(Scannability());
}

} // namespace

class TestScannability : public QObject
{
    Q_OBJECT
private slots:
    void aClearCodeHasMargins()
    {
        const Scannability margin = marginOf(QrCode::encode(loginText)->toImage(5));
        QVERIFY(margin.isReadable);
        QVERIFY2(margin.leastSize <= 45, qPrintable(QString::number(margin.leastSize)));
        QVERIFY2(margin.maxBlur >= 2, qPrintable(QString::number(margin.maxBlur)));
        QVERIFY2(margin.leastContrast <= 20, qPrintable(QString::number(margin.leastContrast)));
    }

    void largerModulesReadFromFartherAway()
    {
        const auto code = QrCode::encode(loginText);
        int leastSize = 100;
        double maxBlur = 0;
        for (const int modulePixels : {2, 4, 8}) {
            const Scannability margin = marginOf(code->toImage(modulePixels));
            QVERIFY(margin.isReadable);
            QVERIFY2(margin.leastSize < leastSize, qPrintable(QString::number(margin.leastSize)));
            QVERIFY2(margin.maxBlur > maxBlur, qPrintable(QString::number(margin.maxBlur)));
            leastSize = margin.leastSize;
            maxBlur = margin.maxBlur;
        }
    }

    void contrastIsMeasuredFromWhatIsThere()
    {
        QImage pale = QrCode::encode(loginText)->toImage(5).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < pale.height(); ++y) {
            for (int x = 0; x < pale.width(); ++x)
                pale.scanLine(y)[x] = uchar(255 - (255 - pale.constScanLine(y)[x]) / 5);
        }
        const Scannability margin = marginOf(pale);
        QVERIFY(margin.isReadable);
        QVERIFY(margin.leastContrast > marginOf(QrCode::encode(loginText)->toImage(5)).leastContrast);
    }

    void onlyTheRightTextCounts()
    {
        QCOMPARE(marginOf(QrCode::encode("another")->toImage(5)), Scannability());
        QCOMPARE(marginOf(QImage()), Scannability());
        QImage white(200, 200, QImage::Format_RGB32);
        white.fill(Qt::white);
        QVERIFY(!marginOf(white).isReadable);
    }

    void theWeakestMarginCounts_data()
    {
        QTest::addColumn<Scannability>("margin");
        QTest::addColumn<int>("bars");
        QTest::newRow("unreadable") << Scannability{} << 0;
        QTest::newRow("barely") << Scannability{true, 100, 0, 100} << 1;
        QTest::newRow("all well") << Scannability{true, 30, 3, 20} << 4;
        QTest::newRow("small") << Scannability{true, 60, 3, 20} << 2;
        QTest::newRow("soft") << Scannability{true, 30, 1, 20} << 2;
        QTest::newRow("soon soft") << Scannability{true, 30, 0.5, 20} << 1;
        QTest::newRow("soon pale") << Scannability{true, 30, 3, 30} << 3;
    }
    void theWeakestMarginCounts()
    {
        QFETCH(Scannability, margin);
        QTEST(scanBars(margin), "bars");
    }

    void nothingIsSaidOnceCancelled()
    {
        const std::atomic<bool> cancelled{true};
        QVERIFY(!measureScannability(QrCode::encode(loginText)->toImage(5), QString::fromUtf8(loginText), cancelled));
    }

    void noStepIsTakenBeyondTheBudget()
    {
        const auto margin = measureScannability(
            QrCode::encode(loginText)->toImage(5), QString::fromUtf8(loginText), goOn, std::chrono::milliseconds(0));
        QCOMPARE(margin, (Scannability{true, 100, 0, 100}));
    }

    void theBudgetHoldsForTheLargestPicture()
    {
        // A code that fills a 4K screen: only one step may exceed the budget.
        const QByteArray longest(QrCode::capacity(ErrorCorrection::L), 'x');
        const QImage image = QrCode::encode(longest, ErrorCorrection::L)->toImage(11);
        QVERIFY(image.height() > 2000);
        QElapsedTimer watch;
        watch.start();
        const auto margin
            = measureScannability(image, QString::fromUtf8(longest), goOn, std::chrono::milliseconds(200));
        QVERIFY(margin && margin->isReadable);
        QVERIFY2(watch.elapsed() < 8'000, qPrintable(QString::number(watch.elapsed())));
    }

    void figures()
    {
        const auto code = QrCode::encode(loginText);
        for (const int modulePixels : {3, 5, 10, 20}) {
            const QImage image = code->toImage(modulePixels);
            QElapsedTimer watch;
            watch.start();
            const Scannability margin = marginOf(image);
            qInfo("%d px a module, %d px wide: size %d %%, blur %.1f px, contrast %d %%, in %lld ms", modulePixels,
                image.width(), margin.leastSize, margin.maxBlur, margin.leastContrast, watch.elapsed());
            QVERIFY(margin.isReadable);
        }
    }
};

QRLOGIN_TEST(TestScannability)
#include "TestScannability.moc"
