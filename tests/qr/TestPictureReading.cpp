#include "qr/PictureReading.h"

#include "support/CodePictures.h"
#include "support/TestMain.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Outcome = PictureReading::Outcome;

/// Pictures as files, decoded and searched in this process.
class TestPictureReading : public QObject
{
    Q_OBJECT

    static inline const QByteArray login = "{\"scene\":\"APP_AUTH\",\"random\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}";
    QTemporaryDir m_directory;

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString save(const QString &name, const QImage &image, int quality = -1) const
    {
        if (!image.save(path(name), nullptr, quality))
            qFatal("cannot save");
        return path(name);
    }
    static PictureReading ofFile(const QString &path, PictureFormats formats = PictureFormats::Any)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read");
        return readPicture(file, formats);
    }
    static PictureReading ofBytes(QByteArray bytes, PictureFormats formats = PictureFormats::Any)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return readPicture(buffer, formats);
    }
    static QByteArray encoded(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }
    static QStringList text() { return {QString::fromUtf8(login)}; }

private slots:
    void files_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("modulePixels");
        for (const char *format : {"png", "jpg", "bmp", "ppm"}) {
            for (const int modulePixels : {1, 2, 3, 5, 8, 16})
                QTest::addRow("%s %d", format, modulePixels)
                    << QStringLiteral("code-%1.%2").arg(modulePixels).arg(QLatin1String(format)) << modulePixels;
        }
    }
    void files()
    {
        QFETCH(QString, name);
        QFETCH(int, modulePixels);
        const PictureReading reading = ofFile(save(name, codePicture(login, modulePixels)));
        QCOMPARE(reading.outcome, Outcome::Read);
        QCOMPARE(reading.texts, text());
    }

    void aPhoto()
    {
        const QString photo = save(QStringLiteral("photo.jpg"), photoOf(codePicture(login, 6)), 60);
        QCOMPARE(ofFile(photo).texts, text());
    }

    void aDrawing() { QCOMPARE(ofBytes(QrCode::encode(login)->toSvg()).texts, text()); }

    void theNameDoesNotMatter()
    {
        QFile::copy(save(QStringLiteral("right.png"), codePicture(login)), path(QStringLiteral("wrong.txt")));
        QCOMPARE(ofFile(path(QStringLiteral("wrong.txt"))).texts, text());
    }

    void lightOnDark_data()
    {
        QTest::addColumn<QByteArray>("picture");
        QImage inverted = codePicture(login);
        inverted.invertPixels();
        QTest::newRow("png") << encoded(inverted, "png");
        QTest::newRow("jpeg") << encoded(inverted, "jpeg");
        QImage dim(inverted.size(), QImage::Format_RGB32); // a dark page is seldom black and white
        for (int y = 0; y < dim.height(); ++y) {
            for (int x = 0; x < dim.width(); ++x)
                dim.setPixelColor(x, y, qGray(inverted.pixel(x, y)) > 128 ? QColor(200, 190, 255) : QColor(30, 32, 40));
        }
        QTest::newRow("colours") << encoded(dim, "png");
        QTest::newRow("photo") << encoded(photoOf(inverted.scaled(inverted.size() * 2)), "png");
        QImage modules(inverted.size(), QImage::Format_ARGB32); // the page is the background
        for (int y = 0; y < modules.height(); ++y) {
            for (int x = 0; x < modules.width(); ++x)
                modules.setPixelColor(x, y, qGray(inverted.pixel(x, y)) > 128 ? Qt::white : Qt::transparent);
        }
        QTest::newRow("white on transparent") << encoded(modules, "png");
        QTest::newRow("pasted, white on transparent") << pictureFile(modules);
    }
    void lightOnDark()
    {
        QFETCH(QByteArray, picture);
        QCOMPARE(ofBytes(picture).texts, text());
    }

    void bothPolaritiesInOnePicture()
    {
        QImage inverted = codePicture(login);
        inverted.invertPixels();
        QStringList texts = ofBytes(encoded(sideBySide(codePicture("https://example.com"), inverted), "png")).texts;
        texts.sort();
        QCOMPARE(texts, (QStringList{QStringLiteral("https://example.com"), text().first()}));
    }

    void whatTheApiDoesNotSendIsRefused_data()
    {
        QTest::addColumn<QByteArray>("picture");
        for (const char *format : {"bmp", "ppm", "pbm", "xbm", "xpm"})
            QTest::newRow(format) << encoded(codePicture(login), format);
        QTest::newRow("svg") << QrCode::encode(login)->toSvg();
        QTest::newRow("svg after the start of a PNG") << "\x89PNG\r\n\x1a\n" + QrCode::encode(login)->toSvg();
        QTest::newRow("svg after the start of a JPEG") << "\xff\xd8\xff" + QrCode::encode(login)->toSvg();
        QTest::newRow("text") << login;
        QTest::newRow("empty") << QByteArray();
    }
    void whatTheApiDoesNotSendIsRefused()
    {
        QFETCH(QByteArray, picture);
        const PictureReading reading = ofBytes(picture, PictureFormats::Api);
        QCOMPARE(reading.outcome, Outcome::NotAPicture);
        QVERIFY(reading.shown.isNull());
        QVERIFY(!reading.problem().isEmpty());
    }

    void whatTheApiSendsIsRead()
    {
        for (const char *format : {"png", "jpeg"})
            QCOMPARE(ofBytes(encoded(codePicture(login), format), PictureFormats::Api).texts, text());
    }

    void theShownImageIsSmall()
    {
        QCOMPARE(ofBytes(encoded(codePicture(login), "png")).shown.convertToFormat(QImage::Format_RGB32),
            codePicture(login));
        QImage wide(3000, 20, QImage::Format_RGB32);
        wide.fill(Qt::white);
        QCOMPARE(ofBytes(encoded(wide, "png")).shown.width(), PictureReading::maximumShown);
    }

    void brokenFiles_data()
    {
        QTest::addColumn<QByteArray>("picture");
        const QByteArray whole = encoded(codePicture(login), "png");
        QTest::newRow("cut short") << whole.first(whole.size() / 2);
        QTest::newRow("not a picture") << QByteArray("Dear all, see the code below.");
        QTest::newRow("empty") << QByteArray();
    }
    void brokenFiles()
    {
        QFETCH(QByteArray, picture);
        QCOMPARE(ofBytes(picture).outcome, Outcome::NotAPicture);
    }

    void whatIsTooLargeIsNotDecoded()
    {
        // 20,000 × 20,000 in a head of a few bytes.
        const PictureReading reading = ofBytes("P5 20000 20000 255\n");
        QCOMPARE(reading.outcome, Outcome::TooLarge);
        QCOMPARE(reading.pixels, qint64(400'000'000));
        QCOMPARE(reading.allowedPixels, PictureReading::maximumWholePixels);
    }

    void rightBelowTheLimit_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QSize>("size");
        QTest::newRow("jpg") << QStringLiteral("jpg") << QSize(7900, 8100);
        for (const char *format : {"png", "bmp", "pgm"})
            QTest::newRow(format) << QString::fromLatin1(format) << QSize(5600, 5700);
    }
    void rightBelowTheLimit()
    {
        QFETCH(QString, format);
        QFETCH(QSize, size);
        QImage large(size, QImage::Format_Grayscale8);
        large.fill(Qt::white);
        const QImage code = codePicture(login, 16).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < code.height(); ++y)
            memcpy(large.scanLine(3000 + y) + 2000, code.constScanLine(y), size_t(code.width()));
        QCOMPARE(ofFile(save(QStringLiteral("large.") + format, large)).texts, text());
    }

    void whatIsInMemoryBecomesAFile()
    {
        QImage stencil(codePicture(login).size(), QImage::Format_ARGB32); // transparent counts as white
        stencil.fill(Qt::transparent);
        const QImage code = codePicture(login);
        for (int y = 0; y < stencil.height(); ++y) {
            for (int x = 0; x < stencil.width(); ++x) {
                if (qGray(code.pixel(x, y)) == 0)
                    stencil.setPixelColor(x, y, Qt::black);
            }
        }
        QCOMPARE(ofBytes(pictureFile(stencil)).texts, text());
        QVERIFY(pictureFile(QImage()).isEmpty());
    }
};

QRLOGIN_TEST(TestPictureReading)
#include "TestPictureReading.moc"
