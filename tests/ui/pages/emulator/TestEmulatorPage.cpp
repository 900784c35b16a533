#include "pages/emulator/EmulatorPage.h"

#include "pages/emulator/RecordTable.h"
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

/// The page with a real emulator.
struct EmulatorFixture
{
    TestPool pool;
    QList<QUrl> opened;
    bool canOpen = true;
    std::unique_ptr<EmulatorMonitor> monitor;
    EmulatorPage page{[this](const QUrl &url) {
        opened += url;
        return canOpen;
    }};

    EmulatorFixture()
    {
        setPool(pool.connection);
        page.resize(1100, 900);
        page.show();
        [this] {
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            QTRY_VERIFY(!cells("users").isEmpty());
        }();
    }

    void setPool(const Connection &connection)
    {
        monitor = EmulatorMonitor::of(connection, pool.context());
        page.setPool(connection, monitor.get());
    }

    template <typename T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }

    /// The rows of a table, with cells joined by "|".
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
        PoolClient browser(pool.connection.address, pool.context(), Party::Browser);
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
        EmulatorFixture fixture;
        QCOMPARE(fixture.child<CopyField>("address")->shownText(),
            fixture.pool.connection.address.applicationHost.toString());
        for (const char *secret : {"poolSecret", "accessKeySecret", "appSecret", "controlToken"})
            QVERIFY2(!fixture.child<CopyField>(secret)->isRevealed(), secret);
        auto *poolSecret = fixture.child<CopyField>("poolSecret");
        poolSecret->setRevealed(true);
        QCOMPARE(poolSecret->shownText().toUtf8(), fixture.pool.connection.credentials.userPoolSecret.reveal());
        QCOMPARE(poolSecret->shownText().size(), 32);
        auto *token = fixture.child<CopyField>("controlToken");
        token->setForgetAfter(50);
        token->findChildren<QToolButton *>().at(1)->click();
        QCOMPARE(
            QGuiApplication::clipboard()->text().toUtf8(), fixture.pool.connection.credentials.controlToken.reveal());
        QTRY_VERIFY(QGuiApplication::clipboard()->text().isEmpty());
        const auto pills = fixture.page.findChildren<StatusPill *>();
        QVERIFY(std::ranges::any_of(pills,
            [](const StatusPill *pill) { return pill->isVisible() && pill->text() == QLatin1String("EMULATOR"); }));
    }

    void asksOnceASecondWhileSeenAndNotOtherwise()
    {
        EmulatorFixture fixture;
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 1);
        fixture.page.hide();
        QCOMPARE(fixture.pool.clock.pendingTimers(), 0);
        fixture.newCode();
        fixture.pool.clock.advance(Seconds(5));
        QTest::qWait(50);
        QVERIFY(fixture.cells("codes").isEmpty());
        fixture.page.show();
        QTRY_COMPARE(fixture.cells("codes").size(), 1);
        QTRY_COMPARE(fixture.pool.clock.pendingTimers(), 1);
    }

    void showsCodesWithStateAndAge()
    {
        EmulatorFixture fixture;
        QVERIFY(!fixture.child<RecordTable>("codes")->isVisible());
        const QString first = fixture.newCode();
        fixture.pool.clock.advance(Seconds(65));
        QTRY_COMPARE(fixture.cells("codes"), QStringList(first + QStringLiteral("|Not scanned||1:05|0:55")));
        const QString second = fixture.newCode();
        fixture.child<RecordTable>("codes")->selectRow(0);
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("codes").size(), 2);
        QVERIFY(fixture.cells("codes")[0].startsWith(second));
        QCOMPARE(fixture.child<RecordTable>("codes")->chosenKey(), first); // although its row has changed
    }

    void turnsTheClock()
    {
        EmulatorFixture fixture;
        fixture.click("paused");
        QTRY_COMPARE(fixture.state().clock.mode, ClockMode::Paused);
        fixture.click("x60");
        QTRY_COMPARE(fixture.state().clock.mode, ClockMode::SixtyTimes);
        fixture.click("real");
        QTRY_COMPARE(fixture.state().clock.mode, ClockMode::Real);
        fixture.page.findChild<PeriodEdit *>()->setPeriod(3600, PeriodUnit::Hour);
        fixture.click("forward");
        QTRY_COMPARE(fixture.child<QLabel>("ahead")->text(), QStringLiteral("1 h ahead of this computer's clock"));
        QVERIFY(fixture.child<QRadioButton>("real")->isChecked());
    }

    void anAmountThatTheEmulatorDoesNotTakeCannotBeSent()
    {
        EmulatorFixture fixture;
        auto *number = fixture.page.findChild<PeriodSpinBox *>();
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("0"));
        QVERIFY(!fixture.child<QPushButton>("forward")->isEnabled());
        number->selectAll();
        QTest::keyClicks(number, QStringLiteral("5"));
        QVERIFY(fixture.child<QPushButton>("forward")->isEnabled());
    }

    void goesToTheLastSecondOfTheNewestCode()
    {
        EmulatorFixture fixture;
        QVERIFY(!fixture.child<QPushButton>("beforeExpiry")->isEnabled());
        fixture.newCode();
        fixture.newCode();
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("codes").size(), 2);
        fixture.click("beforeExpiry");
        QTRY_COMPARE(fixture.state().newestCodes[0].expiresIn, Milliseconds(1000));
        QCOMPARE(fixture.state().clock.mode, ClockMode::Paused);
        QTRY_VERIFY(fixture.child<QRadioButton>("paused")->isChecked());
    }

    void goesToTheLastSecondOfTheChosenCode()
    {
        EmulatorFixture fixture;
        const QString first = fixture.newCode();
        fixture.pool.clock.advance(Seconds(30));
        fixture.newCode();
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("codes").size(), 2);
        fixture.child<RecordTable>("codes")->selectRow(1);
        fixture.click("beforeExpiry");
        QTRY_COMPARE(fixture.state().newestCodes[1].expiresIn, Milliseconds(1000));
        QCOMPARE(fixture.state().newestCodes[1].id, first);
        QVERIFY(*fixture.state().newestCodes[0].expiresIn > Seconds(20));
        // A selected code that cannot expire is not replaced by another.
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.forward(Seconds(2))));
        fixture.refresh();
        QTRY_VERIFY(!fixture.child<QPushButton>("beforeExpiry")->isEnabled());
    }

    void longNamesLeaveEachColumnInSight()
    {
        EmulatorFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        EmulatorUser user;
        user.username = QString(100, u'w');
        user.password = Secret("w");
        user.email = QString(150, u'e') + QStringLiteral("@example.com");
        QVERIFY(QCoro::waitFor(control.saveUser(user)));
        fixture.refresh();
        QTRY_VERIFY(fixture.cells("users").last().startsWith(u'w'));
        for (const char *name : {"users", "codes", "faults"}) {
            const auto *table = fixture.child<RecordTable>(name);
            const int last = table->model()->columnCount() - 1;
            QVERIFY2(
                table->columnViewportPosition(last) + table->columnWidth(last) <= table->viewport()->width(), name);
        }
    }

    void addsAFault()
    {
        EmulatorFixture fixture;
        fixture.click("addFault");
        QVERIFY(fixture.inSheet<QSpinBox>("delay")->isVisible());
        QVERIFY(!fixture.inSheet<QSpinBox>("retryAfter")->isVisible());
        QVERIFY(!fixture.inSheet<QSpinBox>("n")->isVisible());
        QVERIFY(!fixture.inSheet<QSpinBox>("seed")->isVisible());
        fixture.inSheet<QComboBox>("path")->setCurrentText(QStringLiteral("signin"));
        QVERIFY(!fixture.inSheet<QPushButton>("saveFault")->isEnabled());
        fixture.inSheet<QComboBox>("path")->setCurrentText(QStringLiteral("/api/v3/gene-qrcode"));
        fixture.inSheet<QComboBox>("kind")->setCurrentIndex(2);
        fixture.inSheet<QComboBox>("calls")->setCurrentIndex(3);
        QVERIFY(fixture.inSheet<QSpinBox>("retryAfter")->isVisible() && fixture.inSheet<QSpinBox>("n")->isVisible());
        fixture.inSheet<QSpinBox>("retryAfter")->setValue(7);
        fixture.inSheet<QSpinBox>("n")->setValue(2);
        fixture.inSheet<QSpinBox>("percent")->setValue(50);
        QVERIFY(fixture.inSheet<QSpinBox>("seed")->isVisible());
        fixture.inSheet<QSpinBox>("seed")->setValue(11);
        fixture.inSheet<QPushButton>("saveFault")->click();
        QTRY_COMPARE(fixture.cells("faults"),
            QStringList(QStringLiteral("/api/v3/gene-qrcode|HTTP 429, 7 s|first 2, 50 %|0 of 0")));
        QTRY_VERIFY(!fixture.page.findChild<Sheet *>());
        QCOMPARE(fixture.state().faults[0].rule.retryAfter, Seconds(7));
        QCOMPARE(fixture.state().faults[0].rule.seed, 11);
    }

    void countsHitsAndClearsFaults()
    {
        EmulatorFixture fixture;
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        FaultRule fault;
        fault.path = QStringLiteral("/api/v3/gene-qrcode");
        fault.kind = FaultKind::ServerError;
        fault.n = 1;
        fault.calls = FaultRule::Calls::Nth;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(QCoro::waitFor(control.addFault(fault)));
            fault.path = QStringLiteral("/nowhere%1*").arg(i);
        }
        PoolClient browser(fixture.pool.connection.address, fixture.pool.context(), Party::Browser);
        QVERIFY(!QCoro::waitFor(browser.generateQrCode({})));
        QVERIFY(QCoro::waitFor(browser.generateQrCode({})));
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("faults").size(), 3);
        QVERIFY2(fixture.cells("faults")[0].endsWith(QStringLiteral("|HTTP 500|call 1|1 of 2")),
            qPrintable(fixture.cells("faults")[0]));
        QVERIFY(!fixture.child<QPushButton>("clearFault")->isEnabled());
        fixture.child<RecordTable>("faults")->selectRow(1);
        fixture.click("clearFault");
        QTRY_COMPARE(fixture.cells("faults").size(), 2);
        QVERIFY(fixture.cells("faults")[1].startsWith(QStringLiteral("/nowhere1*|")));
        QVERIFY(!fixture.child<QPushButton>("clearFault")->isEnabled()); // the next click does not clear its neighbour
        fixture.click("clearFaults");
        QTRY_VERIFY(fixture.cells("faults").isEmpty());
        QVERIFY(!fixture.child<RecordTable>("faults")->isVisible());
    }

    void addsEditsAndLocksAUser()
    {
        EmulatorFixture fixture;
        const qsizetype before = fixture.cells("users").size();
        QVERIFY(!fixture.child<QPushButton>("editUser")->isEnabled());
        fixture.click("addUser");
        QVERIFY(!fixture.inSheet<QPushButton>("saveUser")->isEnabled());
        QTest::keyClicks(fixture.inSheet<QLineEdit>("username"), fixture.pool.user().username);
        QTest::keyClicks(fixture.inSheet<QLineEdit>("password"), QStringLiteral("dora-demo"));
        fixture.inSheet<QPushButton>("saveUser")->click();
        // The name exists: the sheet shows the error and stays open.
        QTRY_VERIFY(fixture.page.findChild<Sheet *>()->banner()->isVisible());
        fixture.inSheet<QLineEdit>("username")->setText(QStringLiteral("dora"));
        fixture.inSheet<QPushButton>("saveUser")->click();
        QTRY_COMPARE(fixture.cells("users").size(), before + 1);
        QCOMPARE(fixture.cells("users").last(), QStringLiteral("dora|dora||Active|0"));
        QTRY_VERIFY(!fixture.page.findChild<Sheet *>());

        fixture.child<RecordTable>("users")->selectRow(int(before));
        fixture.click("editUser");
        fixture.inSheet<QLineEdit>("email")->setText(QStringLiteral("dora@example.com"));
        QTest::keyClick(fixture.inSheet<QLineEdit>("email"), Qt::Key_Return);
        QTRY_COMPARE(fixture.cells("users").last(), QStringLiteral("dora|dora|dora@example.com|Active|0"));
        QTRY_VERIFY(!fixture.page.findChild<Sheet *>());

        fixture.click("lockUser");
        QTRY_COMPARE(fixture.cells("users").last(), QStringLiteral("dora|dora|dora@example.com|Locked|0"));
        const QAbstractItemModel *users = fixture.child<RecordTable>("users")->model();
        QVERIFY(users->index(int(before), 3).data(Qt::ForegroundRole).isValid()); // visible at a glance
        QVERIFY(!users->index(0, 3).data(Qt::ForegroundRole).isValid());
        QCOMPARE(fixture.child<QPushButton>("lockUser")->text(), QStringLiteral("Unloc&k"));
        fixture.click("lockUser");
        QTRY_VERIFY(fixture.cells("users").last().endsWith(QStringLiteral("|Active|0")));
    }

    void opensTheDemoPage()
    {
        EmulatorFixture fixture;
        fixture.click("demoPage");
        QCOMPARE(fixture.opened, QList<QUrl>{QUrl(fixture.pool.connection.address.applicationHost.toString() + u'/')});
        fixture.canOpen = false;
        fixture.click("demoPage");
        const auto banners = fixture.page.findChildren<Banner *>();
        QVERIFY(std::ranges::any_of(banners, [&](const Banner *banner) {
            return banner->isVisible() && banner->text().contains(fixture.opened.last().toString());
        }));
    }

    void asksBeforeItResets()
    {
        EmulatorFixture fixture;
        QSignalSpy reset(&fixture.page, &EmulatorPage::poolReset);
        fixture.newCode();
        fixture.click("resetPool");
        QPointer<Sheet> sheet = fixture.page.findChild<Sheet *>();
        QTRY_VERIFY(sheet->focusWidget());
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return); // the default is No
        QTRY_VERIFY(!sheet);
        QTest::qWait(50);
        QCOMPARE(fixture.state().codesHeld, 1);
        QCOMPARE(reset.size(), 0);
        fixture.click("resetPool");
        fixture.inSheet<QPushButton>("confirmReset")->click();
        QTRY_COMPARE(reset.size(), 1);
        QCOMPARE(fixture.state().codesHeld, 0);
    }

    void saysWhenTheEmulatorIsGone()
    {
        EmulatorFixture fixture;
        QCOMPARE(fixture.trouble(), QString());
        fixture.pool.stop();
        fixture.refresh();
        QTRY_VERIFY(!fixture.trouble().isEmpty());
        // The last state stays visible but read-only.
        QVERIFY(fixture.child<RecordTable>("users")->isVisible());
        for (const char *name : {"addUser", "real", "addFault", "resetPool"})
            QVERIFY2(!fixture.child<QAbstractButton>(name)->isEnabled(), name);
        fixture.pool.start();
        Connection connection = fixture.pool.connection;
        fixture.setPool(connection);
        QTRY_VERIFY(fixture.child<QAbstractButton>("addUser")->isEnabled());
        QCOMPARE(fixture.trouble(), QString());
    }

    void showsNothingThatItHasNotRead()
    {
        EmulatorFixture fixture;
        RawServer server(RawServer::hang());
        Connection silent = fixture.pool.connection;
        silent.address.applicationHost = server.url(QString());
        fixture.setPool(silent);
        QVERIFY(fixture.child<CopyField>("address")->isVisible());
        for (const char *name : {"users", "poolTime", "addFault", "codes"})
            QVERIFY2(!fixture.child<QWidget>(name)->isVisible(), name);
        QVERIFY(!fixture.child<QPushButton>("resetPool")->isEnabled());
    }

    void saysWhenAnActionIsRefused()
    {
        EmulatorFixture fixture;
        fixture.newCode();
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("codes").size(), 1);
        // The code expires before the page reads again.
        EmulatorControl control(fixture.pool.connection, fixture.pool.context());
        QVERIFY(QCoro::waitFor(control.forward(Seconds(500))));
        fixture.child<QPushButton>("beforeExpiry")->click();
        QTRY_VERIFY(!fixture.trouble().isEmpty());
    }

    void aRealPoolIsExplained()
    {
        EmulatorFixture fixture;
        QSignalSpy wanted(&fixture.page, &EmulatorPage::demoPoolRequested);
        RawServer server(RawServer::hang());
        Connection real = fixture.pool.connection;
        real.badge.name = QStringLiteral("Staging");
        real.credentials.controlToken = {};
        real.address.applicationHost = real.address.managementHost = server.url(QString());
        fixture.setPool(real);
        QVERIFY(!fixture.child<RecordTable>("users")->isVisible());
        QVERIFY(!fixture.child<QPushButton>("resetPool")->isEnabled());
        QVERIFY(!fixture.child<QPushButton>("demoPage")->isEnabled());
        const auto labels = fixture.page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Staging"));
        }));
        QTest::qWait(50);
        QVERIFY(server.requests().isEmpty());
        fixture.click("openDemoPool");
        QCOMPARE(wanted.size(), 1);
        fixture.setPool(fixture.pool.connection);
        QTRY_VERIFY(fixture.child<RecordTable>("users")->isVisible());
    }

    void aSheetGoesWithItsPool()
    {
        EmulatorFixture fixture;
        fixture.click("addFault");
        QPointer<Sheet> sheet = fixture.page.findChild<Sheet *>();
        fixture.setPool(fixture.pool.connection);
        QTRY_VERIFY(!sheet);
    }

    void theKeyboardAloneReachesEverything()
    {
        EmulatorFixture fixture;
        fixture.newCode();
        fixture.refresh();
        QTRY_COMPARE(fixture.cells("codes").size(), 1);
        fixture.child<RecordTable>("users")->selectRow(0);
        fixture.child<QPushButton>("demoPage")->setFocus();
        std::set<QWidget *> reached;
        for (int i = 0; i < 60; ++i) {
            reached.insert(fixture.page.focusWidget());
            QTest::keyClick(fixture.page.focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"demoPage", "resetPool", "users", "addUser", "editUser", "lockUser", "real", "forward",
                 "beforeExpiry", "addFault", "codes"})
            QVERIFY2(reached.contains(fixture.child<QWidget>(name)), name);
        for (const QToolButton *button : fixture.page.findChildren<QToolButton *>())
            QVERIFY2(!button->isVisible() || !button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
    }

    void everyControlHasItsOwnMnemonic()
    {
        EmulatorFixture fixture;
        std::set<QString> mnemonics;
        QStringList texts;
        for (const QAbstractButton *button : fixture.page.findChildren<QAbstractButton *>()) {
            if (!button->text().isEmpty())
                texts.append(button->text());
        }
        for (const QLabel *label : fixture.page.findChildren<QLabel *>()) {
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
