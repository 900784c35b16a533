#include "qr/QrCode.h"
#include "qr/QrReader.h"
#include "support/TestMain.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QtEndian>

#include <array>

using namespace qrlogin;

namespace {

constexpr std::array levels{ErrorCorrection::L, ErrorCorrection::M, ErrorCorrection::Q, ErrorCorrection::H};
constexpr std::array largest{2953, 2331, 1663, 1273}; // bytes, by level: ISO/IEC 18004, version 40

QString payload()
{
    return QStringLiteral(
        R"({"scene":"APP_AUTH","random":"abcdefghijABCDEFGHIJ0123456789","userPoolId":"64f0c1d2e3a4b5c6d7e8f901",)"
        R"("createdAt":"2026-01-01T00:00:00.000Z","expiresIn":120,"customData":{"门店":"上海 😀"}})");
}

bool isBlack(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) == 0;
}

} // namespace

class TestQrCode : public QObject
{
    Q_OBJECT

private slots:
    void textsComeBack_data();
    void textsComeBack();
    void everyVersionAndLevelComesBack();
    void limitsAreTheStandards();
    void codeIsAsSmallAsItCanBe();
    void levelsDifferInWhatTheyBear();
    void imageHasTheModulesAndAQuietZone_data();
    void imageHasTheModulesAndAQuietZone();
    void pngIsOneBitDeep();
    void svgIsTheSamePicture();
    void blocksAreTheSameModules();
    void outsideIsLight();
};

void TestQrCode::textsComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one letter") << QStringLiteral("a");
    QTest::newRow("digits") << QStringLiteral("0123456789");
    QTest::newRow("ASCII") << QStringLiteral("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ Az09");
    QTest::newRow("Latin") << QStringLiteral("Größe: 5 µm, déjà vu");
    QTest::newRow("one accent") << QStringLiteral("café");
    QTest::newRow("Chinese") << QStringLiteral("扫码登录 Web 自定义配置");
    QTest::newRow("Japanese") << QStringLiteral("テスト漢字カナ");
    QTest::newRow("emoji") << QStringLiteral("😀👩‍👩‍👧‍👦🇨🇳");
    QTest::newRow("control characters") << QStringLiteral("a\tb\nc\x01\x7f d");
    QTest::newRow("zero byte") << QString(QLatin1String("a\0b", 3));
    QTest::newRow("login") << payload();
}

void TestQrCode::textsComeBack()
{
    QFETCH(QString, text);
    for (const ErrorCorrection level : levels) {
        const auto code = QrCode::encode(text.toUtf8(), level);
        QVERIFY(code);
        QCOMPARE(QrReader::read(code->toImage(3)), text);
    }
}

void TestQrCode::everyVersionAndLevelComesBack()
{
    QSet<int> sizes;
    for (size_t i = 0; i < levels.size(); ++i) {
        for (int length = 5; length <= largest[i]; length = length * 5 / 4 + 1) {
            const QString text = QStringLiteral("中").repeated(length / 3) + QStringLiteral("xyz").left(length % 3);
            const auto code = QrCode::encode(text.toUtf8(), levels[i]);
            QVERIFY(code);
            sizes << code->size();
            QCOMPARE(QrReader::read(code->toImage(3)), text);
        }
        const QByteArray full(largest[i], 'x');
        QCOMPARE(QrReader::read(QrCode::encode(full, levels[i])->toImage(3)), QString::fromLatin1(full));
    }
    QVERIFY(sizes.contains(21));
    QVERIFY(sizes.size() > 20);
}

void TestQrCode::limitsAreTheStandards()
{
    QVERIFY(!QrCode::encode({}));
    QVERIFY(!QrCode::encode(QByteArray(10'000'000, 'x')));
    for (size_t i = 0; i < levels.size(); ++i) {
        const auto full = QrCode::encode(QByteArray(largest[i], 'x'), levels[i]);
        QVERIFY(full);
        QCOMPARE(full->size(), 177);
        QVERIFY(!QrCode::encode(QByteArray(largest[i] + 1, 'x'), levels[i]));
    }
}

void TestQrCode::codeIsAsSmallAsItCanBe()
{
    // Version 1 holds 14 bytes at level M, version 2 holds 26.
    QCOMPARE(QrCode::encode("14 bytes here.")->size(), 21);
    QCOMPARE(QrCode::encode("15 bytes there.")->size(), 25);
    QCOMPARE(QrCode::encode(QByteArray(26, 'x'))->size(), 25);
    QCOMPARE(QrCode::encode(QByteArray(27, 'x'))->size(), 29);
}

void TestQrCode::levelsDifferInWhatTheyBear()
{
    // 13 % of the modules damaged, away from the finder patterns: too much for L, acceptable for H.
    const auto blotted = [](ErrorCorrection level) {
        const auto code = QrCode::encode(payload().toUtf8(), level);
        QImage image = code->toImage(4).convertToFormat(QImage::Format_RGB32);
        const int side = code->size() * 36 / 100 * 4;
        const int corner = (QrCode::quietZone + code->size() * 4 / 10) * 4;
        QPainter(&image).fillRect(corner, corner, side, side, Qt::black);
        return QrReader::read(image);
    };
    QVERIFY(!blotted(ErrorCorrection::L));
    QCOMPARE(blotted(ErrorCorrection::H), payload());
}

