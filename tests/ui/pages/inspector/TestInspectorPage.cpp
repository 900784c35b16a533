#include "pages/inspector/InspectorPage.h"

#include "pages/inspector/EntryText.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/Banner.h"
#include "widgets/Sheet.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

#include <set>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

/// The page with a real pool.
struct Inspector
{
    TestPool pool;
    TrafficTable table;
    InspectorPage page{table, QStringLiteral("1.0")};
    QTableView *view = page.findChild<QTableView *>(QStringLiteral("traffic"));

    Inspector()
    {
        table.follow(pool.traffic);
        page.setPool(pool.connection, pool.context());
        page.resize(1000, 800);
        page.show();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
    }

    template <typename T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QLatin1String(name));
    }

    void click(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

    QString text(const char *name) { return child<QPlainTextEdit>(name)->toPlainText(); }

    void showTab(int tab) { page.findChild<QTabWidget *>()->setCurrentIndex(tab); }

    QString cell(int row, TrafficTable::Column column)
    {
        return page.table().data(page.table().index(row, column), Qt::DisplayRole).toString();
    }

    int rows() const { return page.table().rowCount(); }

    void waitForRows(int count)
    {
        [&] { QTRY_COMPARE(rows(), count); }();
    }

    /// Signs a user in, which adds one row.
    Result<TokenSet> signIn()
    {
        PoolClient phone(pool.connection.address, pool.context(), Party::Phone, pool.connection.credentials);
        return QCoro::waitFor(phone.signIn(pool.user().username, pool.user().password));
    }

    void readSettings() { pool.settings(); }

    void poll()
    {
        PoolClient browser(pool.connection.address, pool.context(), Party::Browser);
        (void)QCoro::waitFor(browser.qrStatus(QStringLiteral("nobody")));
    }

    static TrafficEntry made(int number)
    {
        TrafficEntry entry;
        entry.method = "GET";
        entry.path = QStringLiteral("/%1").arg(number);
        entry.url = "http://127.0.0.1/" + QByteArray::number(number);
        entry.httpStatus = 200;
        return entry;
    }
};

} // namespace

class TestInspectorPage : public QObject
{
    Q_OBJECT
private slots:
    void saysSoWhileThereIsNothing()
    {
        Inspector inspector;
        QVERIFY(!inspector.view->isVisible());
        QVERIFY(!inspector.child<QPushButton>("exportHar")->isEnabled());
        QVERIFY(!inspector.child<QPushButton>("clearTraffic")->isEnabled());
        QVERIFY(!inspector.child<QPushButton>("repeat")->isEnabled());
        inspector.poll();
        inspector.waitForRows(1);
        QVERIFY(inspector.view->isVisible());
        QVERIFY(inspector.child<QPushButton>("exportHar")->isEnabled());
    }

    void recordsWhileNobodyLooks()
    {
        TestPool pool;
        TrafficTable table;
        table.follow(pool.traffic);
        pool.settings();
        QTRY_COMPARE(table.rowCount(), 1);
        InspectorPage page(table, {});
        QCOMPARE(page.table().rowCount(), 1);
    }

    void showsARequestAndItsAnswer()
    {
        Inspector inspector;
        const auto tokens = inspector.signIn();
        inspector.poll();
        inspector.waitForRows(2);
        inspector.view->selectRow(0);
        const QString answer = inspector.text("answerText");
        QVERIFY2(answer.startsWith(QStringLiteral("HTTP 200\n")), qPrintable(answer));
        QVERIFY(answer.contains(QStringLiteral("Content-Type: application/json"), Qt::CaseInsensitive));
        QVERIFY(answer.contains(QStringLiteral("\n    \"statusCode\": 200\n")));
        // Text of hidden views is not built.
        QCOMPARE(inspector.text("requestText"), QString());
        inspector.showTab(0);
        const QString request = inspector.text("requestText");
        QVERIFY2(request.startsWith(QStringLiteral("POST http://127.0.0.1:")), qPrintable(request));
        QVERIFY(request.contains(QStringLiteral("\"username\": \"%1\"").arg(inspector.pool.user().username)));
        QVERIFY(request.contains(QStringLiteral("\"password\": \"•••\"")));
        QVERIFY(!request.contains(QString::fromUtf8(inspector.pool.user().password.reveal())));
        QVERIFY(!answer.contains(tokens->accessToken));
        inspector.view->selectRow(1);
        inspector.showTab(2);
        QVERIFY2(inspector.text("timingText").contains(QStringLiteral("(code 2241)")),
            qPrintable(inspector.text("timingText")));
    }

