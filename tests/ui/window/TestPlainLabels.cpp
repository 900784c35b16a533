#include "connections/ConnectionBook.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

/// Each label of the window, on each page.
class TestPlainLabels : public QObject
{
    Q_OBJECT

private slots:
    void noLabelGuessesWhatItsTextIs()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        language.setChoice(UiLanguage::English);
        QTemporaryDir directory;
        TestPool pool;
        const QString foreign = QStringLiteral("<b>x</b><img src=\"file:///etc/passwd\">");
        pool.connection.badge.name = pool.connection.badge.applicationName = foreign;
        MemorySecretStore secrets;
        ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), secrets);
        book.setEmbedded(pool.connection);
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        DraftStore drafts(directory.filePath(QStringLiteral("drafts")));
        MainWindow window({theme, language, book, history, drafts, pool.context(), {}});
        window.openPool(pool.connection);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(window.settings()->isLoaded());

        int count = 0;
        QStringList rich;
        for (const auto page : {MainWindow::Settings, MainWindow::Simulator, MainWindow::Scenarios,
                 MainWindow::Inspector, MainWindow::Pools, MainWindow::Fleet, MainWindow::Emulator}) {
            window.showPage(page);
            QTest::qWait(0);
            for (QWidget *widget : QApplication::allWidgets()) {
                auto *label = qobject_cast<QLabel *>(widget);
                if (!label)
                    continue;
                ++count;
                label->ensurePolished();
                if (label->textFormat() != Qt::PlainText && !rich.contains(label->objectName()))
                    rich += label->objectName();
            }
        }
        QVERIFY(count > 300);
        // It escapes what it shows.
        QCOMPARE(rich, QStringList{QStringLiteral("statusPreview")});
    }
};

QRLOGIN_TEST(TestPlainLabels)
#include "TestPlainLabels.moc"
