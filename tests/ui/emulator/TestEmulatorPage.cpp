#include "emulator/EmulatorPage.h"

#include "emulator/RecordTable.h"
#include "support/RawServer.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/Banner.h"
#include "widgets/CopyField.h"
#include "widgets/PeriodEdit.h"
#include "widgets/PeriodSpinBox.h"
#include "widgets/Sheet.h"
#include "widgets/StatusPill.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <QCoroTask>

#include <algorithm>
#include <set>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The page over a real emulator.
struct EmulatorDesk
{
    TestPool pool;
    QList<QUrl> opened;
    bool canOpen = true;
    EmulatorPage page{[this](const QUrl &url) {
        opened += url;
        return canOpen;
    }};

    EmulatorDesk()
    {
        page.setPool(pool.connection, pool.context());
        page.resize(1100, 900);
        page.show();
        [this] {
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            QTRY_VERIFY(!cells("users").isEmpty());
        }();
    }

    template <typename T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }

    /// The rows of a table, the cells of each joined by "|".
    QStringList cells(const char *table)
    {
        QStringList rows;
        const QAbstractItemModel *model = child<RecordTable>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model->columnCount(); ++column)
                cells += model->index(row, column).data().toString();
            rows += cells.join(u'|');
        }
        return rows;
    }

    void click(const char *name)
    {
        auto *button = child<QAbstractButton>(name);
        [&] { QTRY_VERIFY2(button->isEnabled() && button->isVisible(), name); }();
        button->click();
    }

    template <typename T>
    T *inSheet(const char *name)
    {
        return page.findChild<Sheet *>()->findChild<T *>(QLatin1String(name));
    }

    EmulatorState state()
    {
        EmulatorControl control(pool.connection, pool.context());
        return *QCoro::waitFor(control.state());
    }

    QString newCode()
    {
        PoolClient browser(pool.connection, pool.context(), Party::Browser);
        return QCoro::waitFor(browser.generateQrCode({}))->qrcodeId;
    }

    void refresh() { pool.clock.advance(EmulatorMonitor::interval); }

    QString trouble()
    {
        for (const Banner *banner : page.findChildren<Banner *>()) {
            if (banner->isVisible() && banner->accent() == Accent::Danger)
                return banner->text();
        }
        return {};
    }
};

} // namespace