    void aCodeOfTheEmulatorIsMarked()
    {
        Inspector inspector;
        inspector.poll();
        inspector.waitForRows(1);
        const auto isMarked = [&] {
            const auto widgets = inspector.page.findChildren<QWidget *>();
            return std::any_of(widgets.begin(), widgets.end(), [](const QWidget *widget) {
                return widget->isVisible()
                    && QLatin1String(widget->metaObject()->className()) == QLatin1String("qrlogin::StatusPill");
            });
        };
        QVERIFY(!isMarked());
        inspector.view->selectRow(0);
        QVERIFY(isMarked());
        // An entry does not change when another pool is opened.
        Connection real = inspector.pool.connection;
        real.address.connectionId = QStringLiteral("real");
        real.address.watermark.clear();
        inspector.page.setPool(real, inspector.pool.context());
        QVERIFY(isMarked());
        TrafficEntry entry = Inspector::made(1);
        inspector.pool.traffic.record(entry);
        inspector.waitForRows(2);
        inspector.view->selectRow(1);
        QVERIFY(!isMarked());
    }

    void searchPartyAndOutcomeFilter()
    {
        Inspector inspector;
        inspector.readSettings();
        inspector.poll();
        QVERIFY(inspector.signIn());
        inspector.waitForRows(3);
        inspector.view->selectRow(2);
        QTest::keyClicks(inspector.child<QLineEdit>("search"), QStringLiteral("signin"));
        inspector.waitForRows(1);
        QCOMPARE(inspector.view->selectionModel()->selectedRows().size(), 1); // still the same entry
        QCOMPARE(inspector.child<QLabel>("counts")->text(), QStringLiteral("1 of 3"));
        inspector.child<QLineEdit>("search")->clear();
        inspector.waitForRows(3);
        inspector.child<QComboBox>("party")->setCurrentIndex(1);
        QCOMPARE(inspector.rows(), 1);
        QCOMPARE(inspector.cell(0, TrafficTable::Party), QStringLiteral("Console"));
        inspector.child<QComboBox>("party")->setCurrentIndex(0);
        inspector.child<QComboBox>("outcome")->setCurrentIndex(2);
        QCOMPARE(inspector.rows(), 1);
        QCOMPARE(inspector.cell(0, TrafficTable::Code), QStringLiteral("2241"));
        inspector.child<QComboBox>("outcome")->setCurrentIndex(3);
        QCOMPARE(inspector.rows(), 0);
        QVERIFY(!inspector.view->isVisible());
    }

    void aGetIsSentAgainAtOnce()
    {
        Inspector inspector;
        inspector.readSettings();
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        inspector.click("repeat");
        inspector.waitForRows(2);
        QCOMPARE(inspector.cell(1, TrafficTable::Party), QStringLiteral("Console"));
        QCOMPARE(inspector.cell(1, TrafficTable::Code), QString()); // a repeated nonce would be rejected
        QTRY_COMPARE(inspector.view->currentIndex().row(), 1);
    }

