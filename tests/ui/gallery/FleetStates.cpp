#include "fleet/BaselineDocument.h"
#include "pages/fleet/FleetPage.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryStates.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>

namespace qrlogin::test {

namespace {

constexpr auto fleetPage = "qrlogin::FleetPage";

/// Drift, an exception, a broken limit and a setting in line.
const QByteArray galleryBaseline
    = "{\"schema\": \"qrlogin-baseline\", \"version\": 1, \"settings\": {\"ticketExpiresIn\": \"90s\", "
      "\"returnFullUserInfo\": false}, \"limits\": {\"qrcodeExpiresIn\": {\"atMost\": \"1m\"}}, \"pools\": {\"Staging "
      "*\": {\"ticketExpiresIn\": \"5m\", \"reason\": \"The test phones of the northern region are slow\"}, "
      "\"Customers of a pool that does not exist\": {}}}";

/// A pool of the console under another name.
void savePool(GalleryConsole &console, const QString &name, ColorTag tag, bool isProduction = false)
{
    Connection pool = console.pool.connection;
    pool.address.connectionId = name.left(12);
    pool.badge = {name, {}, isProduction, tag};
    if (!console.book.store(pool))
        qFatal("the connection was not saved");
}

void savePools(GalleryConsole &console)
{
    savePool(console, longPoolName, ColorTag::Red, true);
    savePool(console, QStringLiteral("Staging of the northern region"), ColorTag::Green);
    savePool(console, QStringLiteral("Development"), ColorTag::None);
    Connection gone = console.pool.connection;
    gone.address.connectionId = QStringLiteral("gone");
    gone.address.managementHost = QUrl(QStringLiteral("http://127.0.0.1:1"));
    gone.badge = {QStringLiteral("Test"), {}, false, ColorTag::Purple};
    if (!console.book.store(gone))
        qFatal("the connection was not saved");
}

MainWindow &openFleet(GalleryConsole &console)
{
    savePools(console);
    return console.open(MainWindow::Fleet);
}

void waitForFleet(GalleryConsole &console)
{
    console.waitFor([&] { return !console.part<FleetPage>()->fleet().isBusy(); }, "the fleet");
    GalleryConsole::settle();
}

MainWindow &readFleet(GalleryConsole &console, bool withBaseline)
{
    console.pool.save({120, PeriodUnit::Minute, 300, PeriodUnit::Second, true, true});
    MainWindow &window = openFleet(console);
    if (withBaseline)
        console.part<FleetPage>()->openBaseline(console.write("baseline of all regions.json", galleryBaseline));
    console.click("readFleet");
    waitForFleet(console);
    return window;
}

QWidget *reviewSheet(GalleryConsole &console)
{
    readFleet(console, true);
    console.part<QTableView>("fleet")->selectAll();
    console.click("applyBaseline");
    return console.sheet();
}

/// All pools are the same, so one of them is written.
MainWindow &writtenFleet(GalleryConsole &console)
{
    MainWindow &window = readFleet(console, true);
    console.part<QTableView>("fleet")->selectRow(1);
    console.click("applyBaseline");
    QWidget *sheet = console.sheet();
    auto *name = sheet->findChild<QLineEdit *>(QStringLiteral("productionName"));
    if (name)
        name->setText(longPoolName);
    sheet->findChild<QAbstractButton *>(QStringLiteral("confirmRollout"))->click();
    waitForFleet(console);
    waitForFleet(console); // it reads what was written
    return window;
}

template <typename Act>
GalleryState fleetState(const char *name, Act act)
{
    return {name, fleetPage,
        [act](GalleryConsole &console) -> QWidget * {
            MainWindow &window = act(console);
            GalleryConsole::settle();
            return &window;
        },
        true};
}

} // namespace

QList<GalleryState> fleetStates()
{
    return {
        fleetState(
            "fleet-empty", [](GalleryConsole &console) -> MainWindow & { return console.open(MainWindow::Fleet); }),
        fleetState("fleet-unread", [](GalleryConsole &console) -> MainWindow & { return openFleet(console); }),
        fleetState("fleet-read", [](GalleryConsole &console) -> MainWindow & { return readFleet(console, false); }),
        fleetState("fleet-drift",
            [](GalleryConsole &console) -> MainWindow & {
                MainWindow &window = readFleet(console, true);
                console.part<QCheckBox>("groupByTag")->setChecked(true);
                console.part<QTableView>("fleet")->selectRow(1);
                return window;
            }),
        fleetState("fleet-reading",
            [](GalleryConsole &console) -> MainWindow & {
                savePools(console);
                MainWindow &window = console.openSilentPool(MainWindow::Fleet);
                savePool(console, QStringLiteral("Slow"), ColorTag::Blue);
                console.click("readFleet");
                return window;
            }),
        fleetState("fleet-nothing-found",
            [](GalleryConsole &console) -> MainWindow & {
                MainWindow &window = readFleet(console, true);
                console.type("searchPools", QStringLiteral("not in any name"));
                return window;
            }),
        fleetState("fleet-wrong-baseline",
            [](GalleryConsole &console) -> MainWindow & {
                MainWindow &window = openFleet(console);
                console.part<FleetPage>()->openBaseline(console.write("baseline.json",
                    "{\"schema\": \"qrlogin-baseline\", \"version\": 1, \"settings\": {\"qrcodeExpiresIn\": \"2 "
                    "weeks\", \"returnFullUserInfo\": 1}, \"pool\": {}}"));
                return window;
            }),
        fleetState("fleet-written", [](GalleryConsole &console) -> MainWindow & { return writtenFleet(console); }),
        {"fleet-review", "qrlogin::RolloutSheet", reviewSheet, true},
        {"fleet-dry-run", "qrlogin::RolloutSheet",
            [](GalleryConsole &console) {
                QWidget *sheet = reviewSheet(console);
                sheet->findChild<QAbstractButton *>(QStringLiteral("dryRun"))->click();
                waitForFleet(console);
                return sheet;
            },
            true},
        {"fleet-undo", "qrlogin::RolloutSheet",
            [](GalleryConsole &console) {
                writtenFleet(console);
                console.click("undoLastRollout");
                return console.sheet();
            },
            true},
        {"fleet-no-rollouts", "qrlogin::RolloutsSheet",
            [](GalleryConsole &console) {
                openFleet(console);
                console.click("showRollouts");
                return console.sheet();
            },
            true},
        {"fleet-rollouts", "qrlogin::RolloutsSheet",
            [](GalleryConsole &console) {
                writtenFleet(console);
                console.click("showRollouts");
                return console.sheet();
            },
            true},
    };
}

} // namespace qrlogin::test
