#include "scenarios/ScenariosPage.h"

#include "FreshPool.h"
#include "pool/EmulatorControl.h"
#include "scan/Login.h"
#include "scenario/ScenarioDocument.h"
#include "scenarios/TruthTable.h"
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

/// A code that is scanned already before anybody could.
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

/// The page with a pool at hand, and fresh emulators for the asking. Its clients go by the machine's clock, since
/// faults take real time.
struct ScenariosDesk
{
    TestPool pool;
    SystemClock system;
    FreshPool fresh{system};
    QTemporaryDir directory;
    ScenariosPage page{[this](const FreshPool::Started &started) { fresh.start(started); }};
    QTreeView *view = page.findChild<QTreeView *>(QStringLiteral("scenarios"));
    QAbstractItemModelTester tester{view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    ScenariosDesk()
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
    /// Runs what is chosen to its end.
    void run()
    {
        click("run");
        settle();
    }
    void settle()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(button("runAll")->isEnabled(), 60'000); }();
        // What came of all of it is told last.
        QCoreApplication::processEvents();
    }
    void onThePoolAtHand() { page.findChild<QComboBox *>()->setCurrentIndex(1); }
    /// The same as a pool whose clock and faults are nobody's to set.
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
    /// The banner of the page, not one in its detail.
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
    void allPassOnAFreshEmulator()
    {
        ScenariosDesk desk;
        const LoginStrategy before = desk.pool.settings().strategy;
        desk.click("runAll");
        QVERIFY(!desk.button("runAll")->isEnabled());
        QTRY_VERIFY(desk.button("stop")->isEnabled());
        desk.settle();
        for (int i = 0; i < desk.page.list().count(); ++i)
            QVERIFY2(desk.outcome(i) == Outcome::Passed, qPrintable(desk.page.list().at(i).scenario.name));
        QCOMPARE(desk.banner()->accent(), Accent::Success);
        QVERIFY(desk.banner()->text().startsWith(QString::number(desk.page.list().count())));
        // The pool at hand took no part.
        QCOMPARE(desk.pool.settings().strategy, before);
        EmulatorControl control(desk.pool.connection, desk.context());
        QCOMPARE(QCoro::waitFor(control.state())->codesHeld, 0);
    }

    void aFailureIsOpenedAtItsStep()
    {
        ScenariosDesk desk;
        desk.page.open({desk.write("wrong.json", wrongDocument())});
        desk.run();
        QTRY_COMPARE(ScenarioTree::stepOf(desk.view->currentIndex()), 1);
        const QModelIndex current = desk.view->currentIndex();
        QCOMPARE(ScenarioTree::scenarioOf(current), desk.page.list().count() - 1);
        QVERIFY(desk.view->isExpanded(current.parent()));
        QCOMPARE(desk.banner()->accent(), Accent::Danger);
        QVERIFY(desk.says(QStringLiteral("Step 2 of 2")));
        // The answer that was not as expected is there to be read.
        QVERIFY(desk.page.findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("PENDING")));
    }