    void whatMayChangeSomethingIsAskedAbout()
    {
        Inspector inspector;
        QVERIFY(inspector.signIn());
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        inspector.click("repeat");
        QPointer<Sheet> sheet = inspector.page.findChild<Sheet *>();
        QVERIFY(sheet);
        QTRY_VERIFY(sheet->focusWidget());
        QTest::keyClick(sheet->focusWidget(), Qt::Key_Return); // the default is No
        QTRY_VERIFY(!sheet);
        QTest::qWait(TrafficTable::gatheringMilliseconds * 2);
        QCOMPARE(inspector.rows(), 1);

        inspector.click("repeat");
        QTest::mouseClick(inspector.page.findChild<QPushButton *>(QStringLiteral("sendAgain")), Qt::LeftButton);
        inspector.waitForRows(2);
        QCOMPARE(inspector.cell(1, TrafficTable::Party), QStringLiteral("Phone"));
        QCOMPARE(inspector.cell(1, TrafficTable::Code), QString()); // with its original password
    }

    void theReasonStandsAboveTheResponse()
    {
        Inspector inspector;
        inspector.poll();
        QVERIFY(inspector.signIn());
        inspector.waitForRows(2);
        const auto *reason = inspector.child<Banner>("outcomeOfEntry");
        QVERIFY(!reason->isVisible());
        inspector.view->selectRow(0);
        QVERIFY(reason->isVisible());
        QVERIFY2(reason->text().contains(QStringLiteral("(code 2241)")), qPrintable(reason->text()));
        QCOMPARE(reason->accent(), Accent::Warning);
        const auto *answer = inspector.child<QPlainTextEdit>("answerText");
        QVERIFY(reason->mapTo(&inspector.page, QPoint(0, reason->height())).y()
            <= answer->mapTo(&inspector.page, QPoint()).y());
        inspector.view->selectRow(1);
        QCOMPARE(reason->accent(), Accent::Success);
        TrafficEntry lost = Inspector::made(1);
        lost.httpStatus = 0;
        lost.failure = Failure{FailureKind::Timeout, {}, 0, 0, {}};
        inspector.pool.traffic.record(lost);
        inspector.waitForRows(3);
        inspector.view->selectRow(2);
        QCOMPARE(reason->accent(), Accent::Danger);
        QVERIFY(reason->text().contains(QStringLiteral("10 seconds")));
    }

    void picturesAreShown()
    {
        Inspector inspector;
        PoolClient browser(inspector.pool.connection.address, inspector.pool.context(), Party::Browser);
        const auto code = QCoro::waitFor(browser.generateQrCode({}));
        QVERIFY(code);
        QVERIFY(QCoro::waitFor(browser.fetchImage(code->url)));
        inspector.waitForRows(2);
        auto *picture = inspector.child<QLabel>("picture");
        inspector.view->selectRow(1);
        QTRY_VERIFY(picture->isVisible());
        QVERIFY(!picture->pixmap().isNull());
        QVERIFY(picture->accessibleName().contains(QStringLiteral("pixels")));
        QVERIFY(!inspector.child<QPushButton>("repeat")->isEnabled());
        QVERIFY(inspector.child<QPushButton>("repeat")->toolTip().contains(QStringLiteral("image")));
        inspector.view->selectRow(0);
        QVERIFY(!picture->isVisible());
        // Bytes that are not a picture.
        TrafficEntry broken = Inspector::made(1);
        broken.picture = "not a picture";
        inspector.pool.traffic.record(broken);
        inspector.waitForRows(3);
        inspector.view->selectRow(2);
        QTest::qWait(100);
        QVERIFY(!picture->isVisible());
    }