void TestQrCode::imageHasTheModulesAndAQuietZone_data()
{
    QTest::addColumn<int>("modulePixels");
    for (const int pixels : {1, 2, 3, 5, 8, 13})
        QTest::addRow("%d", pixels) << pixels;
}

void TestQrCode::imageHasTheModulesAndAQuietZone()
{
    QFETCH(int, modulePixels);
    const auto code = QrCode::encode(payload().toUtf8());
    const QImage image = code->toImage(modulePixels);
    QCOMPARE(image.format(), QImage::Format_Mono);
    QCOMPARE(image.size(), QSize(1, 1) * ((code->size() + 8) * modulePixels));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool dark = code->isDark(x / modulePixels - 4, y / modulePixels - 4);
            QCOMPARE(isBlack(image, x, y), dark);
            QCOMPARE(image.pixel(x, y), dark ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        }
    }
    QCOMPARE(code->toImage(0).size(), code->toImage(1).size());
}

void TestQrCode::pngIsOneBitDeep()
{
    const auto code = QrCode::encode(payload().toUtf8());
    const QByteArray png = code->toPng(6);
    // Signature, then the header chunk: length, "IHDR", width, height, bit depth.
    QCOMPARE(png.first(8), "\x89PNG\r\n\x1a\n");
    QCOMPARE(png.mid(12, 4), "IHDR");
    QCOMPARE(qFromBigEndian<quint32>(png.constData() + 16), quint32((code->size() + 8) * 6));
    QCOMPARE(int(png[24]), 1);
    QVERIFY2(png.size() < 4000, qPrintable(QString::number(png.size())));

    const QImage image = QImage::fromData(png, "PNG");
    QCOMPARE(image.convertToFormat(QImage::Format_RGB32), code->toImage(6).convertToFormat(QImage::Format_RGB32));
    for (int i = 0; i < image.width(); ++i) {
        for (int zone = 0; zone < 4 * 6; ++zone) {
            for (const QPoint point : {QPoint(i, zone), QPoint(zone, i)}) {
                QVERIFY(!isBlack(image, point.x(), point.y()));
                QVERIFY(!isBlack(image, image.width() - 1 - point.x(), image.height() - 1 - point.y()));
            }
        }
    }
    QCOMPARE(QrReader::read(image), payload());
}

void TestQrCode::svgIsTheSamePicture()
{
    const auto code = QrCode::encode(payload().toUtf8());
    QSvgRenderer renderer(code->toSvg());
    QVERIFY(renderer.isValid());
    const int side = code->size() + 8;
    QCOMPARE(renderer.viewBox(), QRect(0, 0, side, side));

    QImage image(side * 5, side * 5, QImage::Format_RGB32);
    image.fill(Qt::magenta); // a gap in the SVG would show
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QCOMPARE(image, code->toImage(5).convertToFormat(QImage::Format_RGB32));
    QCOMPARE(QrReader::read(image), payload());
}

void TestQrCode::blocksAreTheSameModules()
{
    for (const int length : {1, 20, 100, 300, 1000}) {
        const auto code = QrCode::encode(QByteArray(length, 'x'));
        const int side = code->size() + 8;
        const QStringList lines = code->toBlocks().split(u'\n');
        QCOMPARE(lines.size(), (side + 1) / 2 + 1);
        QVERIFY(lines.last().isEmpty());
        QImage image(side, (side + 1) / 2 * 2, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            QCOMPARE(lines.at(y / 2).size(), side);
            for (int x = 0; x < side; ++x) {
                const QChar block = lines.at(y / 2).at(x);
                QVERIFY(QStringLiteral(" ▀▄█").contains(block));
                const bool light = block == u'█' || block == (y % 2 == 0 ? u'▀' : u'▄');
                QCOMPARE(!light, code->isDark(x - 4, y - 4));
                image.setPixel(x, y, light ? qRgb(255, 255, 255) : qRgb(0, 0, 0));
            }
        }
        QCOMPARE(QrReader::read(image.scaled(image.size() * 4)), QString(length, u'x'));
    }
}

void TestQrCode::outsideIsLight()
{
    const auto code = QrCode::encode("x");
    const int size = code->size();
    QVERIFY(code->isDark(0, 0)); // the corner of a finder pattern
    QVERIFY(code->isDark(size - 1, 0));
    QVERIFY(code->isDark(0, size - 1));
    QVERIFY(!code->isDark(-1, 0));
    QVERIFY(!code->isDark(0, -1));
    QVERIFY(!code->isDark(size, 0));
    QVERIFY(!code->isDark(0, size));
}

QRLOGIN_TEST(TestQrCode)
#include "TestQrCode.moc"
