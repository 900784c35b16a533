#include "settings/ReviewSheet.h"

#include "settings/ConflictCard.h"
#include "settings/DraftKeeper.h"
#include "settings/HistorySheet.h"
#include "settings/ImportSheet.h"
#include "settings/JournalTable.h"
#include "settings/SettingText.h"
#include "settings/StrategyDocument.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/settings/SettingsDesk.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>
#include <QToolButton>

#include <sys/stat.h>

using namespace qrlogin;
using namespace qrlogin::test;

/// What stands around an edit: taking it back, looking at it before it is saved, conflicts, history and documents.
class TestSettingsReview : public QObject
{
    Q_OBJECT

    static void pressIn(QWidget *within, const char *name)
    {
        auto *button = within->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button, name);
        QVERIFY2(button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static void drop(SettingsDesk &desk, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.page, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.page, &event);
    }
    static QString written(SettingsDesk &desk, const QByteArray &content)
    {
        QFile file(desk.directory.filePath(QStringLiteral("document.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the document cannot be written");
        return file.fileName();
    }

private slots:
    void undoAndRedoByKeyboardFromWithinAField()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.click(desk.toggle(browserExchangeRule.wireName));
        desk.number(qrcode)->setFocus();
        QTest::keyClick(desk.number(qrcode), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.toggle(browserExchangeRule.wireName)->isChecked());
        QTest::keyClick(desk.number(qrcode), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.number(qrcode)->value(), 120);
        QTest::keySequence(desk.number(qrcode), QKeySequence(QKeySequence::Redo));
        QCOMPARE(desk.number(qrcode)->value(), 90);
    }

    void oneSettingIsResetFromItsRow()
    {
        SettingsDesk desk;
        auto *reset = desk.row(qrcode)->findChild<QToolButton *>(QStringLiteral("reset"));
        QVERIFY(!reset->isVisible());
        desk.type(qrcode, "90");
        desk.save();
        QVERIFY(reset->isVisible());
        desk.type(qrcode, "91");
        desk.click(desk.toggle(browserExchangeRule.wireName));
        const auto choose = [&](const char *what) {
            for (QAction *action : reset->menu()->actions()) {
                if (action->isVisible() && action->text().remove(u'&').contains(QLatin1String(what)))
                    return action->trigger();
            }
            QFAIL(what);
        };
        choose("saved value: 90");
        QCOMPARE(desk.number(qrcode)->value(), 90);
        choose("default: 120");
        QCOMPARE(desk.number(qrcode)->value(), 120);
        QVERIFY(desk.toggle(browserExchangeRule.wireName)->isChecked());
    }

    void theReviewShowsWhatIsSentByteForByte()
    {
        SettingsDesk desk;
        desk.type(ticket, "60");
        desk.click(desk.toggle(fullUserInfoRule.wireName));
        desk.click(desk.button("save"));
        QTRY_VERIFY(desk.review());
        QCOMPARE(desk.review()->findChild<QLabel *>(ticket.toString())->text(),
            SettingText::value(ticketPeriodRule, {.ticketExpiresIn = 60}));
        QCOMPARE(
            desk.review()->findChild<QLabel *>(fullUserInfoRule.wireName.toString())->text(), QStringLiteral("On"));
        QVERIFY(!desk.review()->findChild<QLabel *>(qrcode.toString()));
        QVERIFY(desk.says(QStringLiteral("Anyone who polls gets the login token")));
        const QString shown = desk.review()->findChild<QPlainTextEdit *>()->toPlainText();
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).object().keys(), QStringList{strategyMember.toString()});
        pressIn(desk.review(), "confirm");
        desk.settle();
        const TrafficEntry sent = desk.traffic.last();
        QCOMPARE(QString::fromUtf8(sent.requestBody), shown);
    }

    void lookingSendsNothing()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        const qsizetype before = desk.traffic.size();
        desk.click(desk.button("save"));
        QTRY_VERIFY(desk.review());
        for (QPushButton *button : desk.review()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QLatin1String("Dry run"))
                desk.click(button);
        }
        QVERIFY(desk.says(QStringLiteral("nothing was sent")));
        QTest::keyClick(desk.review(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.review());
        QCOMPARE(desk.traffic.size(), before);
        QCOMPARE(desk.number(qrcode)->value(), 90);
        QCOMPARE(desk.pool.settings().strategy, LoginStrategy());
    }

    void productionWantsItsNameTyped()
    {
        SettingsDesk desk(true);
        desk.type(qrcode, "90");
        desk.click(desk.button("save"));
        QTRY_VERIFY(desk.review());
        auto *confirm = desk.review()->findChild<QPushButton *>(QStringLiteral("confirm"));
        auto *name = desk.review()->findChild<QLineEdit *>(QStringLiteral("poolName"));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(name, desk.pool.connection.name.chopped(1));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(desk.review());
        QTest::keyClicks(name, desk.pool.connection.name.last(1));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 90);
    }

    void aConflictIsSettledSettingBySetting()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.click(desk.toggle(browserExchangeRule.wireName));
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        theirs.ticketExpiresIn = 30;
        desk.pool.save(theirs);
        desk.save();
        auto *card = desk.page.findChild<ConflictCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(!desk.button("save")->isEnabled());
        const auto radio = [&](QStringView name, const char *whose) {
            return card->findChild<QRadioButton *>(name.toString() + QLatin1String(whose));
        };
        // What only one side changed is proposed; what both changed waits for the user.
        QVERIFY(radio(ticket, ".theirs")->isChecked());
        QVERIFY(radio(browserExchangeRule.wireName, ".mine")->isChecked());
        QVERIFY(!radio(qrcode, ".mine")->isChecked() && !radio(qrcode, ".theirs")->isChecked());
        auto *resolve = card->findChild<QPushButton *>(QStringLiteral("resolve"));
        QVERIFY(!resolve->isEnabled());
        radio(qrcode, ".mine")->click();
        QVERIFY(resolve->isEnabled());
        QCOMPARE(desk.pool.settings().strategy, theirs);
        desk.click(resolve);
        QVERIFY(!card->isVisible());
        QCOMPARE(desk.number(qrcode)->value(), 90);
        QCOMPARE(desk.number(ticket)->value(), 30);
        QCOMPARE(desk.pool.settings().strategy, theirs);
        desk.save();
        LoginStrategy expected = theirs;
        expected.qrcodeExpiresIn = 90;
        expected.allowExchangeUserInfoFromBrowser = true;
        QCOMPARE(desk.pool.settings().strategy, expected);
    }

    void aConflictIsSettledAtOnce_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<int>("qrcodePeriod");
        QTest::newRow("theirs") << QByteArray("allTheirs") << 60;
        QTest::newRow("mine") << QByteArray("allMine") << 90;
    }
    void aConflictIsSettledAtOnce()
    {
        QFETCH(QByteArray, button);
        QFETCH(int, qrcodePeriod);
        SettingsDesk desk;
        desk.type(qrcode, "90");
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        theirs.ticketExpiresIn = 30;
        desk.pool.save(theirs);
        desk.save();
        pressIn(desk.page.findChild<ConflictCard *>(), button.constData());
        QCOMPARE(desk.number(qrcode)->value(), qrcodePeriod);
        QCOMPARE(desk.number(ticket)->value(), 30);
        QCOMPARE(desk.pool.settings().strategy, theirs);
    }

    void aSaveIsInTheHistoryAndCanBeTakenBack()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.click(desk.button("save"));
        QTRY_VERIFY(desk.review());
        QTest::keyClicks(desk.review()->findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("audit 7"));
        pressIn(desk.review(), "confirm");
        desk.settle();
        QTRY_VERIFY(!desk.review());
        desk.click(desk.page.findChild<QToolButton *>(QStringLiteral("history")));
        auto *sheet = desk.page.findChild<HistorySheet *>();
        QVERIFY(sheet);
        const auto *table = sheet->findChild<QTableView *>()->model();
        QCOMPARE(table->rowCount(), 1);
        const auto cell = [&](int column) { return table->index(0, column).data().toString(); };
        QCOMPARE(cell(JournalTable::Old), SettingText::value(qrcodePeriodRule, {}));
        QCOMPARE(cell(JournalTable::New), SettingText::value(qrcodePeriodRule, {.qrcodeExpiresIn = 90}));
        QCOMPARE(cell(JournalTable::Reason), QStringLiteral("audit 7"));
        pressIn(sheet, "revertEntry");
        QCOMPARE(desk.model->edited().qrcodeExpiresIn, 120);
        QTRY_VERIFY(desk.review());
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 90);
        pressIn(desk.review(), "confirm");
        desk.settle();
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(desk.journal.entries()->size(), 2);
    }

    void aJournalThatCannotBeWrittenIsTold()
    {
        SettingsDesk desk;
        QVERIFY(QDir(desk.directory.path()).mkpath(QStringLiteral("journal.sqlite")));
        desk.type(qrcode, "90");
        desk.save();
        QVERIFY(desk.says(QStringLiteral("Saved, but not entered in the history")));
        QCOMPARE(desk.pool.settings().strategy.qrcodeExpiresIn, 90);
    }

    void aDocumentIsShownBeforeItIsUsed()
    {
        SettingsDesk desk;
        desk.type(ticket, "77");
        drop(desk, written(desk, documentText({.qrcodeExpiresIn = 45, .returnFullUserInfo = true})));
        auto *sheet = desk.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        QCOMPARE(desk.number(qrcode)->value(), 120);
        QVERIFY(sheet->findChild<QLabel *>(qrcode.toString()));
        pressIn(sheet, "use");
        QCOMPARE(desk.number(qrcode)->value(), 45);
        QCOMPARE(desk.number(ticket)->value(), 300);
        QVERIFY(desk.toggle(fullUserInfoRule.wireName)->isChecked());
        desk.model->undoStack().undo();
        QCOMPARE(desk.number(ticket)->value(), 77);
        QCOMPARE(desk.pool.settings().strategy, LoginStrategy());
    }

    void aDocumentThatIsWrongIsExplainedAndChangesNothing()
    {
        SettingsDesk desk;
        drop(desk,
            written(desk,
                "{\"schema\":\"qrlogin-settings\",\"version\":1,\"qrcodeLoginStrategy\":"
                "{\"qrcodeExpiresIn\":0,\"ticketExpiresIn\":\"x\",\"surprise\":1}}"));
        auto *sheet = desk.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        for (const char *member : {"qrcodeExpiresIn", "ticketExpiresIn", "surprise"})
            QVERIFY2(desk.says(QLatin1String(member)), member);
        QVERIFY(!sheet->findChild<QPushButton *>(QStringLiteral("use")));
        QVERIFY(desk.says(QStringLiteral("cannot be used")));
        QCOMPARE(desk.model->edited(), LoginStrategy());
    }

    void otherThingsCannotBeDropped()
    {
        SettingsDesk desk;
        drop(desk, {});
        QVERIFY(!desk.page.findChild<ImportSheet *>());
        drop(desk, desk.directory.filePath(QStringLiteral("nowhere.json")));
        QVERIFY(!desk.page.findChild<ImportSheet *>());
        QVERIFY(desk.says(QStringLiteral("cannot be read")));
        // One that would never end.
        const QString pipe = desk.directory.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        drop(desk, pipe);
        QVERIFY(!desk.page.findChild<ImportSheet *>());
        QVERIFY(desk.says(QStringLiteral("is not a file")));
    }

    void exportedAndImportedAgain()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        const QString path = desk.directory.filePath(QStringLiteral("out.json"));
        const auto choose = [&](int index) {
            desk.page.findChild<QToolButton *>(QStringLiteral("documents"))->actions().at(index)->trigger();
            choosePath(&desk.page, path);
        };
        choose(1);
        QVERIFY(desk.says(QStringLiteral("Exported to")));
        desk.model->revert();
        choose(0);
        auto *sheet = desk.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        pressIn(sheet, "use");
        QCOMPARE(desk.number(qrcode)->value(), 90);
    }

    void theHistoryIsExported()
    {
        SettingsDesk desk;
        desk.type(qrcode, "90");
        desk.save();
        HistorySheet sheet(desk.journal, desk.model->connection().id, &desk.page);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.open();
        const QString path = desk.directory.filePath(QStringLiteral("out.csv"));
        for (QPushButton *button : sheet.findChildren<QPushButton *>()) {
            if (button->text().contains(QLatin1String("CSV")))
                desk.click(button);
        }
        choosePath(&sheet, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), journalCsv(*desk.journal.entries()));
    }

    void entriesOfOtherPoolsCanBeSeenButNotTakenBack()
    {
        SettingsDesk desk;
        Connection other;
        other.id = QStringLiteral("other");
        other.name = QStringLiteral("Other pool");
        QVERIFY(desk.journal.record(other, {{}, {.qrcodeExpiresIn = 1}, {}}, ManualClock::start));
        HistorySheet sheet(desk.journal, desk.model->connection().id, &desk.page);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.open();
        auto *view = sheet.findChild<QTableView *>();
        QVERIFY(!view->isVisible());
        sheet.findChild<QCheckBox *>()->click();
        QVERIFY(view->isVisible());
        QCOMPARE(view->model()->rowCount(), 1);
        QVERIFY(!sheet.findChild<QPushButton *>(QStringLiteral("revertEntry"))->isEnabled());
    }
};

QRLOGIN_TEST(TestSettingsReview)
#include "TestSettingsReview.moc"
