#include "pages/settings/ReviewSheet.h"

#include "contract/JsonIndent.h"
#include "pages/settings/ConflictCard.h"
#include "pages/settings/HistorySheet.h"
#include "pages/settings/HistoryTable.h"
#include "pages/settings/ImportSheet.h"
#include "settings/Advice.h"
#include "settings/DraftKeeper.h"
#include "settings/SettingText.h"
#include "settings/SettingsDocument.h"
#include "support/ChoosePath.h"
#include "support/TestMain.h"
#include "ui/pages/settings/SettingsFixture.h"

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

/// The page around an edit: undo, review, conflicts, history and documents.
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
    static void drop(SettingsFixture &fixture, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.page, &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&fixture.page, &event);
    }
    static QString written(SettingsFixture &fixture, const QByteArray &content)
    {
        QFile file(fixture.directory.filePath(QStringLiteral("document.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("the document cannot be written");
        return file.fileName();
    }

private slots:
    void undoAndRedoByKeyboardFromWithinAField()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        fixture.number(qrcode)->setFocus();
        QTest::keyClick(fixture.number(qrcode), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!fixture.toggle(browserExchangeRule.wireName)->isChecked());
        QTest::keyClick(fixture.number(qrcode), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(fixture.number(qrcode)->value(), 120);
        QTest::keySequence(fixture.number(qrcode), QKeySequence(QKeySequence::Redo));
        QCOMPARE(fixture.number(qrcode)->value(), 90);
    }

    void oneSettingIsResetFromItsRow()
    {
        SettingsFixture fixture;
        auto *reset = fixture.row(qrcode)->findChild<QToolButton *>(QStringLiteral("reset"));
        QVERIFY(!reset->isVisible());
        fixture.type(qrcode, "90");
        fixture.save();
        QVERIFY(reset->isVisible());
        fixture.type(qrcode, "91");
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        const auto choose = [&](const char *what) {
            for (QAction *action : reset->menu()->actions()) {
                if (action->isVisible() && action->text().remove(u'&').contains(QLatin1String(what)))
                    return action->trigger();
            }
            QFAIL(what);
        };
        choose("saved value: 90");
        QCOMPARE(fixture.number(qrcode)->value(), 90);
        choose("default: 120");
        QCOMPARE(fixture.number(qrcode)->value(), 120);
        QVERIFY(fixture.toggle(browserExchangeRule.wireName)->isChecked());
    }

    void theReviewShowsWhatIsSentByteForByte()
    {
        SettingsFixture fixture;
        fixture.type(ticket, "60");
        fixture.click(fixture.toggle(fullUserInfoRule.wireName));
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        QCOMPARE(fixture.review()->findChild<QLabel *>(ticket.toString())->text(),
            SettingText::value(ticketPeriodRule, {.ticketExpiresIn = 60}));
        QCOMPARE(
            fixture.review()->findChild<QLabel *>(fullUserInfoRule.wireName.toString())->text(), QStringLiteral("On"));
        QVERIFY(!fixture.review()->findChild<QLabel *>(qrcode.toString()));
        QVERIFY(fixture.says(QStringLiteral("Anyone who polls gets the login token")));
        auto *body = fixture.review()->findChild<QPlainTextEdit *>();
        QVERIFY(!body->isVisible());
        pressIn(fixture.review(), "showRequest");
        QVERIFY(body->isVisible());
        const QString shown = body->toPlainText();
        QCOMPARE(QJsonDocument::fromJson(shown.toUtf8()).object().keys(), QStringList{strategyMember.toString()});
        pressIn(fixture.review(), "confirm");
        fixture.settle();
        const TrafficEntry sent = fixture.traffic.last();
        QCOMPARE(indentedJson(QString::fromUtf8(sent.requestBody)), shown);
    }

    void theReviewComparesInOneUnit()
    {
        SettingsFixture fixture;
        LoginStrategy stored;
        stored.qrcodeExpiresIn = 600;
        stored.qrcodeExpiresInUnit = PeriodUnit::Minute;
        fixture.pool.save(stored);
        fixture.model->load();
        fixture.settle();
        fixture.model->setPeriod(qrcodePeriodRule, 240, PeriodUnit::Second);
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        QStringList texts;
        for (const QLabel *label : fixture.review()->findChildren<QLabel *>())
            texts += label->text();
        QVERIFY2(texts.contains(QStringLiteral("600 second(s)")), qPrintable(texts.join(u'|')));
        QCOMPARE(fixture.review()->findChild<QLabel *>(qrcode.toString())->text(), QStringLiteral("240 second(s)"));
        QTest::keyClick(fixture.review(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.review());
        fixture.model->setPeriod(qrcodePeriodRule, 240, PeriodUnit::Minute);
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        QVERIFY(fixture.says(QStringLiteral("10 minute(s)")));
        QCOMPARE(fixture.review()->findChild<QLabel *>(qrcode.toString())->text(), QStringLiteral("4 minute(s)"));
    }

    void theReviewMarksTheAdviceThatTheSaveCauses()
    {
        SettingsFixture fixture;
        LoginStrategy risky;
        risky.allowExchangeUserInfoFromBrowser = true;
        fixture.pool.save(risky);
        fixture.model->load();
        fixture.settle();
        fixture.type(qrcode, "3600");
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        const auto mark = [&](Advice advice) {
            return fixture.review()->findChild<QWidget *>(QStringLiteral("newAdvice%1").arg(int(advice)));
        };
        QVERIFY(fixture.says(AdviceText::title(Advice::BrowserExchange)));
        QVERIFY(!mark(Advice::BrowserExchange));
        QVERIFY(mark(Advice::LongQrcodePeriod));
    }

    void aReviewGrowsWithItsBanner()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        const auto cutTexts = [&] {
            QStringList cut;
            for (const QLabel *label : fixture.review()->findChildren<QLabel *>()) {
                if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                    cut += label->text();
            }
            return cut;
        };
        for (QPushButton *button : fixture.review()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QLatin1String("Dry run"))
                fixture.click(button);
        }
        QTRY_COMPARE(cutTexts(), QStringList());
    }

    void lookingSendsNothing()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        const qsizetype before = fixture.traffic.size();
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        for (QPushButton *button : fixture.review()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == QLatin1String("Dry run"))
                fixture.click(button);
        }
        QVERIFY(fixture.says(QStringLiteral("nothing was sent")));
        const auto *request = fixture.review()->findChild<QPlainTextEdit *>(QStringLiteral("requestBody"));
        QVERIFY(request->isVisible()); // what would have been sent
        QVERIFY(request->toPlainText().contains(qrcode.toString()));
        QTest::keyClick(fixture.review(), Qt::Key_Escape);
        QTRY_VERIFY(!fixture.review());
        QCOMPARE(fixture.traffic.size(), before);
        QCOMPARE(fixture.number(qrcode)->value(), 90);
        QCOMPARE(fixture.pool.settings().strategy, LoginStrategy());
    }

    void productionWantsItsNameTyped()
    {
        SettingsFixture fixture(true);
        fixture.type(qrcode, "90");
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        auto *confirm = fixture.review()->findChild<QPushButton *>(QStringLiteral("confirm"));
        auto *name = fixture.review()->findChild<QLineEdit *>(QStringLiteral("poolName"));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(name, fixture.pool.connection.badge.name.chopped(1));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(fixture.review());
        QTest::keyClicks(name, fixture.pool.connection.badge.name.last(1));
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        fixture.settle();
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresIn, 90);
    }

    void aLongNameToTypeIsInSight()
    {
        SettingsFixture fixture;
        Connection production = fixture.pool.connection;
        production.badge.isProduction = true;
        production.badge.name = QStringLiteral("The European production environment of the retail division, shops ")
            + QStringLiteral("and webshops, as of the autumn & winter release");
        SettingsModel model(production, fixture.pool.context());
        model.load();
        QTRY_VERIFY(model.isLoaded());
        model.setPeriod(qrcodePeriodRule, 5400, PeriodUnit::Second);
        auto *sheet = new ReviewSheet(model, &fixture.page);
        sheet->open();
        QVERIFY(QTest::qWaitForWindowExposed(sheet));
        const QWidget &name = *sheet->findChild<QLineEdit *>(QStringLiteral("poolName"));
        for (const QWidget *part : sheet->findChildren<QWidget *>()) {
            if (qobject_cast<const QLabel *>(part) || part == &name)
                QVERIFY2(!part->isVisible() || part->visibleRegion().boundingRect() == part->rect(),
                    qPrintable(part->accessibleName()));
        }
        sheet->close();
    }

    void aConflictIsSettledSettingBySetting()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        theirs.ticketExpiresIn = 30;
        fixture.pool.save(theirs);
        fixture.save();
        auto *card = fixture.page.findChild<ConflictCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(!fixture.button("save")->isEnabled());
        const auto radio = [&](QStringView name, const char *whose) {
            return card->findChild<QRadioButton *>(name.toString() + QLatin1String(whose));
        };
        // A value changed on one side is preselected; if both sides changed it, the user must choose.
        QVERIFY(radio(ticket, ".theirs")->isChecked());
        QVERIFY(radio(browserExchangeRule.wireName, ".mine")->isChecked());
        QVERIFY(!radio(qrcode, ".mine")->isChecked() && !radio(qrcode, ".theirs")->isChecked());
        auto *resolve = card->findChild<QPushButton *>(QStringLiteral("resolve"));
        QVERIFY(!resolve->isEnabled());
        radio(qrcode, ".mine")->click();
        QVERIFY(resolve->isEnabled());
        QCOMPARE(fixture.pool.settings().strategy, theirs);
        fixture.click(resolve);
        QVERIFY(!card->isVisible());
        QVERIFY(fixture.review()); // in one step
        QCOMPARE(fixture.pool.settings().strategy, theirs);
        QCOMPARE(fixture.number(qrcode)->value(), 90);
        QCOMPARE(fixture.number(ticket)->value(), 30);
        QCOMPARE(fixture.pool.settings().strategy, theirs);
        pressIn(fixture.review(), "confirm");
        fixture.settle();
        LoginStrategy expected = theirs;
        expected.qrcodeExpiresIn = 90;
        expected.allowExchangeUserInfoFromBrowser = true;
        QCOMPARE(fixture.pool.settings().strategy, expected);
    }

    void aButtonChoosesForAllSettings_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<int>("qrcodePeriod");
        QTest::addColumn<int>("ticketPeriod");
        QTest::newRow("in the pool") << QByteArray("allTheirs") << 60 << 30;
        QTest::newRow("your value") << QByteArray("allMine") << 90 << 300;
    }
    void aButtonChoosesForAllSettings()
    {
        QFETCH(QByteArray, button);
        QFETCH(int, qrcodePeriod);
        QFETCH(int, ticketPeriod);
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        LoginStrategy theirs;
        theirs.qrcodeExpiresIn = 60;
        theirs.ticketExpiresIn = 30;
        fixture.pool.save(theirs);
        fixture.save();
        auto *card = fixture.page.findChild<ConflictCard *>();
        pressIn(card, button.constData());
        // The choice is seen before it counts.
        QVERIFY(card->isVisible());
        QVERIFY(!fixture.review());
        for (const QStringView name : {qrcode, ticket}) {
            const bool areMine = button == "allMine";
            QCOMPARE(card->findChild<QRadioButton *>(name.toString() + QLatin1String(".mine"))->isChecked(), areMine);
        }
        pressIn(card, "resolve");
        QCOMPARE(fixture.number(qrcode)->value(), qrcodePeriod);
        QCOMPARE(fixture.number(ticket)->value(), ticketPeriod);
        QCOMPARE(bool(fixture.review()), button == "allMine"); // the pool's values need no save
        QCOMPARE(fixture.pool.settings().strategy, theirs);
    }

    void aSaveIsInTheHistoryAndCanBeTakenBack()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.click(fixture.button("save"));
        QTRY_VERIFY(fixture.review());
        QTest::keyClicks(fixture.review()->findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("audit 7"));
        pressIn(fixture.review(), "confirm");
        fixture.settle();
        QTRY_VERIFY(!fixture.review());
        fixture.click(fixture.page.findChild<QToolButton *>(QStringLiteral("history")));
        auto *sheet = fixture.page.findChild<HistorySheet *>();
        QVERIFY(sheet);
        const auto *table = sheet->findChild<QTableView *>()->model();
        QCOMPARE(table->rowCount(), 1);
        const auto cell = [&](int column) { return table->index(0, column).data().toString(); };
        QCOMPARE(cell(HistoryTable::Old), SettingText::value(qrcodePeriodRule, {}));
        QCOMPARE(cell(HistoryTable::New), SettingText::value(qrcodePeriodRule, {.qrcodeExpiresIn = 90}));
        QCOMPARE(cell(HistoryTable::Reason), QStringLiteral("audit 7"));
        pressIn(sheet, "revertEntry");
        QCOMPARE(fixture.model->edited().qrcodeExpiresIn, 120);
        QTRY_VERIFY(fixture.review());
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresIn, 90);
        pressIn(fixture.review(), "confirm");
        fixture.settle();
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(fixture.history.entries()->size(), 2);
    }

    void aSaveIsTakenBackAsAWhole()
    {
        SettingsFixture fixture;
        fixture.type(ticket, "60");
        fixture.save();
        fixture.pool.clock.advance(Seconds(1));
        fixture.type(qrcode, "90");
        fixture.click(fixture.toggle(browserExchangeRule.wireName));
        fixture.save();
        fixture.click(fixture.page.findChild<QToolButton *>(QStringLiteral("history")));
        auto *sheet = fixture.page.findChild<HistorySheet *>();
        QVERIFY(sheet);
        auto *view = sheet->findChild<QTableView *>();
        QCOMPARE(view->model()->rowCount(), 3);
        QCOMPARE(view->rowSpan(0, HistoryTable::Time), 2);
        QCOMPARE(view->rowSpan(2, HistoryTable::Time), 1);
        view->selectRow(1);
        QTRY_COMPARE(view->selectionModel()->selectedRows().size(), 2);
        pressIn(sheet, "revertEntry");
        LoginStrategy expected;
        expected.ticketExpiresIn = 60;
        QCOMPARE(fixture.model->edited(), expected);
        QTRY_VERIFY(fixture.review());
    }

    void aHistoryThatCannotBeWrittenIsTold()
    {
        SettingsFixture fixture;
        QVERIFY(QDir(fixture.directory.path()).mkpath(QStringLiteral("journal.sqlite")));
        fixture.type(qrcode, "90");
        fixture.save();
        QVERIFY(fixture.says(QStringLiteral("Saved, but the history was not updated")));
        QCOMPARE(fixture.pool.settings().strategy.qrcodeExpiresIn, 90);
    }

    void aDocumentIsShownBeforeItIsUsed()
    {
        SettingsFixture fixture;
        fixture.type(ticket, "77");
        drop(fixture, written(fixture, documentText({.qrcodeExpiresIn = 45, .returnFullUserInfo = true})));
        auto *sheet = fixture.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        QCOMPARE(fixture.number(qrcode)->value(), 120);
        QVERIFY(sheet->findChild<QLabel *>(qrcode.toString()));
        pressIn(sheet, "use");
        QCOMPARE(fixture.number(qrcode)->value(), 45);
        QCOMPARE(fixture.number(ticket)->value(), 300);
        QVERIFY(fixture.toggle(fullUserInfoRule.wireName)->isChecked());
        fixture.model->undoStack().undo();
        QCOMPARE(fixture.number(ticket)->value(), 77);
        QCOMPARE(fixture.pool.settings().strategy, LoginStrategy());
    }

    void aDocumentThatIsWrongIsExplainedAndChangesNothing()
    {
        SettingsFixture fixture;
        drop(fixture,
            written(fixture,
                "{\"schema\":\"qrlogin-settings\",\"version\":1,\"qrcodeLoginStrategy\":"
                "{\"qrcodeExpiresIn\":0,\"ticketExpiresIn\":\"x\",\"surprise\":1}}"));
        auto *sheet = fixture.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        for (const char *member : {"qrcodeExpiresIn", "ticketExpiresIn", "surprise"})
            QVERIFY2(fixture.says(QLatin1String(member)), member);
        QVERIFY(!sheet->findChild<QPushButton *>(QStringLiteral("use")));
        QVERIFY(fixture.says(QStringLiteral("is not valid")));
        QCOMPARE(fixture.model->edited(), LoginStrategy());
    }

    void otherThingsCannotBeDropped()
    {
        SettingsFixture fixture;
        drop(fixture, {});
        QVERIFY(!fixture.page.findChild<ImportSheet *>());
        drop(fixture, fixture.directory.filePath(QStringLiteral("nowhere.json")));
        QVERIFY(!fixture.page.findChild<ImportSheet *>());
        QVERIFY(fixture.says(QStringLiteral("cannot be read")));
        // A file that never ends.
        const QString pipe = fixture.directory.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        drop(fixture, pipe);
        QVERIFY(!fixture.page.findChild<ImportSheet *>());
        QVERIFY(fixture.says(QStringLiteral("is not a regular file")));
    }

    void exportedAndImportedAgain()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        const QString path = fixture.directory.filePath(QStringLiteral("out.json"));
        const auto choose = [&](int index) {
            fixture.page.findChild<QToolButton *>(QStringLiteral("documents"))->actions().at(index)->trigger();
            choosePath(&fixture.page, path);
        };
        choose(1);
        QVERIFY(fixture.says(QStringLiteral("Saved to")));
        fixture.model->revert();
        choose(0);
        auto *sheet = fixture.page.findChild<ImportSheet *>();
        QVERIFY(sheet);
        pressIn(sheet, "use");
        QCOMPARE(fixture.number(qrcode)->value(), 90);
    }

    void theHistoryIsExported()
    {
        SettingsFixture fixture;
        fixture.type(qrcode, "90");
        fixture.save();
        HistorySheet sheet(fixture.history, fixture.model->connection().id(), &fixture.page);
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.open();
        const QString path = fixture.directory.filePath(QStringLiteral("out.csv"));
        for (QPushButton *button : sheet.findChildren<QPushButton *>()) {
            if (button->text().contains(QLatin1String("CSV")))
                fixture.click(button);
        }
        choosePath(&sheet, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), historyCsv(*fixture.history.entries()));
    }

    void entriesOfOtherPoolsCanBeSeenButNotTakenBack()
    {
        SettingsFixture fixture;
        Connection other;
        other.address.connectionId = QStringLiteral("other");
        other.badge.name = QStringLiteral("Other pool");
        QVERIFY(fixture.history.record(other, {{}, {.qrcodeExpiresIn = 1}, {}}, ManualClock::start));
        HistorySheet sheet(fixture.history, fixture.model->connection().id(), &fixture.page);
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
