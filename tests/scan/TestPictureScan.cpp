#include "scan/PictureScan.h"

#include "contract/QrPayload.h"
#include "support/CodePictures.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QBuffer>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Outcome = PictureScan::Outcome;

class TestPictureScan : public QObject
{
    Q_OBJECT

    static QByteArray login(char id = 'a')
    {
        return toPayloadText({loginScene.toString(), QString(30, QLatin1Char(id)), QString(24, u'0'),
            ManualClock::start, Seconds(120), {}});
    }
    static PictureScan scanOf(const QImage &image)
    {
        QByteArray bytes = pictureFile(image);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return PictureScan::of(readPicture(buffer, PictureFormats::Any));
    }

private slots:
    void severalCodes()
    {
        const QImage app = codePicture("https://example.com/get-the-app");
        // The login code is used, on either side.
        for (const QImage &picture : {sideBySide(app, codePicture(login())), sideBySide(codePicture(login()), app)}) {
            const PictureScan scan = scanOf(picture);
            QCOMPARE(scan.outcome, Outcome::Code);
            QCOMPARE(scan.text, login());
        }
        const PictureScan two = scanOf(sideBySide(codePicture(login('a')), codePicture(login('b'))));
        QCOMPARE(two.outcome, Outcome::SeveralCodes);
        QCOMPARE(two.loginCodes, 2);
        QVERIFY(two.text.isEmpty());
    }

    void noCode()
    {
        QImage plain(300, 200, QImage::Format_RGB32);
        plain.fill(Qt::white);
        QCOMPARE(scanOf(plain).outcome, Outcome::NoCode);
    }

    void whatWasNotReadIsNotWithoutACode()
    {
        PictureReading reading;
        reading.outcome = PictureReading::Outcome::TooSlow;
        const PictureScan scan = PictureScan::of(reading);
        QCOMPARE(scan.outcome, Outcome::NotRead);
        QCOMPARE(scan.reading.outcome, PictureReading::Outcome::TooSlow);
    }
};

QRLOGIN_TEST(TestPictureScan)
#include "TestPictureScan.moc"
