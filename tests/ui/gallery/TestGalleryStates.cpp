#include "support/TestMain.h"
#include "ui/gallery/GalleryStates.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace qrlogin::test;

/// The gallery has each page, sheet and window that ui/ declares.
class TestGalleryStates : public QObject
{
    Q_OBJECT

private slots:
    void eachPageAndSheetIsInTheList()
    {
        QSet<QString> shown;
        for (const GalleryState &state : galleryStates())
            shown += QString::fromLatin1(state.shows).remove(QStringLiteral("qrlogin::"));
        // The bases of sheets and windows are not such themselves.
        const QSet<QString> bases{QStringLiteral("EntrySheet"), QStringLiteral("AudienceWindow")};
        static const QRegularExpression declared(
            QStringLiteral("\\nclass (\\w+Page|\\w+Window|\\w+)(?: final)?\\s*: public "
                           "(Translated<)?(Sheet|EntrySheet|QDialog|QWidget|QMainWindow|AudienceWindow)\\b"));
        int count = 0;
        QDirIterator headers(
            QStringLiteral(QRLOGIN_UI), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (headers.hasNext()) {
            QFile header(headers.next());
            QVERIFY(header.open(QIODevice::ReadOnly));
            auto classes = declared.globalMatch(QString::fromUtf8(header.readAll()));
            while (classes.hasNext()) {
                const auto match = classes.next();
                const QString name = match.captured(1);
                const bool isSheet = match.captured(3) == QLatin1String("Sheet")
                    || match.captured(3) == QLatin1String("EntrySheet")
                    || match.captured(3) == QLatin1String("QDialog");
                const bool isPage = name.endsWith(QLatin1String("Page")) || name.endsWith(QLatin1String("Window"));
                if ((!isSheet && !isPage) || bases.contains(name) || name == QLatin1String("MainWindow"))
                    continue;
                ++count;
                QVERIFY2(shown.contains(name), qPrintable(name + QStringLiteral(" is not in the gallery")));
            }
        }
        QVERIFY(count > 12);
    }

    void namesAreUnique()
    {
        QSet<QByteArray> names;
        for (const GalleryState &state : galleryStates()) {
            QVERIFY2(!names.contains(state.name), state.name);
            names += state.name;
        }
    }
};

QRLOGIN_TEST(TestGalleryStates)
#include "TestGalleryStates.moc"
