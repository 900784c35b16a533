#include "pages/fleet/FleetPage.h"

#include "connections/ConnectionBook.h"
#include "fleet/BaselineDocument.h"
#include "pages/fleet/FleetGrid.h"
#include "pages/fleet/RolloutSheet.h"
#include "pages/fleet/RolloutsSheet.h"
#include "settings/SettingsHistory.h"
#include "support/ChoosePath.h"
#include "support/RawServer.h"
#include "support/TestFleet.h"
#include "support/TestMain.h"
#include "widgets/Banner.h"
#include "widgets/RowTable.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qrlogin;
using namespace qrlogin::test;

class TestFleetPage : public QObject
{
    Q_OBJECT
    std::unique_ptr<TestFleet> pools;
    std::unique_ptr<QTemporaryDir> directory;
    std::unique_ptr<MemorySecretStore> secrets;
    std::unique_ptr<ConnectionBook> book;
    std::unique_ptr<RolloutStore> store;
    std::unique_ptr<SettingsHistory> history;
    std::unique_ptr<FleetPage> page;

    const LoginStrategy drifted{600, PeriodUnit::Minute, 300, PeriodUnit::Second, true, false};

    template <typename Part = QPushButton>
    Part *part(const char *name) const
    {
        return page->findChild<Part *>(QLatin1String(name));
    }
    const QAbstractItemModel *rows() const { return part<RowTable>("fleet")->model(); }
    QString cell(int row, int column) const { return rows()->index(row, column).data().toString(); }
    QString summary() const { return part<QLabel>("fleetSummary")->text(); }
    QString message() const
    {
        const auto *banner = page->findChild<Banner *>();
        return banner->isVisible() ? banner->text() : QString();
    }
    RolloutSheet *sheet() const { return page->findChild<RolloutSheet *>(); }