class TestEmulatorPage : public QObject
{
    Q_OBJECT
private slots:
    void showsWhereItIsAndItsKeys()
    {
        EmulatorDesk desk;
        QCOMPARE(desk.child<CopyField>("address")->shownText(), desk.pool.connection.applicationHost.toString());
        for (const char *secret : {"poolSecret", "accessKeySecret", "appSecret", "controlToken"})
            QVERIFY2(!desk.child<CopyField>(secret)->isRevealed(), secret);
        auto *poolSecret = desk.child<CopyField>("poolSecret");
        poolSecret->setRevealed(true);
        QCOMPARE(poolSecret->shownText().toUtf8(), desk.pool.connection.userPoolSecret.reveal());
        QCOMPARE(poolSecret->shownText().size(), 32);
        auto *token = desk.child<CopyField>("controlToken");
        token->setForgetAfter(50);
        token->findChildren<QToolButton *>().at(1)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), desk.pool.connection.controlToken.reveal());
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
        const auto pills = desk.page.findChildren<StatusPill *>();
        QVERIFY(std::ranges::any_of(pills,
            [](const StatusPill *pill) { return pill->isVisible() && pill->text() == QLatin1String("EMULATOR"); }));
    }

    void asksOnceASecondWhileSeenAndNotOtherwise()
    {
        EmulatorDesk desk;
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 1);
        desk.page.hide();
        QCOMPARE(desk.pool.clock.pendingTimers(), 0);
        desk.newCode();
        desk.pool.clock.advance(Seconds(5));
        QTest::qWait(50);
        QVERIFY(desk.cells("codes").isEmpty());
        desk.page.show();
        QTRY_COMPARE(desk.cells("codes").size(), 1);
        QTRY_COMPARE(desk.pool.clock.pendingTimers(), 1);
    }

    void showsCodesWithStateAndAge()
    {
        EmulatorDesk desk;
        QVERIFY(!desk.child<RecordTable>("codes")->isVisible());
        const QString first = desk.newCode();
        desk.pool.clock.advance(Seconds(65));
        QTRY_COMPARE(desk.cells("codes"), QStringList(first + QStringLiteral("|Not scanned||1:05|0:55")));
        const QString second = desk.newCode();
        desk.child<RecordTable>("codes")->selectRow(0);
        desk.refresh();
        QTRY_COMPARE(desk.cells("codes").size(), 2);
        QVERIFY(desk.cells("codes")[0].startsWith(second));
        QCOMPARE(desk.child<RecordTable>("codes")->chosenKey(), first); // though it is another row now
    }

    void turnsTheClock()
    {
        EmulatorDesk desk;
        desk.click("paused");
        QTRY_COMPARE(desk.state().clock.mode, EmulatorClockMode::Paused);
        desk.click("x60");
        QTRY_COMPARE(desk.state().clock.mode, EmulatorClockMode::SixtyTimes);
        desk.click("real");
        QTRY_COMPARE(desk.state().clock.mode, EmulatorClockMode::Real);
        desk.page.findChild<PeriodEdit *>()->setPeriod(3600, PeriodUnit::Hour);
        desk.click("forward");
        QTRY_COMPARE(desk.child<QLabel>("ahead")->text(), QStringLiteral("1 h ahead of this machine's clock"));
        QVERIFY(desk.child<QRadioButton>("real")->isChecked());
    }

    void anAmountThatTheEmulatorDoesNotTakeCannotBeSent()
    {
        EmulatorDesk desk;
        auto *number = desk.page.findChild<PeriodSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("0"));
        QVERIFY(!desk.child<QPushButton>("forward")->isEnabled());
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("5"));
        QVERIFY(desk.child<QPushButton>("forward")->isEnabled());
    }

    void goesToTheLastSecondOfTheNewestCode()
    {
        EmulatorDesk desk;
        QVERIFY(!desk.child<QPushButton>("beforeExpiry")->isEnabled());
        desk.newCode();
        desk.newCode();
        desk.refresh();
        QTRY_COMPARE(desk.cells("codes").size(), 2);
        desk.click("beforeExpiry");
        QTRY_COMPARE(desk.state().newestCodes[0].expiresIn, Milliseconds(1000));
        QCOMPARE(desk.state().clock.mode, EmulatorClockMode::Paused);
        QTRY_VERIFY(desk.child<QRadioButton>("paused")->isChecked());
    }

    void goesToTheLastSecondOfTheChosenCode()
    {
        EmulatorDesk desk;
        const QString first = desk.newCode();
        desk.pool.clock.advance(Seconds(30));
        desk.newCode();
        desk.refresh();
        QTRY_COMPARE(desk.cells("codes").size(), 2);
        desk.child<RecordTable>("codes")->selectRow(1);
        desk.click("beforeExpiry");
        QTRY_COMPARE(desk.state().newestCodes[1].expiresIn, Milliseconds(1000));
        QCOMPARE(desk.state().newestCodes[1].id, first);
        QVERIFY(*desk.state().newestCodes[0].expiresIn > Seconds(20));
        // A choice that has nothing left does not fall back on another one.
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QVERIFY(QCoro::waitFor(control.forward(Seconds(2))));
        desk.refresh();
        QTRY_VERIFY(!desk.child<QPushButton>("beforeExpiry")->isEnabled());
    }

    void longNamesLeaveEachColumnInSight()
    {
        EmulatorDesk desk;
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        EmulatorUser user;
        user.username = QString(100, u'w');
        user.password = Secret("w");
        user.email = QString(150, u'e') + QStringLiteral("@example.com");
        QVERIFY(QCoro::waitFor(control.saveUser(user)));
        desk.refresh();
        QTRY_VERIFY(desk.cells("users").last().startsWith(u'w'));
        for (const char *name : {"users", "codes", "faults"}) {
            const auto *table = desk.child<RecordTable>(name);
            const int last = table->model()->columnCount() - 1;
            QVERIFY2(
                table->columnViewportPosition(last) + table->columnWidth(last) <= table->viewport()->width(), name);
        }
    }

    void addsAFault()
    {
        EmulatorDesk desk;
        desk.click("addFault");
        QVERIFY(desk.inSheet<QSpinBox>("delay")->isVisible());
        QVERIFY(!desk.inSheet<QSpinBox>("retryAfter")->isVisible());
        QVERIFY(!desk.inSheet<QSpinBox>("n")->isVisible());
        QVERIFY(!desk.inSheet<QSpinBox>("seed")->isVisible());
        desk.inSheet<QComboBox>("path")->setCurrentText(QStringLiteral("signin"));
        QVERIFY(!desk.inSheet<QPushButton>("saveFault")->isEnabled());
        desk.inSheet<QComboBox>("path")->setCurrentText(QStringLiteral("/api/v3/gene-qrcode"));
        desk.inSheet<QComboBox>("kind")->setCurrentIndex(2);
        desk.inSheet<QComboBox>("calls")->setCurrentIndex(3);
        QVERIFY(desk.inSheet<QSpinBox>("retryAfter")->isVisible() && desk.inSheet<QSpinBox>("n")->isVisible());
        desk.inSheet<QSpinBox>("retryAfter")->setValue(7);
        desk.inSheet<QSpinBox>("n")->setValue(2);
        desk.inSheet<QSpinBox>("percent")->setValue(50);
        QVERIFY(desk.inSheet<QSpinBox>("seed")->isVisible());
        desk.inSheet<QSpinBox>("seed")->setValue(11);
        desk.inSheet<QPushButton>("saveFault")->click();
        QTRY_COMPARE(desk.cells("faults"),
            QStringList(QStringLiteral("/api/v3/gene-qrcode|HTTP 429, 7 s|first 2, 50 %|0 of 0")));
        QTRY_VERIFY(!desk.page.findChild<Sheet *>());
        QCOMPARE(desk.state().faults[0].settings.retryAfter, Seconds(7));
        QCOMPARE(desk.state().faults[0].settings.seed, 11);
    }

    void countsHitsAndClearsFaults()
    {
        EmulatorDesk desk;
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        FaultSettings fault;
        fault.path = QStringLiteral("/api/v3/gene-qrcode");
        fault.kind = FaultKind::ServerError;
        fault.n = 1;
        fault.calls = FaultSettings::Calls::Nth;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(QCoro::waitFor(control.addFault(fault)));
            fault.path = QStringLiteral("/nowhere%1*").arg(i);
        }
        PoolClient browser(desk.pool.connection, desk.pool.context(), Party::Browser);
        QVERIFY(!QCoro::waitFor(browser.generateQrCode({})));
        QVERIFY(QCoro::waitFor(browser.generateQrCode({})));
        desk.refresh();
        QTRY_COMPARE(desk.cells("faults").size(), 3);
        QVERIFY2(desk.cells("faults")[0].endsWith(QStringLiteral("|HTTP 500|no. 1|1 of 2")),
            qPrintable(desk.cells("faults")[0]));
        QVERIFY(!desk.child<QPushButton>("clearFault")->isEnabled());
        desk.child<RecordTable>("faults")->selectRow(1);
        desk.click("clearFault");
        QTRY_COMPARE(desk.cells("faults").size(), 2);
        QVERIFY(desk.cells("faults")[1].startsWith(QStringLiteral("/nowhere1*|")));
        QVERIFY(!desk.child<QPushButton>("clearFault")->isEnabled()); // the next click does not take its neighbour
        desk.click("clearFaults");
        QTRY_VERIFY(desk.cells("faults").isEmpty());
        QVERIFY(!desk.child<RecordTable>("faults")->isVisible());
    }

    void addsEditsAndLocksAUser()
    {
        EmulatorDesk desk;
        const qsizetype before = desk.cells("users").size();
        QVERIFY(!desk.child<QPushButton>("editUser")->isEnabled());
        desk.click("addUser");
        QVERIFY(!desk.inSheet<QPushButton>("saveUser")->isEnabled());
        QTest::keyClicks(desk.inSheet<QLineEdit>("username"), desk.pool.user().username);
        QTest::keyClicks(desk.inSheet<QLineEdit>("password"), QStringLiteral("dora-demo"));
        desk.inSheet<QPushButton>("saveUser")->click();
        // The name is taken: the sheet says so and stays.
        QTRY_VERIFY(desk.page.findChild<Sheet *>()->banner()->isVisible());
        desk.inSheet<QLineEdit>("username")->setText(QStringLiteral("dora"));
        desk.inSheet<QPushButton>("saveUser")->click();
        QTRY_COMPARE(desk.cells("users").size(), before + 1);
        QCOMPARE(desk.cells("users").last(), QStringLiteral("dora|dora||Active|0"));
        QTRY_VERIFY(!desk.page.findChild<Sheet *>());

        desk.child<RecordTable>("users")->selectRow(int(before));
        desk.click("editUser");
        desk.inSheet<QLineEdit>("email")->setText(QStringLiteral("dora@example.com"));
        QTest::keyClick(desk.inSheet<QLineEdit>("email"), Qt::Key_Return);
        QTRY_COMPARE(desk.cells("users").last(), QStringLiteral("dora|dora|dora@example.com|Active|0"));
        QTRY_VERIFY(!desk.page.findChild<Sheet *>());

        desk.click("lockUser");
        QTRY_COMPARE(desk.cells("users").last(), QStringLiteral("dora|dora|dora@example.com|Locked|0"));
        const QAbstractItemModel *users = desk.child<RecordTable>("users")->model();
        QVERIFY(users->index(int(before), 3).data(Qt::ForegroundRole).isValid()); // to be seen at a glance
        QVERIFY(!users->index(0, 3).data(Qt::ForegroundRole).isValid());
        QCOMPARE(desk.child<QPushButton>("lockUser")->text(), QStringLiteral("Unloc&k"));
        desk.click("lockUser");
        QTRY_VERIFY(desk.cells("users").last().endsWith(QStringLiteral("|Active|0")));
    }

    void opensTheDemoPage()
    {
        EmulatorDesk desk;
        desk.click("demoPage");
        QCOMPARE(desk.opened, QList<QUrl>{QUrl(desk.pool.connection.applicationHost.toString() + u'/')});
        desk.canOpen = false;
        desk.click("demoPage");
        const auto banners = desk.page.findChildren<Banner *>();
        QVERIFY(std::ranges::any_of(banners, [&](const Banner *banner) {
            return banner->isVisible() && banner->text().contains(desk.opened.last().toString());
        }));
    }

    void asksBeforeItResets()
    {
        EmulatorDesk desk;
        QSignalSpy reset(&desk.page, &EmulatorPage::poolReset);
        desk.newCode();
        desk.click("resetPool");
        QPointer<Sheet> sheet = desk.page.findChild<Sheet *>();
        QTRY_VERIFY(sheet->focusWidget());
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return); // the default is no
        QTRY_VERIFY(!sheet);
        QTest::qWait(50);
        QCOMPARE(desk.state().codesHeld, 1);
        QCOMPARE(reset.size(), 0);
        desk.click("resetPool");
        desk.inSheet<QPushButton>("confirmReset")->click();
        QTRY_COMPARE(reset.size(), 1);
        QCOMPARE(desk.state().codesHeld, 0);
    }

    void saysWhenTheEmulatorIsGone()
    {
        EmulatorDesk desk;
        QCOMPARE(desk.trouble(), QString());
        desk.pool.stop();
        desk.refresh();
        QTRY_VERIFY(!desk.trouble().isEmpty());
        // What it last said stays to be read, and cannot be acted on.
        QVERIFY(desk.child<RecordTable>("users")->isVisible());
        for (const char *name : {"addUser", "real", "addFault", "resetPool"})
            QVERIFY2(!desk.child<QAbstractButton>(name)->isEnabled(), name);
        desk.pool.start();
        Connection connection = desk.pool.connection;
        desk.page.setPool(connection, desk.pool.context());
        QTRY_VERIFY(desk.child<QAbstractButton>("addUser")->isEnabled());
        QCOMPARE(desk.trouble(), QString());
    }

    void showsNothingThatItHasNotRead()
    {
        EmulatorDesk desk;
        RawServer server(RawServer::hang());
        Connection silent = desk.pool.connection;
        silent.applicationHost = server.url(QString());
        desk.page.setPool(silent, desk.pool.context());
        QVERIFY(desk.child<CopyField>("address")->isVisible());
        for (const char *name : {"users", "poolTime", "addFault", "codes"})
            QVERIFY2(!desk.child<QWidget>(name)->isVisible(), name);
        QVERIFY(!desk.child<QPushButton>("resetPool")->isEnabled());
    }

    void saysWhenAnActionIsRefused()
    {
        EmulatorDesk desk;
        desk.newCode();
        desk.refresh();
        QTRY_COMPARE(desk.cells("codes").size(), 1);
        // The code expires before the page has looked again.
        EmulatorControl control(desk.pool.connection, desk.pool.context());
        QVERIFY(QCoro::waitFor(control.forward(Seconds(500))));
        desk.child<QPushButton>("beforeExpiry")->click();
        QTRY_VERIFY(!desk.trouble().isEmpty());
    }

    void aRealPoolIsExplained()
    {
        EmulatorDesk desk;
        QSignalSpy wanted(&desk.page, &EmulatorPage::demoPoolRequested);
        RawServer server(RawServer::hang());
        Connection real = desk.pool.connection;
        real.name = QStringLiteral("Staging");
        real.controlToken = {};
        real.applicationHost = real.managementHost = server.url(QString());
        desk.page.setPool(real, desk.pool.context());
        QVERIFY(!desk.child<RecordTable>("users")->isVisible());
        QVERIFY(!desk.child<QPushButton>("resetPool")->isEnabled());
        QVERIFY(!desk.child<QPushButton>("demoPage")->isEnabled());
        const auto labels = desk.page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Staging"));
        }));
        QTest::qWait(50);
        QVERIFY(server.requests().isEmpty());
        desk.click("openDemoPool");
        QCOMPARE(wanted.size(), 1);
        desk.page.setPool(desk.pool.connection, desk.pool.context());
        QTRY_VERIFY(desk.child<RecordTable>("users")->isVisible());
    }

    void aSheetGoesWithItsPool()
    {
        EmulatorDesk desk;
        desk.click("addFault");
        QPointer<Sheet> sheet = desk.page.findChild<Sheet *>();
        desk.page.setPool(desk.pool.connection, desk.pool.context());
        QTRY_VERIFY(!sheet);
    }

    void theKeyboardAloneReachesEverything()
    {
        EmulatorDesk desk;
        desk.newCode();
        desk.refresh();
        QTRY_COMPARE(desk.cells("codes").size(), 1);
        desk.child<RecordTable>("users")->selectRow(0);
        desk.child<QPushButton>("demoPage")->setFocus();
        std::set<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            reached.insert(desk.page.focusWidget());
            QTest::keyClick(desk.page.focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"demoPage", "resetPool", "users", "addUser", "editUser", "lockUser", "real", "forward",
                 "beforeExpiry", "addFault", "codes"})
            QVERIFY2(reached.contains(desk.child<QWidget>(name)), name);
        for (const QToolButton *button : desk.page.findChildren<QToolButton *>())
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
    }

    void everyControlHasItsOwnMnemonic()
    {
        EmulatorDesk desk;
        std::set<QString> mnemonics;
        QStringList texts;
        for (const QAbstractButton *button : desk.page.findChildren<QAbstractButton *>()) {
            if (!button->text().isEmpty())
                texts.append(button->text());
        }
        for (const QLabel *label : desk.page.findChildren<QLabel *>()) {
            if (label->buddy())
                texts.append(label->text());
        }
        for (const QString &text : std::as_const(texts)) {
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(text));
            QVERIFY2(mnemonics.insert(text.mid(at + 1, 1).toUpper()).second, qPrintable(text));
        }
    }
};

QRLOGIN_TEST(TestEmulatorPage)
#include "TestEmulatorPage.moc"
