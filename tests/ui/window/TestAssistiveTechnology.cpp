#include "connections/ConnectionBook.h"
#include "pages/emulator/ClockCard.h"
#include "pages/pools/ConnectionForm.h"
#include "pages/pools/PoolsPage.h"
#include "pages/settings/SettingRow.h"
#include "pages/simulator/SimulatorPage.h"
#include "scan/Login.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "settings/SettingsModel.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "widgets/qr/ScanMeter.h"
#include "window/MainWindow.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

constexpr std::array everyPage{MainWindow::Settings, MainWindow::Simulator, MainWindow::Scenarios,
    MainWindow::Inspector, MainWindow::Pools, MainWindow::Fleet, MainWindow::Emulator};

/// A window that a client of the accessibility interface uses.
struct HeardWindow
{
    HeardWindow()
        : book(directory.filePath(QStringLiteral("connections.json")), secrets)
    {
        language.setChoice(UiLanguage::English);
        book.setEmbedded(pool.connection);
        window = std::make_unique<MainWindow>(
            MainWindow::Services{theme, language, book, history, drafts, pool.context(), {}});
        window->openPool(pool.connection);
        window->show();
    }
    bool isReady() const { return QTest::qWaitForWindowExposed(window.get()) && loaded(); }
    bool loaded() const
    {
        return QTest::qWaitFor([this] { return window->settings()->isLoaded(); });
    }

    static QAccessibleInterface *of(QObject *object) { return QAccessible::queryAccessibleInterface(object); }
    static void toggle(QObject *object)
    {
        of(object)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    }
    static void write(QObject *object, const QString &text)
    {
        QAccessibleInterface *field = of(object);
        field->editableTextInterface()->replaceText(0, field->textInterface()->characterCount(), text);
    }
    template <typename Widget>
    Widget *control(const QString &name) const
    {
        return window->findChild<Widget *>(name);
    }
    SettingRow *row(QStringView wireName) const { return control<SettingRow>(wireName.toString()); }

    Theme theme{*qApp};
    Language language{*qApp};
    QTemporaryDir directory;
    TestPool pool;
    MemorySecretStore secrets;
    ConnectionBook book;
    SettingsHistory history{directory.filePath(QStringLiteral("journal.sqlite"))};
    DraftStore drafts{directory.filePath(QStringLiteral("drafts"))};
    std::unique_ptr<MainWindow> window;
};

bool isControl(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    // Parts of a control, and what Qt adds to tabs and scroll bars.
    if (!widget->isVisible() || qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent)
        || (qobject_cast<const QTabBar *>(parent) && widget->objectName().startsWith(QLatin1String("Scroll"))))
        return false;
    for (const char *type :
        {"QAbstractButton", "QLineEdit", "QAbstractSpinBox", "QComboBox", "QAbstractItemView", "QPlainTextEdit"}) {
        if (widget->inherits(type))
            return !qobject_cast<const QHeaderView *>(widget) && !widget->inherits("QTableCornerButton");
    }
    return false;
}

} // namespace