    void makePage()
    {
        page = std::make_unique<FleetPage>(*book, *store, *history, pools->pool(0).context());
        page->resize(1000, 600);
        page->show();
    }
    void openBaseline(const QByteArray &members)
    {
        const QString path = directory->filePath(QStringLiteral("baseline.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"schema\": \"qrlogin-baseline\", \"version\": 1, " + members + '}');
        file.close();
        page->openBaseline(path);
    }
    void read()
    {
        part("readFleet")->click();
        QTRY_VERIFY(!page->fleet().isBusy());
        QTRY_COMPARE(part("readFleet")->text(), QStringLiteral("Re&ad all"));
    }
    void end(int rollout)
    {
        QTRY_VERIFY(message().startsWith(QStringLiteral("Rollout %1: ").arg(rollout)));
        QTRY_VERIFY(!page->fleet().isBusy()); // it reads what was written
    }

    const QByteArray defaults = "\"settings\": {\"qrcodeExpiresIn\": \"2m\", \"returnFullUserInfo\": false}";

private slots:
    void initTestCase() { pools = std::make_unique<TestFleet>(3); }
    void init()
    {
        pools->reset();
        pools->pool(1).save(drifted);
        directory = std::make_unique<QTemporaryDir>();
        secrets = std::make_unique<MemorySecretStore>();
        book = std::make_unique<ConnectionBook>(directory->filePath(QStringLiteral("connections.json")), *secrets);
        store = std::make_unique<RolloutStore>(directory->filePath(QStringLiteral("rollouts.sqlite")));
        history = std::make_unique<SettingsHistory>(directory->filePath(QStringLiteral("journal.sqlite")));
        for (Connection pool : pools->connections()) {
            pool.badge.isProduction = pool.badge.name == QLatin1String("Pool 02");
            pool.badge.tag = pool.badge.isProduction ? ColorTag::Red : ColorTag::Green;
            QVERIFY(book->store(pool));
        }
        QTRY_VERIFY(!book->isExchanging());
        makePage();
    }
    void cleanup() { page.reset(); }

    void theGridShowsAllPools()
    {
        QCOMPARE(rows()->rowCount(), 3);
        QCOMPARE(cell(1, FleetGrid::Pool), QStringLiteral("Pool 02"));
        QCOMPARE(cell(1, FleetGrid::State), QStringLiteral("not read"));
        QCOMPARE(cell(1, FleetGrid::FirstSetting), QStringLiteral("?"));
        read();
        QCOMPARE(cell(1, FleetGrid::State), QStringLiteral("read"));
        QCOMPARE(cell(1, FleetGrid::FirstSetting), QStringLiteral("10m"));
        QCOMPARE(cell(0, FleetGrid::FirstSetting), QStringLiteral("2m"));
        QCOMPARE(cell(1, FleetGrid::FirstSetting + 2), QStringLiteral("On"));
        QCOMPARE(cell(1, FleetGrid::Own), QStringLiteral("0"));
        QVERIFY(rows()
                    ->index(1, 0)
                    .data(FleetGrid::SubtitleRole)
                    .toString()
                    .startsWith(QStringLiteral("PRODUCTION · Red")));
        openBaseline(defaults);
        QCOMPARE(cell(1, FleetGrid::State), QStringLiteral("drift"));
        QCOMPARE(cell(1, FleetGrid::FirstSetting), QStringLiteral("10m ≠")); // marked, and
        QVERIFY(!rows()->index(1, FleetGrid::FirstSetting).data(Qt::BackgroundRole).isNull());
        QVERIFY(rows()->index(0, FleetGrid::FirstSetting).data(Qt::BackgroundRole).isNull());
        QVERIFY(!rows()->index(1, FleetGrid::FirstSetting + 2).data(Qt::DecorationRole).isNull()); // advice
        QVERIFY(rows()->index(0, FleetGrid::FirstSetting + 2).data(Qt::DecorationRole).isNull());
        const QString heard = rows()->index(1, FleetGrid::FirstSetting).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(heard.contains(QLatin1String("10 minute(s); expected: 2 minute(s)")), qPrintable(heard));
    }

    void rowsAreFilteredSortedAndGrouped()
    {
        read();
        openBaseline(defaults);
        part<QCheckBox>("onlyDrift")->setChecked(true);
        QCOMPARE(rows()->rowCount(), 1);
        QCOMPARE(cell(0, FleetGrid::Pool), QStringLiteral("Pool 02"));
        part<QCheckBox>("onlyDrift")->setChecked(false);
        part<QCheckBox>("groupByTag")->setChecked(true);
        QCOMPARE(cell(0, FleetGrid::Pool), QStringLiteral("Pool 02")); // red
        const auto heading = [this](int row) { return rows()->index(row, 0).data(FleetGrid::HeadingRole).toString(); };
        QCOMPARE(heading(0), QStringLiteral("Red: 1 pool(s)"));
        QCOMPARE(heading(1), QStringLiteral("Green: 2 pool(s)"));
        QCOMPARE(heading(2), QString());
        const auto *view = part<RowTable>("fleet");
        QVERIFY(view->rowHeight(1) > view->rowHeight(2));
        const QString said = rows()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.startsWith(heading(1)), qPrintable(said));
        part<QCheckBox>("groupByTag")->setChecked(false);
        QCOMPARE(heading(0), QString());
        QCOMPARE(view->rowHeight(0), view->rowHeight(1));
        part<RowTable>("fleet")->sortByColumn(FleetGrid::FirstSetting, Qt::DescendingOrder);
        QCOMPARE(cell(0, FleetGrid::Pool), QStringLiteral("Pool 02"));
        part<QLineEdit>("searchPools")->setText(QStringLiteral("ol 03"));
        QCOMPARE(rows()->rowCount(), 1);
        part<QLineEdit>("searchPools")->setText(QStringLiteral("nobody"));
        QVERIFY(!part<RowTable>("fleet")->isVisible());
    }

    void aReadingCanBeStopped()
    {
        RawServer slow(RawServer::hang());
        Connection pool = pools->pool(0).connection;
        pool.address.connectionId = QStringLiteral("slow");
        pool.address.managementHost = slow.url({});
        pool.badge.name = QStringLiteral("Slow");
        QVERIFY(book->store(pool));
        QTRY_COMPARE(rows()->rowCount(), 4);
        part("readFleet")->click();
        QTRY_COMPARE(page->fleet().readCount(), 3);
        QCOMPARE(summary(), QStringLiteral("Reading: 3 of 4"));
        QCOMPARE(part("readFleet")->text(), QStringLiteral("Sto&p"));
        part("readFleet")->click();
        QTRY_COMPARE(part("readFleet")->text(), QStringLiteral("Re&ad all"));
        QCOMPARE(cell(3, FleetGrid::State), QStringLiteral("not read"));
        QCOMPARE(cell(0, FleetGrid::State), QStringLiteral("read"));
    }

