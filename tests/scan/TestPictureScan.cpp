#include "scan/PictureScan.h"

#include "contract/QrPayload.h"
#include "support/CodePictures.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Outcome = PictureScan::Outcome;

class TestPictureScan : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    static QByteArray login(char id = 'a')
    {
        return toPayloadText({loginScene.toString(), QString(30, QLatin1Char(id)), QString(24, u'0'),
            ManualClock::start, Seconds(120), {}});
    }
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path(name);
    }
    QString save(const QString &name, const QImage &image, int quality = -1) const
    {
        if (!image.save(path(name), nullptr, quality))
            qFatal("cannot save");
        return path(name);
    }

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
        const PictureScan scan = PictureScan::ofFile(save(name, codePicture(login(), modulePixels)));
        QCOMPARE(scan.outcome, Outcome::Code);
        QCOMPARE(scan.text, login());
    }

    void aPhoto()
    {
        const PictureScan scan
            = PictureScan::ofFile(save(QStringLiteral("photo.jpg"), photoOf(codePicture(login(), 6)), 60));
        QCOMPARE(scan.outcome, Outcome::Code);
        QCOMPARE(scan.text, login());
    }

    void aDrawing()
    {
        const QByteArray svg = QrCode::encode(login())->toSvg();
        QCOMPARE(PictureScan::ofFile(write(QStringLiteral("code.svg"), svg)).text, login());
    }

    void theNameDoesNotMatter()
    {
        QFile::copy(save(QStringLiteral("right.png"), codePicture(login())), path(QStringLiteral("wrong.txt")));
        QCOMPARE(PictureScan::ofFile(path(QStringLiteral("wrong.txt"))).text, login());
    }

    void severalCodes()
    {
        const QImage app = codePicture("https://example.com/get-the-app");
        // The login code is used, on either side.
        for (const QImage &picture : {sideBySide(app, codePicture(login())), sideBySide(codePicture(login()), app)}) {
            const PictureScan scan = PictureScan::ofImage(picture);
            QCOMPARE(scan.outcome, Outcome::Code);
            QCOMPARE(scan.text, login());
        }
        const PictureScan two = PictureScan::ofImage(sideBySide(codePicture(login('a')), codePicture(login('b'))));
        QCOMPARE(two.outcome, Outcome::SeveralCodes);
        QCOMPARE(two.loginCodes, 2);
        QVERIFY(two.text.isEmpty());
    }

    void noCode()
    {
        QImage plain(300, 200, QImage::Format_RGB32);
        plain.fill(Qt::white);
        QCOMPARE(PictureScan::ofFile(save(QStringLiteral("plain.png"), plain)).outcome, Outcome::NoCode);
    }

    void brokenFiles_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"cut short", "no picture", "empty", "missing", "directory"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void brokenFiles()
    {
        QFETCH(QString, what);
        QString file = path(QStringLiteral("missing.png"));
        if (what == QLatin1String("cut short")) {
            QFile whole(save(QStringLiteral("whole.png"), codePicture(login())));
            QVERIFY(whole.open(QIODevice::ReadOnly));
            file = write(QStringLiteral("cut.png"), whole.read(whole.size() / 2));
        } else if (what == QLatin1String("no picture")) {
            file = write(QStringLiteral("letter.png"), "Dear all, see the code below.");
        } else if (what == QLatin1String("empty")) {
            file = write(QStringLiteral("empty.png"), {});
        } else if (what == QLatin1String("directory")) {
            file = m_directory.path();
        }
        QCOMPARE(PictureScan::ofFile(file).outcome, Outcome::NotAPicture);
    }

    void whatIsTooLargeIsNotDecoded()
    {
        // 20,000 × 20,000 in a header of a few bytes.
        QByteArray bomb("P5 20000 20000 255\n");
        const PictureScan scan = PictureScan::ofFile(write(QStringLiteral("bomb.pgm"), bomb));
        QCOMPARE(scan.outcome, Outcome::TooLarge);
        QCOMPARE(scan.pixels, qint64(400'000'000));
        QCOMPARE(scan.maxPixels, PictureScan::maximumWholePixels);
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
        const QImage code = codePicture(login(), 16).convertToFormat(QImage::Format_Grayscale8);
        for (int y = 0; y < code.height(); ++y)
            memcpy(large.scanLine(3000 + y) + 2000, code.constScanLine(y), size_t(code.width()));
        QCOMPARE(PictureScan::ofFile(save(QStringLiteral("large.") + format, large)).text, login());
    }
};

QRLOGIN_TEST(TestPictureScan)
#include "TestPictureScan.moc"