class TestAssistiveTechnology : public QObject
{
    Q_OBJECT

private slots:
    void everyControlHasAName()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        int count = 0;
        QStringList nameless;
        for (const UiLanguage choice : {UiLanguage::English, UiLanguage::SimplifiedChinese}) {
            heard.language.setChoice(choice);
            for (const auto page : everyPage) {
                heard.window->showPage(page);
                QTest::qWait(0);
                for (QWidget *widget : heard.window->findChildren<QWidget *>()) {
                    if (!isControl(widget))
                        continue;
                    ++count;
                    if (HeardWindow::of(widget)->text(QAccessible::Name).isEmpty())
                        nameless += QStringLiteral("%1: %2 %3")
                                        .arg(page)
                                        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
                }
            }
        }
        QVERIFY(count > 100);
        QCOMPARE(nameless, QStringList());
        heard.language.setChoice(UiLanguage::English);
    }

    void spinBoxesTellRangeAndStep()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        for (auto *box : heard.window->findChildren<QSpinBox *>()) {
            QAccessibleValueInterface *value = HeardWindow::of(box)->valueInterface();
            QVERIFY(value);
            QVERIFY(value->minimumStepSize().toInt() >= 1);
            QVERIFY(value->minimumValue().toInt() >= 0);
            QVERIFY(value->maximumValue().toInt() < 100'000'000);
            QVERIFY(value->maximumValue().toInt() > value->minimumValue().toInt());
        }
    }

    void settingsHear()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        SettingsModel &model = *heard.window->settings();
        for (const PeriodRule &rule : periodRules) {
            auto *number = heard.row(rule.wireName)->findChild<QSpinBox *>();
            auto *unit = heard.row(rule.wireName)->findChild<QComboBox *>();
            HeardWindow::write(number, QStringLiteral("90 s"));
            QCOMPARE(model.edited().*rule.seconds, 90);
            HeardWindow::of(number)->valueInterface()->setCurrentValue(7);
            QCOMPARE(model.edited().*rule.seconds, 7);
            HeardWindow::of(unit)->setText(QAccessible::Value, unit->itemText(1));
            QCOMPARE(model.edited().*rule.seconds, 420);
            HeardWindow::of(number)->actionInterface()->doAction(QAccessibleActionInterface::increaseAction());
            QCOMPARE(model.edited().*rule.seconds, 480);
            HeardWindow::write(number, QStringLiteral("soon"));
            QVERIFY(HeardWindow::of(number)->state().invalid);
            QVERIFY(HeardWindow::of(number)->text(QAccessible::Description).contains(QStringLiteral("soon")));
            HeardWindow::write(number, QStringLiteral("0"));
            QVERIFY(HeardWindow::of(number)->state().invalid);
            HeardWindow::write(number, QStringLiteral("5"));
            QVERIFY(!HeardWindow::of(number)->state().invalid);
        }
        for (const ToggleRule &rule : toggleRules) {
            const bool before = model.edited().*rule.on;
            for (const bool expected : {!before, before}) {
                HeardWindow::toggle(switchOf(heard.row(rule.wireName)));
                QCOMPARE(model.edited().*rule.on, expected);
            }
        }
    }

    void pagesAreSelected()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        auto *stack = heard.window->findChild<QStackedWidget *>();
        QListWidget *pages = nullptr;
        for (auto *list : heard.window->findChildren<QListWidget *>()) {
            if (list->count() == MainWindow::PageCount)
                pages = list;
        }
        QVERIFY(pages);
        for (int page = MainWindow::PageCount - 1; page >= 0; --page) {
            QAccessibleInterface *item = HeardWindow::of(pages)->child(page);
            QVERIFY(item && item->actionInterface());
            QCOMPARE(item->text(QAccessible::Name), pages->item(page)->text());
            item->actionInterface()->doAction(item->actionInterface()->actionNames().first());
            QCOMPARE(pages->currentRow(), page);
            QCOMPARE(stack->currentIndex(), page);
        }
    }

    void simulatorHears()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        heard.window->showPage(MainWindow::Simulator);
        Login &login = *heard.window->findChild<SimulatorPage *>()->login();
        for (const bool expected : {!login.isObserved(), login.isObserved()}) {
            HeardWindow::toggle(heard.control<QCheckBox>(QStringLiteral("watch")));
            QCOMPARE(login.isObserved(), expected);
        }
        for (const bool expected : {!login.autoRefresh().isOn(), login.autoRefresh().isOn()}) {
            HeardWindow::toggle(heard.control<QCheckBox>(QStringLiteral("autoRefresh")));
            QCOMPARE(login.autoRefresh().isOn(), expected);
        }
        const auto press = [&](const char *name) {
            HeardWindow::of(heard.control<QPushButton>(QLatin1String(name)))
                ->actionInterface()
                ->doAction(QAccessibleActionInterface::pressAction());
        };
        press("nextAct");
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        press("play");
        QTRY_VERIFY(login.play().isPlaying());
        press("play");
        QTRY_VERIFY(!login.play().isPlaying());
        auto *user = heard.control<QComboBox>(QStringLiteral("user"));
        auto *password = user->parentWidget()->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(password);
        HeardWindow::of(user)->setText(QAccessible::Value, heard.pool.user(1).username);
        QCOMPARE(password->text().toUtf8(), heard.pool.user(1).password.reveal());
    }

    void clockHears()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        heard.window->showPage(MainWindow::Emulator);
        auto *card = heard.window->findChild<ClockCard *>();
        QSignalSpy modes(card, &ClockCard::modeRequested);
        for (const auto &[mode, word] : clockModeWords) {
            auto *button = card->findChild<QRadioButton *>(word.toString());
            QTRY_VERIFY(button->isEnabled());
            if (button->isChecked())
                continue;
            HeardWindow::toggle(button);
            QTRY_COMPARE(modes.count(), 1);
            QCOMPARE(modes.takeFirst().at(0).value<ClockMode>(), mode);
            QTRY_VERIFY(button->isChecked());
            QTest::qWait(0);
            QCOMPARE(modes.count(), 0); // what the pool answers is not a request
        }
    }

    void connectionFormHears()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        heard.window->showPage(MainWindow::Pools);
        heard.window->findChild<PoolsPage *>()->addConnection();
        auto *form = heard.window->findChild<ConnectionForm *>();
        int count = 0;
        for (auto *line : form->findChildren<QLineEdit *>()) {
            const Connection before = form->connection();
            HeardWindow::write(line, QStringLiteral("example%1.invalid").arg(++count));
            QVERIFY2(form->connection() != before, qPrintable(line->objectName()));
        }
        QVERIFY(count >= 12);
        for (auto *box : form->findChildren<QComboBox *>()) {
            const Connection before = form->connection();
            HeardWindow::of(box)->setText(QAccessible::Value, box->itemText(1));
            QVERIFY(form->connection() != before);
            HeardWindow::of(box)->actionInterface()->doAction(QAccessibleActionInterface::decreaseAction());
            QCOMPARE(box->currentIndex(), 0);
        }
        HeardWindow::toggle(switchOf(form));
        QVERIFY(form->connection().badge.isProduction);
        QVERIFY(heard.window->findChild<PoolsPage *>()->hasUnsavedEdits());
    }

    void aListOfChoicesChooses()
    {
        HeardWindow heard;
        QVERIFY(heard.isReady());
        auto *unit = heard.row(qrcodePeriodRule.wireName)->findChild<QComboBox *>();
        QAccessibleInterface *box = HeardWindow::of(unit);
        box->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTRY_VERIFY(unit->view()->isVisible());
        QVERIFY(box->state().expanded);
        const int other = unit->currentIndex() == 0 ? 1 : 0;
        QAccessibleInterface *item = box->child(0)->child(other);
        QVERIFY(item && item->actionInterface());
        item->actionInterface()->doAction(item->actionInterface()->actionNames().first());
        QTRY_COMPARE(unit->currentIndex(), other);
        QTRY_VERIFY(!unit->view()->isVisible());
    }

    void aLiveCodeIsQuiet()
    {
        // A bridge connects to its bus after the start.
        const bool hasBridge = QGuiApplication::platformName() == QLatin1String("xcb");
        if (!hasBridge || !QTest::qWaitFor([] { return QAccessible::isActive(); }))
            QSKIP("Qt reports changes only on a platform with an accessibility bridge");
        HeardWindow heard;
        QVERIFY(heard.isReady());
        heard.window->showPage(MainWindow::Simulator);
        Login &login = *heard.window->findChild<SimulatorPage *>()->login();
        login.setObserved(true);
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        auto *meter = heard.control<ScanMeter>(QStringLiteral("meter"));
        QTRY_VERIFY(meter->margin() && !meter->isMeasuring());
        events.clear();
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() != QAccessible::NameChanged && event->type() != QAccessible::Alert
                && event->type() != QAccessible::DescriptionChanged)
                return;
            // The Inspector counts on, unseen.
            QAccessibleInterface *source = event->accessibleInterface();
            if (source && !source->state().invisible)
                events += QStringLiteral("%1 %2 “%3”")
                              .arg(event->type(), 0, 16)
                              .arg(source->object() ? QLatin1String(source->object()->metaObject()->className())
                                                    : QLatin1String(),
                                  source->text(QAccessible::Name));
        });
        // The numbers of polls and requests may change, and nothing else.
        const int polls = login.browser().pollCount();
        for (int more = 1; more <= 3; ++more) {
            heard.pool.clock.advance(BrowserSession::pollInterval);
            QTRY_VERIFY(login.browser().pollCount() >= polls + more);
        }
        QAccessible::installUpdateHandler(nullptr);
        for (const QString &event : std::as_const(events))
            QVERIFY2(event.contains(QStringLiteral("Polled")) || event.contains(QStringLiteral("requests")),
                qPrintable(event));
    }

private:
    static QAbstractButton *switchOf(QWidget *parent)
    {
        for (auto *button : parent->findChildren<QAbstractButton *>()) {
            if (button->inherits("qrlogin::Switch"))
                return button;
        }
        return nullptr;
    }

    static inline QStringList events;
};

QRLOGIN_TEST(TestAssistiveTechnology)
#include "TestAssistiveTechnology.moc"