    void aWrongBaselineIsNamed()
    {
        QSignalSpy chosen(page.get(), &FleetPage::baselineChosen);
        openBaseline("\"settings\": {\"qrcodeExpiresIn\": 0}");
        QVERIFY2(message().contains(QLatin1String("settings.qrcodeExpiresIn: Must be between")), qPrintable(message()));
        QVERIFY(!page->fleet().hasBaseline());
        page->openBaseline(directory->path());
        QVERIFY(message().contains(QLatin1String("is not a regular file")));
        QVERIFY(chosen.isEmpty());
        openBaseline(defaults + ", \"pools\": {\"Nobody\": {}}");
        QVERIFY2(message().endsWith(QLatin1String("do not match a pool: Nobody")), qPrintable(message()));
        QCOMPARE(chosen.size(), 1);
        read();
        part<RowTable>("fleet")->selectAll();
        QVERIFY(part("applyBaseline")->isEnabled());
        openBaseline(defaults
            + ", \"pools\": {\"*1\": {\"qrcodeExpiresIn\": 9, \"reason\": \"r\"}, \"P*\": {\"qrcodeExpiresIn\": 8, "
              "\"reason\": \"r\"}}");
        QVERIFY2(message().contains(QStringLiteral("“*1” and “P*” both set a setting of “Pool 01”.")),
            qPrintable(message()));
        part<RowTable>("fleet")->selectAll();
        QVERIFY(!part("applyBaseline")->isEnabled());
    }