    void itRunsAgainByKeyboardAndForgetsTheOldResult()
    {
        ScenariosDesk desk;
        desk.choose(desk.indexOf("cancel"));
        desk.run();
        QCOMPARE(desk.outcome(desk.indexOf("cancel")), Outcome::Passed);
        QTest::keyClick(&desk.page, Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(desk.page.list().isRunning());
        QVERIFY(desk.page.list().at(desk.indexOf("cancel")).result->steps.last().state == StepResult::State::NotRun);
        desk.settle();
        QCOMPARE(desk.outcome(desk.indexOf("cancel")), Outcome::Passed);
    }

    void onTheEmulatorAtHandSettingsComeBack()
    {
        ScenariosDesk desk;
        const LoginStrategy mine{77, PeriodUnit::Second, 88, PeriodUnit::Second, false, true};
        desk.pool.save(mine);
        desk.onThePoolAtHand();
        desk.choose(desk.indexOf("full-info-on"));
        desk.run();
        QCOMPARE(desk.outcome(desk.indexOf("full-info-on")), Outcome::Passed);
        QCOMPARE(desk.pool.settings().strategy, mine);
    }

    void aRealPoolIsLeftAlone()
    {
        ScenariosDesk desk;
        desk.onARealPool();
        desk.choose(desk.indexOf("full-info-on"));
        desk.run();
        QCOMPARE(desk.outcome(desk.indexOf("full-info-on")), Outcome::Skipped);
        QCOMPARE(desk.banner()->accent(), Accent::Info);
        QCOMPARE(desk.pool.settings().strategy, LoginStrategy());
    }

    void whatWaitsCanBeStopped()
    {
        ScenariosDesk desk;
        desk.onARealPool();
        desk.page.open({desk.write("waiting.json", waitingDocument())});
        desk.click("run");
        QTRY_VERIFY(desk.says(QStringLiteral("The pool's time has to pass")));
        desk.click("stop");
        desk.settle();
        QCOMPARE(desk.outcome(desk.page.list().count() - 1), Outcome::Stopped);
        QVERIFY(!desk.says(QStringLiteral("The pool's time has to pass")));
    }

    void anotherPoolStopsTheRun()
    {
        ScenariosDesk desk;
        desk.onARealPool();
        desk.page.open({desk.write("waiting.json", waitingDocument())});
        desk.click("run");
        QTRY_VERIFY(desk.says(QStringLiteral("The pool's time has to pass")));
        desk.page.setPool(desk.pool.connection, desk.context());
        desk.settle();
        QCOMPARE(desk.outcome(desk.page.list().count() - 1), Outcome::Stopped);
    }

    void aPageThatClosesWhileItRunsEnds()
    {
        auto desk = std::make_unique<ScenariosDesk>();
        desk->click("runAll");
        QTRY_VERIFY(desk->page.list().isRunning());
        desk.reset();
    }

    void aRecordingThatCannotBeginSaysWhy()
    {
        ScenariosDesk desk;
        desk.pool.stop();
        desk.click("record");
        QTRY_VERIFY(!desk.button("record")->isChecked());
        QVERIFY(!desk.page.isRecording());
        QVERIFY(desk.banner()->isVisible());
        QCOMPARE(desk.banner()->accent(), Accent::Danger);
    }

    void aPoolThatIsGoneBreaksAndSaysSo()
    {
        ScenariosDesk desk;
        desk.pool.stop();
        desk.onThePoolAtHand();
        desk.choose(desk.indexOf("happy-path"));
        desk.run();
        QCOMPARE(desk.outcome(desk.indexOf("happy-path")), Outcome::Broken);
        QVERIFY(desk.banner()->accent() != Accent::Success);
    }

    void theTruthTableIsFilled()
    {
        ScenariosDesk desk;
        desk.choose(desk.indexOf("truth-table"));
        auto *table = desk.page.findChild<TruthTable *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("–"));
        desk.run();
        QVERIFY(!table->item(0, 0)->text().contains(QStringLiteral("token set")));
        QVERIFY(table->item(3, 0)->text().contains(QStringLiteral("token set")));
        QCOMPARE(table->item(1, 1)->text(), QStringLiteral("gets the user"));
        QVERIFY(table->item(0, 1)->text().contains(QStringLiteral("403")));
    }

    void theBoundariesFollowTheSettingsAndStayChosen()
    {
        ScenariosDesk desk;
        desk.pool.save({60, PeriodUnit::Second, 120, PeriodUnit::Second, false, false});
        desk.onThePoolAtHand();
        const int boundary = desk.indexOf("boundary");
        desk.choose(boundary);
        desk.view->expand(desk.view->currentIndex());
        desk.run();
        QCOMPARE(desk.outcome(boundary), Outcome::Passed);
        QCOMPARE(desk.page.list().at(boundary).scenario.settings.value(QStringLiteral("qrcodeExpiresIn")).toInt(), 60);
        QCOMPARE(ScenarioTree::scenarioOf(desk.view->currentIndex()), boundary);
        QVERIFY(desk.view->isExpanded(desk.view->model()->index(boundary, 0)));
    }

    void filesThatCannotBeReadAreNamed()
    {
        ScenariosDesk desk;
        const int before = desk.page.list().count();
        desk.page.open({desk.write("broken.json", "{"), desk.write("wrong.json", wrongDocument()),
            desk.directory.filePath(QStringLiteral("missing.json"))});
        QCOMPARE(desk.page.list().count(), before + 1);
        QCOMPARE(desk.banner()->accent(), Accent::Danger);
        QVERIFY(desk.banner()->text().contains(QStringLiteral("broken.json")));
        QVERIFY(desk.banner()->text().contains(QStringLiteral("missing.json")));
        QVERIFY(!desk.banner()->text().contains(QStringLiteral("wrong.json")));
    }

