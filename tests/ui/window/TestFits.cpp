#include "window/MainWindow.h"

#include "connections/ConnectionBook.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "widgets/ElidedLabel.h"
#include "widgets/PageHeader.h"
#include "widgets/Sheet.h"
#include "window/GuideWindow.h"

#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace qrlogin;
using namespace qrlogin::test;

/// The window on small screens. The offscreen platform has a screen of 800 x 800.
class TestFits : public QObject
{
    Q_OBJECT

    Theme theme{*qApp};
    Language language{*qApp};

private slots:
    void theFirstWindowFitsOnTheScreen_data() { languages(); }
    void theFirstWindowFitsOnTheScreen()
    {
        QFETCH(UiLanguage, choice);
        language.setChoice(choice);
        const Open open(theme, language);
        const QRect screen = open.window.screen()->availableGeometry();
        QVERIFY2(screen.width() < 1240, "this test needs a small screen");
        QVERIFY(open.window.width() <= screen.width());
        QVERIFY(open.window.height() < screen.height()); // the title bar needs room too
    }

    void sheetsAndTheGuideFitOnTheScreen()
    {
        Open open(theme, language);
        auto *sheet = new Sheet(QStringLiteral("Large"), &open.window);
        auto *text = new QLabel(QStringLiteral("Text"));
        text->setFixedHeight(2000);
        sheet->body()->addWidget(text);
        sheet->resize(1600, 1200);
        sheet->open();
        GuideWindow::open(&open.window);
        const QRect screen = open.window.screen()->availableGeometry();
        for (const QWidget *window : std::initializer_list<QWidget *>{sheet, open.window.findChild<GuideWindow *>()}) {
            QVERIFY(QTest::qWaitForWindowExposed(const_cast<QWidget *>(window)));
            QVERIFY(window->width() <= screen.width());
            QVERIFY(window->height() < screen.height()); // the title bar needs room too
            QVERIFY2(screen.contains(window->geometry()), qPrintable(window->windowTitle()));
        }
        sheet->close();
    }

    void noPageEnlargesTheWindow_data() { languages(); }
    void noPageEnlargesTheWindow()
    {
        QFETCH(UiLanguage, choice);
        language.setChoice(choice);
        Open open(theme, language);
        const QSize size = open.window.size();
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            open.window.showPage(MainWindow::Page(page));
            QCoreApplication::processEvents();
            QCOMPARE(open.window.size(), size);
        }
        QVERIFY(open.window.minimumSizeHint().width() <= 800);
        QVERIFY(open.window.minimumSizeHint().height() <= 560);
    }

    void subtitlesAreWhole_data() { languages(); }
    void subtitlesAreWhole()
    {
        QFETCH(UiLanguage, choice);
        language.setChoice(choice);
        Open open(theme, language);
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            open.window.showPage(MainWindow::Page(page));
            QCoreApplication::processEvents();
            for (const PageHeader *header : open.window.findChildren<PageHeader *>()) {
                const auto *subtitle = header->findChild<ElidedLabel *>();
                if (subtitle->isVisible())
                    QCOMPARE(subtitle->shownText(), subtitle->text());
            }
        }
    }

    void pagesNeedAtMost800Pixels_data() { languages(); }
    void pagesNeedAtMost800Pixels()
    {
        QFETCH(UiLanguage, choice);
        language.setChoice(choice);
        Open open(theme, language);
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            open.window.showPage(MainWindow::Page(page));
            QCoreApplication::processEvents();
            const auto *stack = open.window.findChild<QStackedWidget *>(QStringLiteral("pages"));
            const auto *area = qobject_cast<QScrollArea *>(stack->currentWidget());
            QVERIFY(area);
            const QSize needs = area->widget()->minimumSizeHint();
            const QString told
                = QStringLiteral("page %1 needs %2 x %3").arg(page).arg(needs.width()).arg(needs.height());
            QVERIFY2(needs.width() <= 800, qPrintable(told)); // a lack of height scrolls
        }
    }

private:
    struct Open
    {
        Open(Theme &theme, Language &language)
            : book(directory.filePath(QStringLiteral("connections.json")), secrets),
              window({theme, language, book, history, drafts, pool.context(), {}})
        {
            book.setEmbedded(pool.connection);
            window.openPool(pool.connection);
            window.show();
            (void)QTest::qWaitForWindowExposed(&window);
            (void)QTest::qWaitFor([this] { return window.settings()->isLoaded(); });
        }

        QTemporaryDir directory;
        TestPool pool;
        MemorySecretStore secrets;
        ConnectionBook book;
        SettingsHistory history{directory.filePath(QStringLiteral("journal.sqlite"))};
        DraftStore drafts{directory.filePath(QStringLiteral("drafts"))};
        MainWindow window;
    };

    static void languages()
    {
        QTest::addColumn<UiLanguage>("choice");
        QTest::newRow("English") << UiLanguage::English;
        QTest::newRow("Chinese") << UiLanguage::SimplifiedChinese;
    }
};

QRLOGIN_TEST(TestFits)
#include "TestFits.moc"