    void aPoolGivesABaseline()
    {
        QVERIFY(!part("makeBaseline")->isEnabled());
        read();
        part<RowTable>("fleet")->selectRow(1);
        part("makeBaseline")->click();
        const QString path = directory->filePath(QStringLiteral("made.json"));
        choosePath(page.get(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(BaselineDocument::read(file.readAll()).value_or(Baseline()), BaselineDocument::from(drifted));
        QCOMPARE(cell(1, FleetGrid::State), QStringLiteral("in line"));
        QCOMPARE(cell(0, FleetGrid::State), QStringLiteral("drift"));
    }

    void aBaselineIsAppliedAndUndone()
    {
        read();
        QVERIFY(!part("applyBaseline")->isEnabled());
        openBaseline(defaults);
        part<RowTable>("fleet")->selectAll();
        part("applyBaseline")->click();
        QVERIFY(sheet());
        QCOMPARE(sheet()->findChild<RowTable *>()->model()->rowCount(), 2); // two settings of one pool
        auto *confirm = sheet()->findChild<QPushButton *>(QStringLiteral("confirmRollout"));
        QVERIFY(!confirm->isEnabled());
        sheet()->findChild<QLineEdit *>(QStringLiteral("productionName"))->setText(QStringLiteral("Pool 02"));
        sheet()->findChild<QLineEdit *>(QStringLiteral("rolloutReason"))->setText(QStringLiteral("why"));
        const auto *reason = sheet()->findChild<QLineEdit *>(QStringLiteral("rolloutReason"));
        sheet()->resize(sheet()->minimumSize()); // the table has nothing to give
        QCoreApplication::processEvents();
        const QPoint at = reason->mapTo(sheet(), QPoint());
        sheet()->findChild<QPushButton *>(QStringLiteral("dryRun"))->click();
        QVERIFY(!confirm->isEnabled());
        auto *outcome = sheet()->findChild<Banner *>();
        QTRY_VERIFY2(outcome->text().contains(QLatin1String("All pools are as shown")), qPrintable(outcome->text()));
        QCoreApplication::processEvents();
        QCOMPARE(reason->mapTo(sheet(), QPoint()), at); // what is typed lands where it was meant
        QVERIFY(pools->pool(1).settings().strategy == drifted);
        confirm->click();
        end(1);
        QCOMPARE(pools->pool(1).settings().strategy.qrcodeExpiresIn, 120);
        QCOMPARE(cell(1, FleetGrid::State), QStringLiteral("in line"));
        QVERIFY2(
            message().startsWith(QLatin1String("Rollout 1: 3 pool(s): 2 in line, 1 written")), qPrintable(message()));
        const auto entries = history->entries(QStringLiteral("pool-02"));
        QVERIFY(entries);
        QCOMPARE(entries->first().reason, QStringLiteral("why"));

        QTRY_VERIFY(!sheet());
        LoginStrategy theirs = pools->pool(1).settings().strategy;
        theirs.returnFullUserInfo = true;
        theirs.allowExchangeUserInfoFromBrowser = true;
        pools->pool(1).save(theirs); // back already, and another one
        part("undoLastRollout")->click();
        QTRY_VERIFY(sheet());
        QCOMPARE(sheet()->findChild<RowTable *>()->model()->rowCount(), 1);
        sheet()->findChild<QLineEdit *>(QStringLiteral("productionName"))->setText(QStringLiteral("Pool 02"));
        sheet()->findChild<QPushButton *>(QStringLiteral("confirmRollout"))->click();
        end(2);
        theirs.qrcodeExpiresIn = 600;
        QVERIFY(pools->pool(1).settings().strategy == theirs);
        QCOMPARE(store->newest()->first().undoes, std::optional<qint64>(1));
    }

    void aConflictIsListed()
    {
        read();
        openBaseline(defaults);
        LoginStrategy theirs = drifted;
        theirs.ticketExpiresIn = 60;
        pools->pool(1).save(theirs); // after the reading
        part<RowTable>("fleet")->selectRow(1);
        part("applyBaseline")->click();
        sheet()->findChild<QLineEdit *>(QStringLiteral("productionName"))->setText(QStringLiteral("Pool 02"));
        sheet()->findChild<QPushButton *>(QStringLiteral("dryRun"))->click();
        auto *outcome = sheet()->findChild<Banner *>();
        QTRY_VERIFY2(
            outcome->text().endsWith(QLatin1String("would not be written: Pool 02")), qPrintable(outcome->text()));
        sheet()->findChild<QPushButton *>(QStringLiteral("confirmRollout"))->click();
        end(1);
        QVERIFY2(message().contains(QLatin1String("1 conflict")), qPrintable(message()));
        QVERIFY(pools->pool(1).settings().strategy == theirs);
        QCOMPARE(cell(1, FleetGrid::FirstSetting + 1), QStringLiteral("1m")); // it was read again
    }

    void rolloutsAreListed()
    {
        part("showRollouts")->click();
        auto *empty = page->findChild<RolloutsSheet *>();
        QVERIFY(empty);
        QVERIFY(!empty->findChild<QPushButton *>(QStringLiteral("undoRollout"))->isEnabled());
        empty->reject();
        QTRY_VERIFY(!page->findChild<RolloutsSheet *>());
        const auto id = store->begin({}, QStringLiteral("why"), {}, {});
        QVERIFY(id);
        part("showRollouts")->click();
        auto *sheet = page->findChild<RolloutsSheet *>();
        QCOMPARE(sheet->findChild<RowTable *>()->model()->rowCount(), 1);
        sheet->findChild<QPushButton *>(QStringLiteral("exportReport"))->click();
        const QString path = directory->filePath(QStringLiteral("report.csv"));
        choosePath(sheet, path);
        QVERIFY(QFile::exists(path));
    }

    void aCellOpensThePool()
    {
        QSignalSpy requested(page.get(), &FleetPage::poolRequested);
        auto *view = part<RowTable>("fleet");
        view->setCurrentIndex(rows()->index(1, FleetGrid::FirstSetting));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), QStringLiteral("pool-02"));
    }

    void aFleetWithoutPoolsLeadsToThem()
    {
        for (const Connection &pool : pools->connections())
            QVERIFY(book->remove(pool.id()));
        QVERIFY(!part<RowTable>("fleet")->isVisible());
        QSignalSpy requested(page.get(), &FleetPage::addRequested);
        QVERIFY(part("addFirstPool")->isVisible());
        part("addFirstPool")->click();
        QCOMPARE(requested.size(), 1);
    }
};

QRLOGIN_TEST(TestFleetPage)
#include "TestFleetPage.moc"