    void opensAnEntryOfAnotherPage()
    {
        Inspector inspector;
        std::vector<TrafficEntry> entries;
        connect(&inspector.pool.traffic, &TrafficLog::recorded, &inspector.page,
            [&](const TrafficEntry &entry) { entries.push_back(entry); });
        QVERIFY(inspector.signIn());
        inspector.poll();
        inspector.poll();
        inspector.waitForRows(3);
        inspector.child<QComboBox>("party")->setCurrentIndex(3); // the phone's
        QTest::keyClicks(inspector.child<QLineEdit>("search"), QStringLiteral("signin"));
        inspector.waitForRows(1);
        inspector.page.open(entries[1]);
        QCOMPARE(inspector.rows(), 3);
        QCOMPARE(inspector.view->currentIndex().row(), 1);
        QCOMPARE(inspector.child<QLineEdit>("search")->text(), QString());
        QCOMPARE(inspector.page.focusWidget(), inspector.view);
        inspector.page.open(entries[0]);
        QCOMPARE(inspector.view->currentIndex().row(), 0);
        QVERIFY(!inspector.page.findChild<Banner *>()->isVisible());
        inspector.click("clearTraffic");
        inspector.page.open(entries[0]);
        QVERIFY(inspector.page.findChild<Banner *>()->isVisible());
    }

    void aRequestToAnotherPoolIsNotSentAgain()
    {
        Inspector inspector;
        inspector.readSettings();
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        QVERIFY(inspector.child<QPushButton>("repeat")->isEnabled());
        Connection other = inspector.pool.connection;
        other.address.connectionId = QStringLiteral("other");
        inspector.page.setPool(other, inspector.pool.context());
        auto *repeat = inspector.child<QPushButton>("repeat");
        QVERIFY(!repeat->isEnabled());
        const auto isSaid = [&](const QString &reason) {
            const QList<QLabel *> labels = inspector.page.findChildren<QLabel *>();
            return repeat->toolTip().contains(reason) && repeat->accessibleDescription().contains(reason)
                && std::any_of(labels.begin(), labels.end(),
                    [&](const QLabel *label) { return label->isVisible() && label->text().contains(reason); });
        };
        QVERIFY(isSaid(QStringLiteral("another pool")));
        Connection moved = inspector.pool.connection;
        moved.address.managementHost = QUrl(QStringLiteral("https://example.com"));
        inspector.page.setPool(moved, inspector.pool.context());
        QVERIFY(!repeat->isEnabled());
        // Only saved connections change: each scenario has an emulator of its own, which ends with it.
        QVERIFY(isSaid(QStringLiteral("the emulator that it was sent to")));
        TrafficEntry saved;
        saved.method = "GET";
        saved.path = QStringLiteral("/saved");
        saved.url = "https://former.example/saved";
        saved.connectionId = moved.address.connectionId = QStringLiteral("saved");
        inspector.pool.traffic.record(saved);
        inspector.page.setPool(moved, inspector.pool.context());
        inspector.waitForRows(2);
        inspector.view->selectRow(1);
        QVERIFY(isSaid(QStringLiteral("another host")));
        inspector.view->selectRow(0);
        inspector.page.setPool(inspector.pool.connection, inspector.pool.context());
        QVERIFY(repeat->isEnabled());
        QVERIFY(repeat->accessibleDescription().isEmpty());
    }

