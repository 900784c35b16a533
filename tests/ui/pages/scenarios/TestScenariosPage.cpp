#include "pages/scenarios/ScenariosPage.h"

#include "client/control/EmulatorControl.h"
#include "pages/scenarios/TruthTable.h"
#include "scan/Login.h"
#include "scenario/document/ScenarioDocument.h"
#include "shared/TemporaryEmulator.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "support/TestPool.h"
#include "widgets/Banner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <QCoroTask>

#include <set>

using namespace qrlogin;
using namespace qrlogin::test;

namespace {

using Outcome = ScenarioResult::Outcome;

QByteArray document(const QByteArray &steps)
{
    return "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"title\": {\"en\": \"By hand\"}, \"steps\": [" + steps
        + "]}";
}

/// A scenario that expects a scan too early.
QByteArray wrongDocument()
{
    return document("{\"party\": \"browser\", \"do\": \"generate\"},"
                    "{\"party\": \"browser\", \"do\": \"check\", \"expect\": {\"status\": \"SCANNED\"}}");
}

QByteArray waitingDocument()
{
    return document("{\"party\": \"browser\", \"do\": \"generate\"},"
                    "{\"party\": \"clock\", \"do\": \"wait\", \"seconds\": 90}");
}

/// The page with a pool, and new emulators on request. Its clients use the system clock, because faults take real time.
struct ScenariosFixture
{
    TestPool pool;
    SystemClock system;
    TemporaryEmulator fresh{system};
    QTemporaryDir directory;
    ScenariosPage page{[this](const TemporaryEmulator::Started &started) { fresh.start(started); }};
    QTreeView *view = page.findChild<QTreeView *>(QStringLiteral("scenarios"));
    QAbstractItemModelTester tester{view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    ScenariosFixture()
    {
        pool.clock.advance(system.now() - pool.clock.now());
        page.setPool(pool.connection, context());
        page.resize(1100, 760);
        page.show();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&page)); }();
    }

    PoolContext context() { return {pool.network, system, pool.random, pool.traffic}; }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    void click(const char *name)
    {
        [&] { QVERIFY2(button(name)->isEnabled(), name); }();
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    int indexOf(const char *name) const
    {
        for (int i = 0; i < page.list().count(); ++i) {
            if (page.list().at(i).scenario.name == QLatin1String(name))
                return i;
        }
        return -1;
    }
    void choose(int index) { view->setCurrentIndex(view->model()->index(index, 0)); }
    /// Runs the selected scenarios to the end.
    void run()
    {
        click("run");
        settle();
    }
    void settle()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(button("runAll")->isEnabled(), 60'000); }();
        // The overall result comes last.
        QCoreApplication::processEvents();
    }
    void onThePoolAtHand() { page.findChild<QComboBox *>()->setCurrentIndex(1); }
    /// The same with a pool without control of clock and faults.
    void onARealPool()
    {
        const Connection real = pool.savedConnection();
        page.setPool(real, context());
        onThePoolAtHand();
    }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(directory.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the document cannot be written");
        return file.fileName();
    }
    Outcome outcome(int index) const { return page.list().at(index).result->outcome; }
    /// The page's banner, not one of the details.
    Banner *banner() { return page.findChild<Banner *>(QString(), Qt::FindDirectChildrenOnly); }
    bool says(const QString &text)
    {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

class TestScenariosPage : public QObject
{
    Q_OBJECT
private slots:
    void namesAreToldApartOnALaptop()
    {
        ScenariosFixture fixture;
        fixture.page.resize(727, 380); // of a screen of 1366 x 768 at 150 %
        QCoreApplication::processEvents();
        QStringList shown;
        for (int row = 0; row < fixture.view->model()->rowCount(); ++row) {
            const QModelIndex name = fixture.view->model()->index(row, ScenarioTree::Name);
            const QFontMetrics metrics(fixture.view->font());
            const QString text = name.data().toString();
            const int beside = fixture.view->sizeHintForIndex(name).width() - metrics.horizontalAdvance(text);
            shown += metrics.elidedText(text, Qt::ElideRight, fixture.view->visualRect(name).width() - beside);
        }
        QCOMPARE(shown.removeDuplicates(), 0);
        QVERIFY2(shown.filter(QStringLiteral("…")).size() <= 1, qPrintable(shown.join(u'\n')));
    }

    void allPassOnAFreshEmulator()
    {
        ScenariosFixture fixture;
        const LoginStrategy before = fixture.pool.settings().strategy;
        fixture.click("runAll");
        QVERIFY(!fixture.button("runAll")->isEnabled());
        QTRY_VERIFY(fixture.button("stop")->isEnabled());
        fixture.settle();
        for (int i = 0; i < fixture.page.list().count(); ++i)
            QVERIFY2(fixture.outcome(i) == Outcome::Passed, qPrintable(fixture.page.list().at(i).scenario.name));
        QCOMPARE(fixture.banner()->accent(), Accent::Success);
        QVERIFY(fixture.banner()->text().startsWith(QString::number(fixture.page.list().count())));
        // The fixture's pool was not used.
        QCOMPARE(fixture.pool.settings().strategy, before);
        EmulatorControl control(fixture.pool.connection, fixture.context());
        QCOMPARE(QCoro::waitFor(control.state())->codesHeld, 0);
    }

    void aFailureIsOpenedAtItsStep()
    {
        ScenariosFixture fixture;
        fixture.page.open({fixture.write("wrong.json", wrongDocument())});
        fixture.run();
        QTRY_COMPARE(ScenarioTree::stepOf(fixture.view->currentIndex()), 1);
        const QModelIndex current = fixture.view->currentIndex();
        QCOMPARE(ScenarioTree::scenarioOf(current), fixture.page.list().count() - 1);
        QVERIFY(fixture.view->isExpanded(current.parent()));
        QCOMPARE(fixture.banner()->accent(), Accent::Danger);
        QVERIFY(fixture.says(QStringLiteral("Step 2 of 2")));
        const QModelIndex outcome = current.siblingAtColumn(ScenarioTree::Outcome);
        QVERIFY(outcome.data().toString() != QLatin1String("OK"));
        QVERIFY(!outcome.data(Qt::ToolTipRole).toString().isEmpty());
        // The unexpected response is shown.
        QVERIFY(fixture.page.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("PENDING")));
    }

    void itRunsAgainByKeyboardAndForgetsTheOldResult()
    {
        ScenariosFixture fixture;
        fixture.choose(fixture.indexOf("cancel"));
        fixture.run();
        QCOMPARE(fixture.outcome(fixture.indexOf("cancel")), Outcome::Passed);
        QTest::keyClick(&fixture.page, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(fixture.page.list().isRunning());
        QVERIFY(
            fixture.page.list().at(fixture.indexOf("cancel")).result->steps.last().state == StepResult::State::NotRun);
        fixture.settle();
        QCOMPARE(fixture.outcome(fixture.indexOf("cancel")), Outcome::Passed);
    }

    void onTheEmulatorAtHandSettingsComeBack()
    {
        ScenariosFixture fixture;
        const LoginStrategy mine{77, PeriodUnit::Second, 88, PeriodUnit::Second, false, true};
        fixture.pool.save(mine);
        fixture.onThePoolAtHand();
        fixture.choose(fixture.indexOf("full-info-on"));
        fixture.run();
        QCOMPARE(fixture.outcome(fixture.indexOf("full-info-on")), Outcome::Passed);
        QCOMPARE(fixture.pool.settings().strategy, mine);
    }

    void aRealPoolIsLeftAlone()
    {
        ScenariosFixture fixture;
        fixture.onARealPool();
        fixture.choose(fixture.indexOf("full-info-on"));
        fixture.run();
        QCOMPARE(fixture.outcome(fixture.indexOf("full-info-on")), Outcome::Skipped);
        QCOMPARE(fixture.banner()->accent(), Accent::Info);
        QCOMPARE(fixture.pool.settings().strategy, LoginStrategy());
    }

    void whatWaitsCanBeStopped()
    {
        ScenariosFixture fixture;
        fixture.onARealPool();
        fixture.page.open({fixture.write("waiting.json", waitingDocument())});
        fixture.click("run");
        QTRY_VERIFY(fixture.says(QStringLiteral("Waiting for the pool's clock")));
        fixture.click("stop");
        fixture.settle();
        QCOMPARE(fixture.outcome(fixture.page.list().count() - 1), Outcome::Stopped);
        QVERIFY(!fixture.says(QStringLiteral("Waiting for the pool's clock")));
    }

    void anotherPoolStopsTheRun()
    {
        ScenariosFixture fixture;
        fixture.onARealPool();
        fixture.page.open({fixture.write("waiting.json", waitingDocument())});
        fixture.click("run");
        QTRY_VERIFY(fixture.says(QStringLiteral("Waiting for the pool's clock")));
        fixture.page.setPool(fixture.pool.connection, fixture.context());
        fixture.settle();
        QCOMPARE(fixture.outcome(fixture.page.list().count() - 1), Outcome::Stopped);
    }

    void aPageThatClosesWhileItRunsEnds()
    {
        auto fixture = std::make_unique<ScenariosFixture>();
        fixture->click("runAll");
        QTRY_VERIFY(fixture->page.list().isRunning());
        fixture.reset();
    }

    void aRecordingThatCannotBeginSaysWhy()
    {
        ScenariosFixture fixture;
        fixture.pool.stop();
        fixture.click("record");
        QTRY_VERIFY(!fixture.button("record")->isChecked());
        QVERIFY(!fixture.page.isRecording());
        QVERIFY(fixture.banner()->isVisible());
        QCOMPARE(fixture.banner()->accent(), Accent::Danger);
    }

    void aPoolThatIsGoneBreaksAndSaysSo()
    {
        ScenariosFixture fixture;
        fixture.pool.stop();
        fixture.onThePoolAtHand();
        fixture.choose(fixture.indexOf("happy-path"));
        fixture.run();
        QCOMPARE(fixture.outcome(fixture.indexOf("happy-path")), Outcome::Broken);
        QVERIFY(fixture.banner()->accent() != Accent::Success);
    }

    void theTruthTableIsFilled()
    {
        ScenariosFixture fixture;
        fixture.choose(fixture.indexOf("truth-table"));
        auto *table = fixture.page.findChild<TruthTable *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("–"));
        fixture.run();
        QVERIFY(!table->item(0, 0)->text().contains(QStringLiteral("token set")));
        QVERIFY(table->item(3, 0)->text().contains(QStringLiteral("token set")));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("user information"));
        QVERIFY(table->item(0, 1)->text().contains(QStringLiteral("403")));
    }

    void theBoundariesFollowTheSettingsAndStayChosen()
    {
        ScenariosFixture fixture;
        fixture.pool.save({60, PeriodUnit::Second, 120, PeriodUnit::Second, false, false});
        fixture.onThePoolAtHand();
        const int boundary = fixture.indexOf("boundary");
        fixture.choose(boundary);
        fixture.view->expand(fixture.view->currentIndex());
        fixture.run();
        QCOMPARE(fixture.outcome(boundary), Outcome::Passed);
        QCOMPARE(
            fixture.page.list().at(boundary).scenario.settings.value(QStringLiteral("qrcodeExpiresIn")).toInt(), 60);
        QCOMPARE(ScenarioTree::scenarioOf(fixture.view->currentIndex()), boundary);
        QVERIFY(fixture.view->isExpanded(fixture.view->model()->index(boundary, 0)));
    }

    void filesThatCannotBeReadAreNamed()
    {
        ScenariosFixture fixture;
        const int before = fixture.page.list().count();
        fixture.page.open({fixture.write("broken.json", "{"), fixture.write("wrong.json", wrongDocument()),
            fixture.directory.filePath(QStringLiteral("missing.json"))});
        QCOMPARE(fixture.page.list().count(), before + 1);
        QCOMPARE(fixture.banner()->accent(), Accent::Danger);
        QVERIFY(fixture.banner()->text().contains(QStringLiteral("broken.json")));
        QVERIFY(fixture.banner()->text().contains(QStringLiteral("missing.json")));
        QVERIFY(!fixture.banner()->text().contains(QStringLiteral("wrong.json")));
    }

    void filesAreDropped()
    {
        ScenariosFixture fixture;
        const int before = fixture.page.list().count();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(fixture.write("wrong.json", wrongDocument()))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.page, &drop);
        QCOMPARE(fixture.page.list().count(), before + 1);
    }

    void whatIsDoneByHandIsRecordedAndPlayedAgain()
    {
        ScenariosFixture fixture;
        fixture.click("record");
        QTRY_VERIFY(fixture.page.isRecording());
        const int before = fixture.page.list().count();
        QSignalSpy steps(&fixture.page, &ScenariosPage::recordingChanged);
        {
            Login login(fixture.pool.connection, fixture.context());
            login.generate();
            QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
            login.phone().signIn(fixture.pool.user().username, fixture.pool.user().password);
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
            login.phone().scan(login.browser().payloadText());
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
            login.phone().confirm();
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed);
        }
        QCOMPARE(steps.last().first().value<std::optional<int>>().value_or(-1), 4);
        fixture.page.stopRecording();
        QVERIFY(!steps.last().first().value<std::optional<int>>());
        QVERIFY(!fixture.page.isRecording());
        QCOMPARE(fixture.page.list().count(), before + 1);
        const Scenario recorded = fixture.page.list().at(before).scenario;
        QVERIFY(recorded.steps.size() >= 4);
        const QByteArray text = toScenarioText(recorded);
        QVERIFY(!text.contains("eyJ"));
        QVERIFY(!text.contains(fixture.pool.user().password.reveal()));
        fixture.run();
        QCOMPARE(fixture.outcome(before), Outcome::Passed);
    }

    void whoIsSignedInAlreadyIsInTheRecording()
    {
        ScenariosFixture fixture;
        Login login(fixture.pool.connection, fixture.context());
        login.phone().signIn(fixture.pool.user().username, fixture.pool.user().password);
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        fixture.click("record");
        QTRY_VERIFY(fixture.page.isRecording());
        QVERIFY(fixture.banner()->text().contains(QStringLiteral("with a new QR code")));
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        const int before = fixture.page.list().count();
        fixture.click("record");
        fixture.run();
        QCOMPARE(fixture.outcome(before), Outcome::Passed);
    }

    void aRecordingOfNothingIsNone()
    {
        ScenariosFixture fixture;
        const int before = fixture.page.list().count();
        fixture.click("record");
        QTRY_VERIFY(fixture.page.isRecording());
        fixture.click("record");
        QCOMPARE(fixture.page.list().count(), before);
        QVERIFY(fixture.banner()->text().contains(QStringLiteral("Nothing was recorded")));
    }

    void aScenarioIsSavedAndReadAgain()
    {
        ScenariosFixture fixture;
        fixture.choose(fixture.indexOf("happy-path"));
        const QString path = fixture.directory.filePath(QStringLiteral("saved.json"));
        fixture.click("saveScenario");
        choosePath(&fixture.page, path);
        const auto read = scenarioFromFile(path);
        QVERIFY(read);
        QCOMPARE(read->steps, fixture.page.list().at(fixture.indexOf("happy-path")).scenario.steps);
    }

    void theReportIsJUnit()
    {
        ScenariosFixture fixture;
        QVERIFY(!fixture.button("report")->isEnabled());
        fixture.choose(fixture.indexOf("cancel"));
        fixture.run();
        const QString path = fixture.directory.filePath(QStringLiteral("report.xml"));
        fixture.click("report");
        choosePath(&fixture.page, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY(report.contains("<testsuite"));
        QCOMPARE(report.count("<testcase"), 1);
    }

    void everyControlHasANameAndAWayByKeyboard()
    {
        ScenariosFixture fixture;
        std::set<QString> mnemonics;
        for (const char *name : {"runAll", "run", "stop", "open", "record", "saveScenario", "report"}) {
            const QString text = fixture.button(name)->text();
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0, name);
            QVERIFY2(mnemonics.insert(text.mid(at + 1, 1).toUpper()).second, name);
        }
        for (const QWidget *part :
            {static_cast<QWidget *>(fixture.view), static_cast<QWidget *>(fixture.page.findChild<QComboBox *>()),
                static_cast<QWidget *>(fixture.page.findChild<TruthTable *>()),
                static_cast<QWidget *>(fixture.page.findChild<QPlainTextEdit *>())})
            QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
        fixture.choose(fixture.indexOf("truth-table"));
        std::set<const QWidget *> reached;
        fixture.page.activateWindow();
        fixture.button("runAll")->setFocus();
        for (int i = 0; i < 20 && QApplication::focusWidget(); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget *part :
            {static_cast<QWidget *>(fixture.view), static_cast<QWidget *>(fixture.button("record")),
                static_cast<QWidget *>(fixture.page.findChild<QComboBox *>()),
                static_cast<QWidget *>(fixture.page.findChild<TruthTable *>())})
            QVERIFY2(reached.contains(part), part->metaObject()->className());
    }
};

QRLOGIN_TEST(TestScenariosPage)
#include "TestScenariosPage.moc"