    void filesAreDropped()
    {
        ScenariosDesk desk;
        const int before = desk.page.list().count();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.write("wrong.json", wrongDocument()))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.page, &drop);
        QCOMPARE(desk.page.list().count(), before + 1);
    }

    void whatIsDoneByHandIsRecordedAndPlayedAgain()
    {
        ScenariosDesk desk;
        desk.click("record");
        QTRY_VERIFY(desk.page.isRecording());
        const int before = desk.page.list().count();
        {
            Login login(desk.pool.connection, desk.context());
            login.generate();
            QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
            login.phone().signIn(desk.pool.user().username, desk.pool.user().password);
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
            login.phone().scan(login.browser().payloadText());
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
            login.phone().confirm();
            QTRY_COMPARE(login.phone().stage(), Phone::Stage::Confirmed);
        }
        desk.click("record");
        QVERIFY(!desk.page.isRecording());
        QCOMPARE(desk.page.list().count(), before + 1);
        const Scenario recorded = desk.page.list().at(before).scenario;
        QVERIFY(recorded.steps.size() >= 4);
        const QByteArray text = toScenarioText(recorded);
        QVERIFY(!text.contains("eyJ"));
        QVERIFY(!text.contains(desk.pool.user().password.reveal()));
        desk.run();
        QCOMPARE(desk.outcome(before), Outcome::Passed);
    }

    void whoIsSignedInAlreadyIsInTheRecording()
    {
        ScenariosDesk desk;
        Login login(desk.pool.connection, desk.context());
        login.phone().signIn(desk.pool.user().username, desk.pool.user().password);
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Ready);
        desk.click("record");
        QTRY_VERIFY(desk.page.isRecording());
        QVERIFY(desk.banner()->text().contains(QStringLiteral("with a new code")));
        login.generate();
        QTRY_COMPARE(login.browser().phase(), BrowserSession::Phase::Polling);
        login.phone().scan(login.browser().payloadText());
        QTRY_COMPARE(login.phone().stage(), Phone::Stage::Asking);
        const int before = desk.page.list().count();
        desk.click("record");
        desk.run();
        QCOMPARE(desk.outcome(before), Outcome::Passed);
    }

    void aRecordingOfNothingIsNone()
    {
        ScenariosDesk desk;
        const int before = desk.page.list().count();
        desk.click("record");
        QTRY_VERIFY(desk.page.isRecording());
        desk.click("record");
        QCOMPARE(desk.page.list().count(), before);
        QVERIFY(desk.banner()->text().contains(QStringLiteral("Nothing was done")));
    }

    void aScenarioIsSavedAndReadAgain()
    {
        ScenariosDesk desk;
        desk.choose(desk.indexOf("happy-path"));
        const QString path = desk.directory.filePath(QStringLiteral("saved.json"));
        desk.click("saveScenario");
        choosePath(&desk.page, path);
        const auto read = scenarioFromFile(path);
        QVERIFY(read);
        QCOMPARE(read->steps, desk.page.list().at(desk.indexOf("happy-path")).scenario.steps);
    }

    void theReportIsJUnit()
    {
        ScenariosDesk desk;
        QVERIFY(!desk.button("report")->isEnabled());
        desk.choose(desk.indexOf("cancel"));
        desk.run();
        const QString path = desk.directory.filePath(QStringLiteral("report.xml"));
        desk.click("report");
        choosePath(&desk.page, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray report = file.readAll();
        QVERIFY(report.contains("<testsuite"));
        QCOMPARE(report.count("<testcase"), 1);
    }

    void everyControlHasANameAndAWayByKeyboard()
    {
        ScenariosDesk desk;
        std::set<QString> mnemonics;
        for (const char *name : {"runAll", "run", "stop", "open", "record", "saveScenario", "report"}) {
            const QString text = desk.button(name)->text();
            const qsizetype at = text.indexOf(u'&');
            QVERIFY2(at >= 0, name);
            QVERIFY2(mnemonics.insert(text.mid(at + 1, 1).toUpper()).second, name);
        }
        for (const QWidget *part :
            {static_cast<QWidget *>(desk.view), static_cast<QWidget *>(desk.page.findChild<QComboBox *>()),
                static_cast<QWidget *>(desk.page.findChild<TruthTable *>()),
                static_cast<QWidget *>(desk.page.findChild<QPlainTextEdit *>())})
            QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
        desk.choose(desk.indexOf("truth-table"));
        std::set<const QWidget *> reached;
        desk.page.activateWindow();
        desk.button("runAll")->setFocus();
        for (int i = 0; i < 20 && QApplication::focusWidget(); ++i) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QWidget *part : {static_cast<QWidget *>(desk.view), static_cast<QWidget *>(desk.button("record")),
                 static_cast<QWidget *>(desk.page.findChild<QComboBox *>()),
                 static_cast<QWidget *>(desk.page.findChild<TruthTable *>())})
            QVERIFY2(reached.contains(part), part->metaObject()->className());
    }
};

QRLOGIN_TEST(TestScenariosPage)
#include "TestScenariosPage.moc"
