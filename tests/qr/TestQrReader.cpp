#include "qr/QrCode.h"
#include "qr/QrReader.h"
#include "support/TestMain.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace qrlogin;

class TestQrReader : public QObject
{
    Q_OBJECT

private slots:
    void everyImageFormat_data();
    void everyImageFormat();
    void transparentIsWhite();
    void turned();
    void smallInALargePicture();
    void hugeImagesAreScaledDown();
    void bytesThatAreNotUtf8StillRead();
    void allInOnePicture();
    void nothingToRead_data();
    void nothingToRead();
};

namespace {

const QString text = QStringLiteral("https://例子.example.com/?q=扫码");

QImage codeImage(int modulePixels = 4)
{
    return QrCode::encode(text.toUtf8())->toImage(modulePixels);
}

QImage noise(int side, quint32 seed)
{
    QRandomGenerator random(seed);
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, random.generate());
    }
    return image;
}

} // namespace

void TestQrReader::everyImageFormat_data()
{
    QTest::addColumn<QImage::Format>("format");
    for (int format = QImage::Format_Mono; format < QImage::NImageFormats; ++format) {
        if (format != QImage::Format_Alpha8) // does not have colours; see transparentIsWhite()
            QTest::addRow("%d", format) << static_cast<QImage::Format>(format);
    }
}

void TestQrReader::everyImageFormat()
{
    QFETCH(QImage::Format, format);
    const QImage image = codeImage().convertToFormat(format);
    QCOMPARE(image.format(), format);
    QCOMPARE(QrReader::read(image), text);
}

void TestQrReader::transparentIsWhite()
{
    const QImage opaque = codeImage();
    QImage image(opaque.size(), QImage::Format_ARGB32);
    QImage stencil(opaque.size(), QImage::Format_Alpha8);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool black = qGray(opaque.pixel(x, y)) == 0;
            // Transparent pixels are black underneath, as many programs save them.
            image.setPixel(x, y, black ? qRgba(0, 0, 0, 255) : qRgba(0, 0, 0, 0));
            stencil.scanLine(y)[x] = black ? 255 : 0;
        }
    }
    QCOMPARE(QrReader::read(image), text);
    QCOMPARE(QrReader::read(image.convertToFormat(QImage::Format_RGBA64)), text);
    QCOMPARE(QrReader::read(stencil), text);
}

void TestQrReader::turned()
{
    for (const int degrees : {17, 45, 90, 180, 270}) {
        QImage canvas(500, 500, QImage::Format_RGB32);
        canvas.fill(Qt::white);
        QPainter painter(&canvas);
        painter.translate(250, 250);
        painter.rotate(degrees);
        const QImage image = codeImage(6);
        painter.drawImage(-image.width() / 2, -image.height() / 2, image);
        painter.end();
        QVERIFY2(QrReader::read(canvas) == text, qPrintable(QString::number(degrees)));
    }
}

void TestQrReader::smallInALargePicture()
{
    QImage screen(3840, 2160, QImage::Format_RGB32);
    screen.fill(QColor(40, 44, 52));
    QPainter painter(&screen);
    painter.drawImage(2900, 1400, codeImage(3));
    painter.end();
    QCOMPARE(QrReader::read(screen), text);
}

void TestQrReader::hugeImagesAreScaledDown()
{
    QImage image(9000, 9000, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(3000, 3000, codeImage(60));
    painter.end();
    QCOMPARE(QrReader::read(image), text);

    QImage strip(40'000, 500, QImage::Format_Grayscale8);
    strip.fill(Qt::white);
    QVERIFY(!QrReader::read(strip));
}

void TestQrReader::bytesThatAreNotUtf8StillRead()
{
    const auto code = QrCode::encode("caf\xe9 12");
    QCOMPARE(QrReader::read(code->toImage(4)), QStringLiteral("café 12"));
}

void TestQrReader::allInOnePicture()
{
    QCOMPARE(QrReader::readAll(codeImage()), QStringList{text});
    const QImage first = codeImage();
    const QImage second = QrCode::encode("https://example.com/get-the-app")->toImage(4);
    QImage picture(first.width() + second.width() + 60, first.height() + 40, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.drawImage(20, 20, first);
    painter.drawImage(40 + first.width(), 20, second);
    painter.end();
    QStringList texts = QrReader::readAll(picture);
    texts.sort();
    QCOMPARE(texts, (QStringList{QStringLiteral("https://example.com/get-the-app"), text}));
    // The same code twice counts once.
    painter.begin(&picture);
    painter.fillRect(picture.rect(), Qt::white);
    painter.drawImage(20, 20, first);
    painter.drawImage(40 + first.width(), 20, first);
    painter.end();
    QCOMPARE(QrReader::readAll(picture), QStringList{text});
    QVERIFY(QrReader::readAll(QImage()).isEmpty());
    QVERIFY(QrReader::readAll(noise(200, 1)).isEmpty());
}

void TestQrReader::nothingToRead_data()
{
    QTest::addColumn<QImage>("image");
    QTest::newRow("no image") << QImage();
    QImage pixel(1, 1, QImage::Format_RGB32);
    pixel.fill(Qt::black);
    QTest::newRow("one pixel") << pixel;
    QImage line(2000, 1, QImage::Format_ARGB32);
    line.fill(Qt::transparent);
    QTest::newRow("a line") << line;
    QImage white(400, 400, QImage::Format_RGB32);
    white.fill(Qt::white);
    QTest::newRow("white") << white;
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("noise %u", seed) << noise(300, seed);
    QTest::newRow("half a code") << codeImage().copy(0, 0, codeImage().width() / 2, codeImage().height());
    QTest::newRow("half the size of a pixel")
        << codeImage(4).scaled(codeImage(1).size() / 2, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

void TestQrReader::nothingToRead()
{
    QFETCH(QImage, image);
    QVERIFY(!QrReader::read(image));
}

QRLOGIN_TEST(TestQrReader)
#include "TestQrReader.moc"
