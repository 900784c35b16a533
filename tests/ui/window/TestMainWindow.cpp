#include "window/MainWindow.h"

#include "client/control/EmulatorControl.h"
#include "connections/ConnectionBook.h"
#include "pages/emulator/EmulatorPage.h"
#include "pages/fleet/FleetPage.h"
#include "pages/inspector/InspectorPage.h"
#include "pages/scenarios/ScenariosPage.h"
#include "pages/settings/ReviewSheet.h"
#include "pages/settings/SettingRow.h"
#include "pages/settings/SettingsPage.h"
#include "pages/simulator/SimulatorPage.h"
#include "scan/Login.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "window/StartBanner.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <QCoroTask>

#include <algorithm>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The services of a window.
struct Surroundings
{
    explicit Surroundings(const QString &dataDirectory = {})
        : pool(dataDirectory),
          book(directory.filePath(QStringLiteral("connections.json")), secrets)
    {
        language.setChoice(UiLanguage::English);
        book.setEmbedded(pool.connection);
    }

    Theme theme{*qApp};
    Language language{*qApp};
    QTemporaryDir directory;
    TestPool pool;
    MemorySecretStore secrets;
    ConnectionBook book;
    SettingsHistory history{directory.filePath(QStringLiteral("journal.sqlite"))};
    DraftStore drafts{directory.filePath(QStringLiteral("drafts"))};

    MainWindow::Services services() { return {theme, language, book, history, drafts, pool.context(), {}}; }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    static void open(MainWindow &window, TestPool &pool)
    {
        window.openPool(pool.connection);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(window.settings()->isLoaded());
    }

    static void type(MainWindow &window, const char *seconds)
    {
        auto *number = window.findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QLatin1String(seconds));
    }
    static int shownPeriod(MainWindow &window)
    {
        return window.findChild<SettingRow *>(qrcodePeriodRule.wireName.toString())->findChild<QSpinBox *>()->value();
    }
    static void answer(MainWindow &window, const char *button)
    {
        QPointer<QMessageBox> box;
        QTRY_VERIFY((box = window.findChild<QMessageBox *>()) && box->isVisible());
        for (QAbstractButton *each : box->buttons()) {
            if (each->text().remove(u'&') == QLatin1String(button))
                each->click();
        }
        QTRY_VERIFY(!box);
    }
    /// Confirms the review of a save.
    static void confirm(MainWindow &window)
    {
        QPointer<ReviewSheet> sheet;
        QTRY_VERIFY((sheet = window.findChild<ReviewSheet *>()) && sheet->isVisible());
        QTest::mouseClick(sheet->findChild<QPushButton *>(QStringLiteral("confirm")), Qt::LeftButton);
    }
    static QStringList labels(const MainWindow &window)
    {
        QStringList found;
        for (const QLabel *label : window.findChildren<QLabel *>())
            found += label->text();
        return found;
    }

