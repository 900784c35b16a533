#include "qr/PictureReader.h"

#include "support/CodePictures.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <QCoroTask>

#include <cerrno>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace qrlogin;
using namespace qrlogin::test;
using Outcome = PictureReading::Outcome;

/// Reading in a process of its own: what it may cost, and that it ends.
class TestPictureReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }
    static bool hasChild() { return ::waitpid(-1, nullptr, WNOHANG) != -1 || errno != ECHILD; }
    static QByteArray drawingOf(const QString &path)
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"300\" "
               "height=\"300\"><image width=\"300\" height=\"300\" xlink:href=\""
            + path.toUtf8() + "\"/></svg>";
    }

private slots:
    void cleanup() { QVERIFY(!hasChild()); }

    void readsBytesAndFiles()
    {
        PictureReader reader;
        const QByteArray png = QrCode::encode("a code")->toPng(4);
        const PictureReading bytes = QCoro::waitFor(reader.read(png, PictureFormats::Api));
        QCOMPARE(bytes.outcome, Outcome::Read);
        QCOMPARE(bytes.texts, QStringList{QStringLiteral("a code")});
        QVERIFY(!bytes.shown.isNull());
        QCOMPARE(QCoro::waitFor(reader.readPath(write(QStringLiteral("code.png"), png))).texts, bytes.texts);
    }

    // Who starts the reader has other things to do, and the search for codes in this picture takes 20 seconds.
    void aPictureThatTakesLongIsGivenUp()
    {
        PictureReader reader;
        qint64 longestPause = 0;
        QElapsedTimer sinceTick;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longestPause = std::max(longestPause, sinceTick.restart()); });
        sinceTick.start();
        ticks.start(10);
        QElapsedTimer whole;
        whole.start();
        const PictureReading reading = QCoro::waitFor(reader.read(manyFinders(), PictureFormats::Api));
        // ZXing 3 rejects this picture immediately.
        if (reading.outcome != Outcome::TooSlow)
            QCOMPARE(reading.outcome, Outcome::Read);
        QCOMPARE(reading.texts, QStringList());
        QCOMPARE(reading.shown.size(), QSize(300, 300)); // and it can be shown all the same
        QVERIFY2(whole.elapsed() < 8000, qPrintable(QString::number(whole.elapsed())));
        QVERIFY2(longestPause < 500, qPrintable(QString::number(longestPause)));
    }

    void aDrawingThatWaitsForAnotherFileIsGivenUp()
    {
        const QByteArray pipe = m_directory.filePath(QStringLiteral("pipe")).toUtf8();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        PictureReader reader;
        const QString drawing = write(QStringLiteral("waits.svg"), drawingOf(QString::fromUtf8(pipe)));
        QCOMPARE(QCoro::waitFor(reader.readPath(drawing)).outcome, Outcome::TooSlow);
        QCOMPARE(QCoro::waitFor(reader.readPath(QString::fromUtf8(pipe))).outcome, Outcome::NotAPicture);
        QFile file(drawing);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const PictureReading sent = QCoro::waitFor(reader.read(file.readAll(), PictureFormats::Api));
        QCOMPARE(sent.outcome, Outcome::NotAPicture);
    }

    void cancelEndsEverythingAtOnce()
    {
        PictureReader reader;
        std::optional<Outcome> first, second;
        reader.read(manyFinders(), PictureFormats::Api).then([&](const PictureReading &reading) {
            first = reading.outcome;
        });
        reader.read(manyFinders(), PictureFormats::Any).then([&](const PictureReading &reading) {
            second = reading.outcome;
        });
        QTest::qWait(50);
        QVERIFY(!first && !second);
        reader.cancel();
        QVERIFY(first == Outcome::Cancelled && second == Outcome::Cancelled);
        QVERIFY(!hasChild());
    }

    void theEndOfTheOwnerComesBeforeAnyReading()
    {
        std::optional<Outcome> outcome;
        {
            PictureReader reader;
            reader.read(manyFinders(), PictureFormats::Api).then([&](const PictureReading &reading) {
                outcome = reading.outcome;
            });
            QVERIFY(!outcome);
        }
        QVERIFY(outcome == Outcome::Cancelled);
    }

    void whatIsNotARegularFile()
    {
        PictureReader reader;
        for (const QString &path : {m_directory.filePath(QStringLiteral("missing.png")), m_directory.path(),
                 QStringLiteral("/dev/zero"), write(QStringLiteral("empty.png"), {})})
            QCOMPARE(QCoro::waitFor(reader.readPath(path)).outcome, Outcome::NotAPicture);
    }

    void sizesAreChecked()
    {
        PictureReader reader;
        const PictureReading reading = QCoro::waitFor(reader.read("P5 20000 20000 255\n", PictureFormats::Any));
        QCOMPARE(reading.outcome, Outcome::TooLarge);
        QCOMPARE(reading.pixels, qint64(400'000'000));
    }
};

QRLOGIN_TEST(TestPictureReader)
#include "TestPictureReader.moc"
