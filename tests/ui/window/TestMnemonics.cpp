#include "connections/ConnectionBook.h"
#include "pages/pools/PoolsPage.h"
#include "pages/simulator/SimulatorPage.h"
#include "scan/Login.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "window/MainWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// What answers to Alt and a letter while `window` shows a page, by letter.
QMap<QString, QStringList> mnemonicsIn(const MainWindow &window)
{
    QMap<QString, QStringList> found;
    const auto add = [&found](const QString &text) {
        const QKeySequence sequence = QKeySequence::mnemonic(text);
        if (!sequence.isEmpty() && !found[sequence.toString()].contains(text))
            found[sequence.toString()] += text;
    };
    for (const QAction *action : window.menuBar()->actions())
        add(action->text());
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            add(button->text());
        if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            add(label->text());
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                add(tabs->tabText(tab));
        }
    }
    return found;
}

} // namespace

/// Of two controls with the same letter, Alt reaches only one at a time.
class TestMnemonics : public QObject
{
    Q_OBJECT

private slots:
    void noneIsTakenTwice()
    {
        Theme theme(*qApp);
        Language language(*qApp);
        QTemporaryDir directory;
        TestPool pool;
        MemorySecretStore secrets;
        ConnectionBook book(directory.filePath(QStringLiteral("connections.json")), secrets);
        book.setEmbedded(pool.connection);
        SettingsHistory history(directory.filePath(QStringLiteral("journal.sqlite")));
        DraftStore drafts(directory.filePath(QStringLiteral("drafts")));
        MainWindow window({theme, language, book, history, drafts, pool.context(), {}});
        window.openPool(pool.connection);
        window.resize(1600, 1000);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(window.settings()->isLoaded());
        window.showPage(MainWindow::Pools);
        window.findChild<PoolsPage *>()->addConnection();
        window.showPage(MainWindow::Simulator);
        Login &login = *window.findChild<SimulatorPage *>()->login();

        QStringList twice;
        int count = 0;
        const auto look = [&](const QString &where) {
            QTest::qWait(0);
            const auto found = mnemonicsIn(window);
            for (auto it = found.begin(); it != found.end(); ++it) {
                ++count;
                if (it->size() > 1)
                    twice += where + QStringLiteral(": ") + it.key() + QStringLiteral(" ")
                        + it->join(QStringLiteral(" | "));
            }
        };
        for (const UiLanguage choice : {UiLanguage::English, UiLanguage::SimplifiedChinese}) {
            language.setChoice(choice);
            for (const auto page : {MainWindow::Settings, MainWindow::Scenarios, MainWindow::Inspector,
                     MainWindow::Pools, MainWindow::Fleet, MainWindow::Emulator}) {
                window.showPage(page);
                look(QString::number(page));
            }
            for (auto *menu : window.findChildren<QMenu *>()) {
                QMap<QString, QStringList> letters;
                for (const QAction *action : menu->actions()) {
                    const QKeySequence sequence = QKeySequence::mnemonic(action->text());
                    if (!sequence.isEmpty())
                        letters[sequence.toString()] += action->text();
                }
                for (auto it = letters.begin(); it != letters.end(); ++it) {
                    if (it->size() > 1)
                        twice += it->join(QStringLiteral(" | "));
                }
            }
            window.showPage(MainWindow::Simulator);
            login.phone().signOut();
            look(QStringLiteral("signed out"));
            login.phone().signIn(pool.user().username, pool.user().password);
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
            look(QStringLiteral("signed in"));
            login.generate();
            QTRY_VERIFY(!login.browser().payloadText().isEmpty());
            login.phone().scan(login.browser().payloadText());
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
            look(QStringLiteral("asking"));
            login.phone().cancel();
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Cancelled);
            look(QStringLiteral("cancelled"));
        }
        language.setChoice(UiLanguage::English);
        QVERIFY(count > 100);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }
};

QRLOGIN_TEST(TestMnemonics)
#include "TestMnemonics.moc"
