#include "window/GuideWindow.h"

#include "support/TestMain.h"
#include "theme/Language.h"
#include "window/GuideText.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;

class TestGuideWindow : public QObject
{
    Q_OBJECT

    QString openedFile;

    static QString shownBy(const GuideText &text) { return QFileInfo(text.source().toLocalFile()).fileName(); }

public slots:
    void opened(const QUrl &url) { openedFile = url.toLocalFile(); }

private slots:
    void theDocumentsAreThoseOfTheInstallationOrTheSources()
    {
        const QTemporaryDir root;
        QDir directory(root.path());
        QVERIFY(directory.mkpath(QStringLiteral("usr/bin")));
        QVERIFY(directory.mkpath(QStringLiteral("usr/share/doc/qrlogin-console/docs")));
        QVERIFY(directory.mkpath(QStringLiteral("project/build/release/app")));
        QVERIFY(directory.mkpath(QStringLiteral("project/docs")));
        for (const char *file : {"usr/share/doc/qrlogin-console/docs/guide.md", "project/docs/guide.md"}) {
            QFile guide(directory.filePath(QLatin1String(file)));
            QVERIFY(guide.open(QIODevice::WriteOnly));
        }
        QCOMPARE(GuideWindow::documentsFor(directory.filePath(QStringLiteral("usr/bin"))),
            directory.filePath(QStringLiteral("usr/share/doc/qrlogin-console/docs")));
        QCOMPARE(GuideWindow::documentsFor(directory.filePath(QStringLiteral("project/build/release/app"))),
            directory.filePath(QStringLiteral("project/docs")));
        QCOMPARE(GuideWindow::documentsFor(directory.filePath(QStringLiteral("project/docs"))),
            directory.filePath(QStringLiteral("project/docs")));
    }

    void linksArePagesAndPicturesFit()
    {
        QWidget parent;
        GuideWindow::open(&parent);
        const QPointer<GuideWindow> guide = parent.findChild<GuideWindow *>();
        QVERIFY(guide && QTest::qWaitForWindowExposed(guide));
        GuideWindow::open(&parent);
        QCOMPARE(parent.findChildren<GuideWindow *>().size(), 1);

        auto &text = *guide->findChild<GuideText *>();
        auto &back = *guide->findChild<QPushButton *>(QStringLiteral("guideBack"));
        QCOMPARE(shownBy(text), QStringLiteral("guide.md"));
        QVERIFY(!back.isEnabled());
        emit text.anchorClicked(QUrl(QStringLiteral("guide-administrator.md#add-your-pool")));
        QCOMPARE(shownBy(text), QStringLiteral("guide-administrator.md"));
        QVERIFY(text.toPlainText().contains(QStringLiteral("Add your pool")));
        QVERIFY(back.isEnabled());
        QTest::qWait(0);
        QVERIFY(text.document()->size().width() <= text.viewport()->width());
        QVERIFY(text.document()->size().height() > 2000); // the pictures are there
        back.click();
        QCOMPARE(shownBy(text), QStringLiteral("guide.md"));
        for (const char *name : {"guide-tester.md", "zh_CN/guide-presenter.md"}) {
            emit text.anchorClicked(QUrl(QString::fromLatin1(name)));
            QCOMPARE(shownBy(text), QFileInfo(QString::fromLatin1(name)).fileName());
        }
        guide->findChild<QPushButton *>(QStringLiteral("guideContents"))->click();
        QCOMPARE(shownBy(text), QStringLiteral("guide.md"));
        guide->findChild<QPushButton *>(QStringLiteral("guideClose"))->click();
        QTRY_VERIFY(!guide);
    }

    void otherDocumentsAreTheDesktops()
    {
        QWidget parent;
        GuideWindow::open(&parent);
        auto &text = *parent.findChild<GuideText *>();
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "opened");
        emit text.anchorClicked(QUrl(QStringLiteral("command-line.md")));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(openedFile, QFileInfo(text.source().toLocalFile()).dir().filePath(QStringLiteral("command-line.md")));
        QCOMPARE(shownBy(text), QStringLiteral("guide.md"));
    }

    void itSpeaksTheLanguageOfTheConsole()
    {
        Language language(*qApp);
        language.setChoice(UiLanguage::English);
        QWidget parent;
        GuideWindow::open(&parent);
        auto &guide = *parent.findChild<GuideWindow *>();
        auto &text = *guide.findChild<GuideText *>();
        QVERIFY(text.toPlainText().startsWith(QStringLiteral("Guide\n")));
        language.setChoice(UiLanguage::SimplifiedChinese);
        QTRY_VERIFY(text.toPlainText().startsWith(QStringLiteral("指南\n")));
        QCOMPARE(guide.windowTitle(), QStringLiteral("指南"));
        language.setChoice(UiLanguage::English);
        QTRY_COMPARE(guide.windowTitle(), QStringLiteral("Guide"));
    }
};

QRLOGIN_TEST(TestGuideWindow)
#include "TestGuideWindow.moc"