private slots:
    void closingPutsBackWhatAScenarioChanged()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        const LoginStrategy own{777, PeriodUnit::Second, 888, PeriodUnit::Second, true, true};
        around.pool.save(own);
        window.showPage(MainWindow::Scenarios);
        auto *page = window.findChild<ScenariosPage *>();
        page->findChild<QComboBox *>()->setCurrentIndex(1); // on the current pool
        page->findChild<QPushButton *>(QStringLiteral("runAll"))->click();
        QTRY_VERIFY(around.pool.settings().strategy != own);
        window.close();
        QVERIFY2(window.isVisible(), "it stays until things are put back");
        QTRY_VERIFY_WITH_TIMEOUT(!window.isVisible(), 30'000);
        QVERIFY(!page->list().isRunning());
        QCOMPARE(around.pool.settings().strategy, own);
        EmulatorControl control(around.pool.connection, around.pool.context());
        const auto state = QCoro::waitFor(control.state());
        QCOMPARE(state->clock.mode, ClockMode::Real);
        QVERIFY(state->faults.isEmpty());
    }

    void theStartSaysHowToBegin()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        auto *banner = window.findChild<StartBanner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("built in")));
        QTest::mouseClick(banner->findChild<QPushButton *>(QStringLiteral("tryLogin")), Qt::LeftButton);
        auto *generate = window.findChild<QPushButton *>(QStringLiteral("generate"));
        QVERIFY(generate && generate->isVisible());
        window.showPage(MainWindow::Settings);
        QTest::mouseClick(banner->findChild<QPushButton *>(QStringLiteral("addOwnPool")), Qt::LeftButton);
        auto *name = window.findChild<QLineEdit *>(QStringLiteral("name"));
        QVERIFY(name->hasFocus());
        window.showPage(MainWindow::Settings);
        Connection own = around.pool.connection;
        own.address.connectionId = QStringLiteral("own");
        own.badge.name = QStringLiteral("Own pool");
        QVERIFY(around.book.store(own));
        QTRY_VERIFY(!banner->isVisible());
    }

    void theNextStartOffersTheLastPool()
    {
        Surroundings around;
        Connection own = around.pool.connection;
        own.address.connectionId = QStringLiteral("own");
        own.badge.name = QStringLiteral("Own pool");
        QVERIFY(around.book.store(own));
        MainWindow window(around.services());
        window.offerLastPool(QStringLiteral("own"));
        open(window, around.pool);
        auto *banner = window.findChild<StartBanner *>();
        QVERIFY(banner->text().contains(QStringLiteral("“Own pool”")));
        QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_COMPARE(window.currentPool(), QStringLiteral("own"));
        QVERIFY(!banner->isVisible());
        window.requestPool(embeddedConnectionId.toString());
        QTRY_COMPARE(window.currentPool(), embeddedConnectionId.toString());
        QVERIFY2(!banner->isVisible(), "it offers once");
        window.offerLastPool(QStringLiteral("removed"));
        QVERIFY(!banner->isVisible());
    }

    void theMenuHoldsTheCommandsOfThePage()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        QMenu *commands = nullptr;
        for (QAction *action : window.menuBar()->actions()) {
            if (action->text() == QLatin1String("Commands"))
                commands = action->menu();
        }
        QVERIFY(commands);
        const auto find = [&](const QString &text) -> QAction * {
            emit commands->aboutToShow();
            QList<QAction *> all = commands->actions();
            for (QAction *action : commands->actions()) {
                if (action->menu())
                    all += action->menu()->actions();
            }
            const auto found = std::ranges::find_if(
                all, [&](const QAction *action) { return action->text().remove(u'&').section(u'\t', 0, 0) == text; });
            return found == all.end() ? nullptr : *found;
        };
        for (const char *text : {"Save", "Undo", "Redo", "Reload", "Verify…", "History", "Import settings…",
                 "Export settings…", "Reset to defaults"})
            QVERIFY2(find(QString::fromUtf8(text)), text);
        QVERIFY(!find(QStringLiteral("Save"))->isEnabled());
        type(window, "90");
        QVERIFY(find(QStringLiteral("Save"))->isEnabled());
        find(QStringLiteral("Save"))->trigger();
        QTRY_VERIFY(window.findChild<ReviewSheet *>());
        window.findChild<ReviewSheet *>()->close();
        window.settings()->revert();
        for (int page = MainWindow::Simulator; page < MainWindow::PageCount; ++page) {
            window.showPage(MainWindow::Page(page));
            emit commands->aboutToShow();
            int enabled = 0;
            for (const QAction *action : commands->actions())
                enabled += action->isEnabled() && !action->isSeparator();
            QVERIFY2(enabled > 0, qPrintable(QString::number(page)));
        }
    }

    void theCommandsOfALoginAreThereOnceAndSayWhatTheyAreOf()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        window.showPage(MainWindow::Simulator);
        window.findChild<SimulatorPage *>()->login()->generate();
        QTRY_VERIFY(!window.findChild<SimulatorPage *>()->login()->browser().payloadText().isEmpty());
        const QList<QAction *> menus = window.menuBar()->actions();
        const auto commands = std::ranges::find(menus, QStringLiteral("Commands"), &QAction::text);
        QVERIFY(commands != menus.end());
        emit(*commands)->menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : (*commands)->menu()->actions())
            texts += action->text().section(u'\t', 0, 0);
        for (const char *text : {"2. Sign in", "Stop polling", "Show in the Inspector", "Clear the timeline"})
            QVERIFY2(texts.count(QString::fromUtf8(text)) == 1, qPrintable(texts.join(u'\n')));
        for (const char *text : {"Stop", "Show", "Clear"})
            QVERIFY2(!texts.contains(QString::fromUtf8(text)), text);
    }

    void aSavedValueOutlivesThePool()
    {
        QTemporaryDir data;
        {
            Surroundings around(data.path());
            MainWindow window(around.services());
            open(window, around.pool);
            type(window, "777");
            QTest::mouseClick(window.findChild<QPushButton *>(QStringLiteral("save")), Qt::LeftButton);
            confirm(window);
            QTRY_VERIFY(!window.settings()->isDirty());
        }
        Surroundings around(data.path());
        MainWindow window(around.services());
        open(window, around.pool);
        QCOMPARE(shownPeriod(window), 777);
    }

    void pagesByKeyboard()
    {
        Surroundings around;
        MainWindow window(around.services());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *stack = window.findChild<QStackedWidget *>();
        for (int page = MainWindow::PageCount - 1; page >= 0; --page) {
            QTest::keyClick(&window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(stack->currentIndex(), page);
        }
    }

    void theInspectorHasWhatWasAskedBeforeItIsSeen()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        QVERIFY(!window.findChild<InspectorPage *>());
        window.showPage(MainWindow::Inspector);
        const auto *page = window.findChild<InspectorPage *>();
        QTRY_COMPARE(page->table().rowCount(), 2);
        QCOMPARE(page->table().entryAt(0).path, QStringLiteral("/api/v3/get-security-settings"));
        QVERIFY(page->table().entryAt(1).path.startsWith(QLatin1String("/api/v3/list-applications")));
    }

    void aResetOfTheEmulatorIsSeenInTheSettings()
    {
        Surroundings around;
        LoginStrategy strategy;
        strategy.qrcodeExpiresIn = 777;
        around.pool.save(strategy);
        MainWindow window(around.services());
        open(window, around.pool);
        QCOMPARE(shownPeriod(window), 777);
        window.showPage(MainWindow::Emulator);
        auto *page = window.findChild<EmulatorPage *>();
        auto *reset = page->findChild<QPushButton *>(QStringLiteral("resetPool"));
        QTRY_VERIFY(reset->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("confirmReset")), Qt::LeftButton);
        QTRY_COMPARE(shownPeriod(window), 120);
    }

    void theEmulatorPageLeadsFromARealPoolToTheDemoPool()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        Connection real = around.pool.connection;
        real.address.connectionId = QStringLiteral("real");
        real.credentials.controlToken = {};
        window.openPool(real);
        window.showPage(MainWindow::Emulator);
        auto *button = window.findChild<QPushButton *>(QStringLiteral("openDemoPool"));
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(window.settings()->connection().id(), embeddedConnectionId.toString());
        QVERIFY(!button->isVisible());
    }

    void theFleetOpensItsBaselineAndLeadsToAPool()
    {
        Surroundings desk;
        const QString path = desk.directory.filePath(QStringLiteral("baseline.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": \"qrlogin-baseline\", \"version\": 1}");
        file.close();
        Connection saved = desk.pool.connection;
        saved.address.connectionId = QStringLiteral("saved");
        QVERIFY(desk.book.store(saved));
        MainWindow window(desk.services());
        open(window, desk.pool);
        window.setBaseline(path);
        window.showPage(MainWindow::Fleet);
        auto *page = window.findChild<FleetPage *>();
        QVERIFY(page->fleet().hasBaseline());
        QCOMPARE(page->fleet().pools().size(), 1); // without the emulator
        auto *view = page->findChild<QTableView *>(QStringLiteral("fleet"));
        view->setCurrentIndex(view->model()->index(0, 2));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(window.currentPool(), QStringLiteral("saved"));
        QVERIFY(window.findChild<SettingsPage *>()->isVisible());
        // New drift that nobody has looked at is counted.
        const auto *pages = window.findChild<QListWidget *>();
        emit page->driftFound({QStringLiteral("A")});
        emit page->driftFound({QStringLiteral("A"), QStringLiteral("B")});
        QCOMPARE(pages->item(MainWindow::Fleet)->text(), QStringLiteral("Fleet (2)"));
        window.showPage(MainWindow::Fleet);
        QCOMPARE(pages->item(MainWindow::Fleet)->text(), QStringLiteral("Fleet"));
    }

    void theLanguageTurnsWithoutARestart()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        QVERIFY(labels(window).contains(QStringLiteral("QR code validity period")));
        around.language.setChoice(UiLanguage::SimplifiedChinese);
        QTRY_VERIFY(labels(window).contains(QStringLiteral("二维码有效时间")));
        QVERIFY(!labels(window).contains(QStringLiteral("QR code validity period")));
        around.language.setChoice(UiLanguage::English);
        QTRY_VERIFY(labels(window).contains(QStringLiteral("QR code validity period")));
    }

    void aPoolThatDoesNotStartIsTold()
    {
        Surroundings around;
        MainWindow window(around.services());
        window.show();
        window.showPoolFailure({FailureKind::Conflict, QStringLiteral("in use"), 0, 0, {}});
        const QStringList texts = labels(window).filter(QStringLiteral("another console"));
        QCOMPARE(texts.size(), 1);
        QVERIFY(texts.first().contains(QLatin1String("(in use)")));
    }

    void aPoolThatDoesNotStartHasWaysOut()
    {
        Surroundings around;
        MainWindow::Services services = around.services();
        QList<EmulatorData> started;
        bool hasOther = false;
        services.startEmulator = [&](EmulatorData data) { started += data; };
        services.showOther = [&] { return hasOther; };
        MainWindow window(services);
        window.show();
        const auto buttonOf = [&](const char *text) -> QPushButton * {
            const auto buttons = window.findChildren<QPushButton *>();
            const auto found = std::ranges::find_if(buttons, [text](const QPushButton *button) {
                return button->isVisible() && button->text().remove(u'&') == QLatin1String(text);
            });
            return found == buttons.end() ? nullptr : *found;
        };
        const auto click = [&](const char *text) {
            QTRY_VERIFY2(buttonOf(text), text);
            buttonOf(text)->click();
        };
        window.showPoolFailure({FailureKind::Conflict, QStringLiteral("in use"), 0, 0, {}});
        click("Show the other window");
        QCOMPARE(labels(window).filter(QStringLiteral("does not have a window")).size(), 1);
        click("Run in memory");
        QCOMPARE(started, QList{EmulatorData::InMemory});
        window.showPoolFailure({FailureKind::Server, QStringLiteral("read-only file system"), 0, 0, {}});
        QCOMPARE(labels(window).filter(QStringLiteral("read-only file system")).size(), 1);
        QTRY_VERIFY(buttonOf("Try again"));
        QVERIFY(!buttonOf("Show the other window"));
        click("Try again");
        QCOMPARE(started.last(), EmulatorData::OnDisk);
    }

    void aResetEmulatorLeavesNoLogin()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        window.showPage(MainWindow::Simulator);
        auto *simulator = window.findChild<SimulatorPage *>();
        simulator->login()->generate();
        QTRY_COMPARE(simulator->browser()->phase(), BrowserSession::Phase::Polling);
        simulator->login()->phone().signIn(around.pool.user().username, around.pool.user().password);
        QTRY_COMPARE(simulator->login()->phone().stage(), Phone::Stage::Ready);
        window.showPage(MainWindow::Emulator);
        emit window.findChild<EmulatorPage *>()->poolReset();
        window.showPage(MainWindow::Simulator);
        QVERIFY(simulator->login()->code().isEmpty());
        QVERIFY(!simulator->findChild<QPushButton *>(QStringLiteral("scan"))->isVisible());
        QVERIFY(!simulator->findChild<QTabWidget *>()->tabText(0).contains(QLatin1String("Not scanned")));
    }

    void closingWhileThePoolAnswersIsHarmless()
    {
        Surroundings around;
        for (int turns = 0; turns < 6; ++turns) {
            MainWindow window(around.services());
            window.show();
            window.openPool(around.pool.connection);
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 3);
        }
        QCOMPARE(around.pool.clock.pendingTimers(), 0);
    }

    void leavingWithEditsAsks_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("button");
        for (const char *way : {"window button", "Ctrl+Q", "another pool", "session end"}) {
            for (const char *button : {"Cancel", "Discard", "Save"})
                QTest::addRow("%s, %s", way, button) << QString::fromLatin1(way) << QString::fromLatin1(button);
        }
    }
    void leavingWithEditsAsks()
    {
        QFETCH(QString, way);
        QFETCH(QString, button);
        Surroundings around;
        TestPool second;
        Connection other = second.connection;
        other.address.connectionId = QStringLiteral("other");
        other.badge.name = QStringLiteral("Other pool");
        QVERIFY(around.book.store(other));

        MainWindow window(around.services());
        open(window, around.pool);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        type(window, "90");
        int sessionsKept = 0;
        if (way == QLatin1String("another pool"))
            window.requestPool(other.id());
        else if (way == QLatin1String("Ctrl+Q"))
            QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
        else if (way == QLatin1String("session end"))
            window.endSession(true, [&] { ++sessionsKept; });
        else
            QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        QCOMPARE(sessionsKept, way == QLatin1String("session end") ? 1 : 0);
        answer(window, qPrintable(button));
        if (button == QLatin1String("Save"))
            confirm(window);

        if (button == QLatin1String("Cancel")) {
            QVERIFY(window.isVisible());
            QCOMPARE(window.settings()->connection().id(), around.pool.connection.id());
            QCOMPARE(window.settings()->edited().qrcodeExpiresIn, 90);
            QCOMPARE(shownPeriod(window), 90);
        } else if (way == QLatin1String("another pool")) {
            QTRY_COMPARE(window.settings()->connection().id(), other.id());
        } else {
            QTRY_VERIFY(!window.isVisible());
        }
        QCOMPARE(around.pool.settings().strategy.qrcodeExpiresIn, button == QLatin1String("Save") ? 90 : 120);
        QCOMPARE(around.drafts.find(around.pool.connection.id()).has_value(),
            button == QLatin1String("Cancel") && way == QLatin1String("session end"));
    }

    void closingWithEditedConnectionsAsks_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("button");
        for (const char *way : {"window button", "Ctrl+Q", "session end"}) {
            for (const char *button : {"Cancel", "Discard", "Save"})
                QTest::addRow("%s, %s", way, button) << QString::fromLatin1(way) << QString::fromLatin1(button);
        }
    }
    void closingWithEditedConnectionsAsks()
    {
        QFETCH(QString, way);
        QFETCH(QString, button);
        Surroundings around;
        Connection other = around.pool.connection;
        other.address.connectionId = QStringLiteral("other");
        other.badge.name = QStringLiteral("Other pool");
        other.badge.tag = ColorTag::Red;
        QVERIFY(around.book.store(other));
        MainWindow window(around.services());
        open(window, around.pool);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showPage(MainWindow::Pools);
        auto *list = window.findChild<QListWidget *>(QStringLiteral("connections"));
        list->setCurrentRow(1);
        auto *name = window.findChild<QLineEdit *>(QStringLiteral("name"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Renamed"));
        window.showPage(MainWindow::Settings); // another page does not need a question

        int sessionsKept = 0;
        if (way == QLatin1String("Ctrl+Q"))
            QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
        else if (way == QLatin1String("session end"))
            window.endSession(true, [&] { ++sessionsKept; });
        else
            QVERIFY(!window.close());
        QCOMPARE(sessionsKept, way == QLatin1String("session end") ? 1 : 0);
        answer(window, qPrintable(button));
        if (button == QLatin1String("Cancel")) {
            QVERIFY(window.isVisible());
            QCOMPARE(name->text(), QStringLiteral("Renamed"));
        } else {
            QTRY_VERIFY(!window.isVisible());
        }
        QCOMPARE(around.book.find(other.id())->badge.name,
            button == QLatin1String("Save") ? QStringLiteral("Renamed") : QStringLiteral("Other pool"));
    }

    void theTagOfThePoolIsHeardToo()
    {
        Surroundings around;
        Connection other = around.pool.connection;
        other.address.connectionId = QStringLiteral("other");
        other.badge.tag = ColorTag::Red;
        MainWindow window(around.services());
        window.openPool(other);
        window.show();
        QTRY_VERIFY(window.settings()->isLoaded());
        const auto buttons = window.findChildren<QToolButton *>();
        const auto chooser = std::ranges::find_if(buttons, [](const QToolButton *each) { return each->menu(); });
        QVERIFY(chooser != buttons.end());
        QCOMPARE((*chooser)->accessibleDescription(), QStringLiteral("Connected, color tag: Red"));
    }

    void aConflictIsNotAnErrorOfTheConnection()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        const auto *chooser = window.findChild<QToolButton *>(QStringLiteral("poolChooser"));
        QCOMPARE(chooser->accessibleDescription(), QStringLiteral("Connected"));
        type(window, "90");
        around.pool.save({.qrcodeExpiresIn = 60});
        window.settings()->save();
        QTRY_VERIFY(window.settings()->conflict());
        QCOMPARE(chooser->accessibleDescription(), QStringLiteral("Connected"));
    }

    void aReviewThatIsCancelledKeepsEverything()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        type(window, "90");
        QVERIFY(!window.close());
        QVERIFY(!window.close());
        QCOMPARE(window.findChildren<QMessageBox *>().size(), 1);
        answer(window, "Save");
        QPointer<ReviewSheet> sheet;
        QTRY_VERIFY((sheet = window.findChild<ReviewSheet *>()));
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        QVERIFY(window.isVisible());
        QCOMPARE(shownPeriod(window), 90);
        QCOMPARE(around.pool.settings().strategy.qrcodeExpiresIn, 120);
    }

    void aSessionThatMayNotAskLeavesADraft()
    {
        Surroundings around;
        {
            MainWindow window(around.services());
            open(window, around.pool);
            type(window, "90");
            window.endSession(false, [] { QFAIL("it may not be asked"); });
        }
        MainWindow window(around.services());
        open(window, around.pool);
        QTRY_COMPARE(labels(window).filter(QStringLiteral("Unsaved changes from")).size(), 1);
        for (QPushButton *button : window.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QLatin1String("Restore"))
                button->click();
        }
        QCOMPARE(shownPeriod(window), 90);
    }

    void aSaveThatFailsLeavesEverythingAsItIs()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        type(window, "90");
        around.pool.stop();
        QVERIFY(!window.close());
        answer(window, "Save");
        confirm(window);
        QTRY_VERIFY(window.settings()->failure());
        QVERIFY(window.isVisible());
        QCOMPARE(window.settings()->edited().qrcodeExpiresIn, 90);
    }

    void withoutEditsNobodyIsAsked()
    {
        Surroundings around;
        MainWindow window(around.services());
        open(window, around.pool);
        QVERIFY(window.close());
    }
};

QRLOGIN_TEST(TestMainWindow)
#include "TestMainWindow.moc"