    void copiesACommand()
    {
        Inspector inspector;
        QVERIFY(inspector.signIn());
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        inspector.click("copyCurl");
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("curl -X POST")));
        QVERIFY(text.contains(QStringLiteral("$SECRET_")));
        QCOMPARE(inspector.child<QPushButton>("copyCurl")->text(), QStringLiteral("&Copied"));
        QTRY_COMPARE(inspector.child<QPushButton>("copyCurl")->text(), QStringLiteral("&Copy as cURL"));
    }

    void exportsWhatIsShown()
    {
        Inspector inspector;
        inspector.readSettings();
        inspector.poll();
        inspector.waitForRows(2);
        inspector.child<QComboBox>("party")->setCurrentIndex(1);
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("a.har"));
        inspector.click("exportHar");
        choosePath(&inspector.page, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject log
            = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("log")).toObject();
        QCOMPARE(log.value(QStringLiteral("entries")).toArray().size(), 1);
        inspector.click("exportHar");
        choosePath(&inspector.page, directory.filePath(QStringLiteral("no/such/folder.har")));
        QCOMPARE(inspector.page.findChild<Banner *>()->accent(), Accent::Danger);
    }

    void pausesAndGoesOn()
    {
        Inspector inspector;
        inspector.click("record");
        inspector.poll();
        QTest::qWait(TrafficTable::gatheringMilliseconds * 2);
        QCOMPARE(inspector.rows(), 0);
        inspector.click("record");
        inspector.poll();
        inspector.waitForRows(1);
        // A repeated request is recorded anyway.
        inspector.click("record");
        inspector.view->selectRow(0);
        inspector.click("repeat");
        inspector.waitForRows(2);
    }

    void clears()
    {
        Inspector inspector;
        inspector.poll();
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        inspector.click("clearTraffic");
        QCOMPARE(inspector.rows(), 0);
        QCOMPARE(inspector.text("answerText"), QString());
        QVERIFY(!inspector.child<QPushButton>("copyCurl")->isEnabled());
    }

    void followsTheNewestUnlessSomebodyScrolledUp()
    {
        Inspector inspector;
        const auto append = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                inspector.pool.traffic.record(Inspector::made(i));
            inspector.waitForRows(to);
        };
        append(0, 200);
        QScrollBar *bar = inspector.view->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(10);
        const int most = bar->maximum();
        append(200, 300);
        QTRY_COMPARE(bar->maximum(), most + 100); // the view's layout is delayed
        QCOMPARE(bar->value(), 10);
        bar->setValue(bar->maximum());
        append(300, 400);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void aHugeAnswerIsCutAndSaysSo()
    {
        Inspector inspector;
        TrafficEntry entry = Inspector::made(1);
        entry.answerBody = "{\"long\":\"" + QByteArray(900'000, 'x') + "\",\"after\":1}";
        entry.answerHead = "X-Long: 1\n";
        inspector.pool.traffic.record(entry);
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        const QString text = inspector.text("answerText");
        QVERIFY(text.size() < EntryText::maxCharacters + 1000);
        QVERIFY2(text.contains(QStringLiteral("more character")), qPrintable(text.right(200)));
        for (const QString &line : text.split(u'\n'))
            QVERIFY(line.size() < EntryText::maxInLine + 100);
    }

    void theKeyboardAloneReachesEverything()
    {
        Inspector inspector;
        inspector.poll();
        inspector.waitForRows(1);
        inspector.view->selectRow(0);
        QTRY_VERIFY(inspector.page.isVisible());
        QTest::keyClick(&inspector.page, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(inspector.page.focusWidget(), inspector.child<QLineEdit>("search"));
        std::set<QWidget *> reached;
        for (int i = 0; i < 20; ++i) {
            reached.insert(inspector.page.focusWidget());
            QTest::keyClick(inspector.page.focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"record", "exportHar", "clearTraffic", "search", "party", "outcome", "traffic",
                 "repeat", "copyCurl", "answerText"})
            QVERIFY2(reached.contains(inspector.child<QWidget>(name)), name);
    }

    void everyControlHasANameAndItsOwnMnemonic()
    {
        Inspector inspector;
        std::set<QString> mnemonics;
        QStringList texts;
        for (const QPushButton *button : inspector.page.findChildren<QPushButton *>()) {
            if (!button->objectName().isEmpty())
                texts.append(button->text());
        }
        for (const QLabel *label : inspector.page.findChildren<QLabel *>()) {
            if (label->buddy())
                texts.append(label->text());
        }
        const auto *tabs = inspector.page.findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts.append(tabs->tabText(tab));
        for (const QString &text : std::as_const(texts)) {
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0, qPrintable(text));
            QVERIFY2(mnemonics.insert(text.mid(at + 1, 1).toUpper()).second, qPrintable(text));
        }
        for (const char *name : {"search", "party", "outcome", "traffic", "requestText", "answerText", "timingText"})
            QVERIFY2(!inspector.child<QWidget>(name)->accessibleName().isEmpty(), name);
    }
};

QRLOGIN_TEST(TestInspectorPage)
#include "TestInspectorPage.moc"
