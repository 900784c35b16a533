#include "scan/CodeInPicture.h"

#include "contract/QrPayload.h"
#include "support/CodePictures.h"
#include "support/ManualClock.h"
#include "support/TestMain.h"

#include <QBuffer>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;
using Outcome = CodeInPicture::Outcome;

class TestCodeInPicture : public QObject
{
    Q_OBJECT

    static QByteArray login(char id = 'a')
    {
        return toPayloadText({loginScene.toString(), QString(30, QLatin1Char(id)), QString(24, u'0'),
            ManualClock::start, Seconds(120), {}});
    }
    static CodeInPicture scanOf(const QImage &image)
    {
        QByteArray bytes = pictureFile(image);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return CodeInPicture::of(readPicture(buffer, PictureFormats::Any));
    }

private slots:
    void severalCodes()
    {
        const QImage app = codePicture("https://example.com/get-the-app");
        // The login code is used, on either side.
        for (const QImage &picture : {sideBySide(app, codePicture(login())), sideBySide(codePicture(login()), app)}) {
            const CodeInPicture scan = scanOf(picture);
            QCOMPARE(scan.outcome, Outcome::Code);
            QCOMPARE(scan.text, login());
        }
        const CodeInPicture two = scanOf(sideBySide(codePicture(login('a')), codePicture(login('b'))));
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
        const CodeInPicture scan = CodeInPicture::of(reading);
        QCOMPARE(scan.outcome, Outcome::NotRead);
        QCOMPARE(scan.reading.outcome, PictureReading::Outcome::TooSlow);
    }
};

QRLOGIN_TEST(TestCodeInPicture)
#include "TestCodeInPicture.moc"
