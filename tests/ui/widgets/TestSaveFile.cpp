#include "widgets/SaveFile.h"

#include "support/TestMain.h"
#include "widgets/Banner.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

class TestSaveFile : public QObject
{
    Q_OBJECT

private slots:
    void theBannerSaysHowItWent()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("file"));
        Banner banner;
        writeFile(path, "text", banner);
        QCOMPARE(banner.accent(), Accent::Success);
        QCOMPARE(banner.text(), QStringLiteral("Saved to %1.").arg(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("text"));

        writeFile(path, "text", banner, QStringLiteral("Well."));
        QCOMPARE(banner.text(), QStringLiteral("Well."));
        writeFile(directory.filePath(QStringLiteral("none/file")), "text", banner);
        QCOMPARE(banner.accent(), Accent::Danger);
        QVERIFY(banner.text().startsWith(directory.filePath(QStringLiteral("none/file"))));
    }
};

QRLOGIN_TEST(TestSaveFile)
#include "TestSaveFile.moc"
