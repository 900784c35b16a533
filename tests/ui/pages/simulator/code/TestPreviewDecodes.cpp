#include "qr/QrReader.h"
#include "support/TestMain.h"
#include "theme/Palettes.h"
#include "ui/pages/simulator/SimulatorFixture.h"
#include "widgets/qr/QrView.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

constexpr std::array scales{"1", "1.25", "1.5", "2"};
constexpr std::array sizes{QSize(1100, 700), QSize(1280, 860), QSize(1920, 1080)};
constexpr std::array themes{"light", "dark"};

/// The directory for the images and payloads of a process.
constexpr const char *placeVariable = "QRLOGIN_TEST_PICTURES";

QString pictureName(const char *scale, const QSize &size, const char *theme)
{
    return QStringLiteral("%1-%2-%3").arg(QLatin1String(scale)).arg(size.width()).arg(QLatin1String(theme));
}

} // namespace

/// The preview as a camera sees it. A process has one scale, so one process per scale paints the page; the images of
/// the code and of the whole window are read here.
class TestPreviewDecodes : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private slots:
    void pictures()
    {
        if (!qEnvironmentVariableIsSet(placeVariable))
            return; // runs only within allOfThemDecode()
        const QString place = qEnvironmentVariable(placeVariable);
        const QByteArray scale = qgetenv("QT_SCALE_FACTOR");
        for (const char *theme : themes) {
            QApplication::setPalette(theme == themes[0] ? lightPalette() : darkPalette());
            SimulatorFixture fixture;
            QCOMPARE(fixture.page.devicePixelRatioF(), scale.toDouble());
            fixture.generate();
            for (const QSize &size : sizes) {
                fixture.page.resize(size);
                QTRY_COMPARE(fixture.page.size(), size);
                QCoreApplication::processEvents();
                const auto *view = fixture.part<QrView>("code");
                const QString name = place + u'/' + pictureName(scale.constData(), size, theme);
                const QRect around(view->mapTo(&fixture.page, QPoint()) - QPoint(8, 8), view->size() + QSize(16, 16));
                QVERIFY(fixture.page.grab(around).save(name + QStringLiteral(".png")));
                QVERIFY(fixture.page.grab().save(name + QStringLiteral("-whole.png")));
                write(name + QStringLiteral(".txt"), fixture.page.browser()->payloadText());
            }
        }
    }

    void allOfThemDecode()
    {
        if (qEnvironmentVariableIsSet(placeVariable))
            return;
        const QTemporaryDir place;
        for (const char *scale : scales) {
            QProcess painting;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QLatin1String(placeVariable), place.path());
            environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QLatin1String(scale));
            painting.setProcessEnvironment(environment);
            painting.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("TestPreviewDecodes"), QStringLiteral("pictures")});
            QVERIFY(painting.waitForFinished(60'000));
            QVERIFY2(painting.exitCode() == 0, painting.readAllStandardOutput().constData());
        }
        int decoded = 0;
        int wholeDecoded = 0;
        for (const char *scale : scales) {
            for (const QSize &size : sizes) {
                for (const char *theme : themes) {
                    const QString name = place.filePath(pictureName(scale, size, theme));
                    QFile said(name + QStringLiteral(".txt"));
                    QVERIFY(said.open(QIODevice::ReadOnly));
                    const QString text = QString::fromUtf8(said.readAll());
                    QVERIFY(!text.isEmpty());
                    const QImage picture(name + QStringLiteral(".png"));
                    QVERIFY(!picture.isNull());
                    if (QrReader::read(picture) == text)
                        ++decoded;
                    else
                        qWarning("not read: %s", qPrintable(name));
                    wholeDecoded += QrReader::read(QImage(name + QStringLiteral("-whole.png"))) == text;
                }
            }
        }
        qInfo("%d of 24 previews decode, and %d of 24 whole pages", decoded, wholeDecoded);
        QCOMPARE(decoded, 24);
        QCOMPARE(wholeDecoded, 24);
    }
};

QRLOGIN_TEST(TestPreviewDecodes)
#include "TestPreviewDecodes.moc"
