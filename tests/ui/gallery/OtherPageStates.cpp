#include "pages/inspector/InspectorPage.h"
#include "pages/inspector/TrafficTable.h"
#include "pages/pools/PoolsPage.h"
#include "pages/scenarios/ScenariosPage.h"
#include "scan/Login.h"
#include "settings/SettingsModel.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryStates.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

namespace qrlogin::test {

namespace {

constexpr auto scenariosPage = "qrlogin::ScenariosPage";
constexpr auto inspectorPage = "qrlogin::InspectorPage";
constexpr auto poolsPage = "qrlogin::PoolsPage";

using PageAct = void (*)(GalleryConsole &);

std::function<QWidget *(GalleryConsole &)> pageAfter(MainWindow::Page page, PageAct act)
{
    return [page, act](GalleryConsole &console) {
        MainWindow &window = console.open(page);
        act(console);
        GalleryConsole::settle();
        return &window;
    };
}

/// A scenario of a code and this check.
QByteArray scenario(const QByteArray &check)
{
    return "{\"schema\": \"qrlogin-scenario\", \"version\": 1, \"title\": {\"en\": \"The code of the northern region's "
           "login page is scanned by nobody until the call centre closes\"}, \"steps\": [{\"party\": \"browser\", "
           "\"do\": \"generate\"}, "
        + check + "]}";
}

void openScenario(GalleryConsole &console, const QByteArray &check)
{
    console.part<ScenariosPage>()->open({console.write("scenario.json", scenario(check))});
    console.part<ScenariosPage>()->findChild<QComboBox *>()->setCurrentIndex(1);
}

void runScenario(GalleryConsole &console, const QByteArray &check)
{
    openScenario(console, check);
    console.click("run");
    console.waitFor([&] { return console.part<QAbstractButton>("runAll")->isEnabled(); }, "the run");
}

void record(GalleryConsole &console)
{
    console.part<ScenariosPage>()->stopRecording();
    console.click("record");
    console.waitFor([&] { return console.part<ScenariosPage>()->isRecording(); }, "the recording");
    console.window->showPage(MainWindow::Simulator);
    console.login().generate();
    console.waitFor([&] { return !console.login().browser().payloadText().isEmpty(); }, "the code");
    console.window->showPage(MainWindow::Scenarios);
}

void fillInspector(GalleryConsole &console)
{
    console.window->showPage(MainWindow::Simulator);
    console.approve();
    console.window->showPage(MainWindow::Inspector);
    for (int poll = 0; poll < 12; ++poll)
        console.settings().load();
    console.waitFor([&] { return console.settings().activity() == SettingsModel::Activity::Idle; }, "the settings");
    const auto *view = console.part<QTableView>("traffic");
    console.waitFor([&] { return view->model()->rowCount() > 5; }, "the traffic");
}

void chooseEntry(GalleryConsole &console)
{
    fillInspector(console);
    console.part<QTableView>("traffic")->selectRow(1);
}

void choosePicture(GalleryConsole &console)
{
    fillInspector(console);
    auto *view = console.part<QTableView>("traffic");
    console.waitFor(
        [view] {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                const auto cell = [&](int column) { return view->model()->index(row, column).data().toString(); };
                // A picture that the console gave up, since another code came, has a row as well.
                if (!cell(TrafficTable::Path).endsWith(QLatin1String(".png")) || cell(TrafficTable::Status) != u"200")
                    continue;
                view->selectRow(row);
                return true;
            }
            return false;
        },
        "the request of a picture");
    const auto *picture = console.part<QLabel>("picture");
    console.waitFor([&] { return picture->isVisible(); }, "the picture");
}

/// A request that changes something, so that it asks.
QWidget *repeatSheet(GalleryConsole &console)
{
    console.makeProduction();
    console.open(MainWindow::Inspector);
    fillInspector(console);
    auto *view = console.part<QTableView>("traffic");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        view->selectRow(row);
        auto *repeat = console.part<QAbstractButton>("repeat");
        const bool isPost = view->model()->index(row, 2).data().toString() == QLatin1String("POST");
        if (!isPost || !repeat->isEnabled())
            continue;
        repeat->click();
        return console.sheet();
    }
    qFatal("none of the requests can be repeated");
}

void addPool(GalleryConsole &console)
{
    console.part<PoolsPage>()->addConnection();
}

void enterPool(GalleryConsole &console)
{
    addPool(console);
    const Connection &open = console.pool.connection;
    console.type("name", longPoolName);
    console.type("managementHost", open.address.managementHost.toString());
    console.type("applicationHost", open.address.applicationHost.toString());
    console.type("userPoolId", open.address.userPoolId);
    console.type("appId", open.address.appId);
    console.type("accessKeyId", open.credentials.accessKeyId);
    console.type("accessKeySecret", QString::fromUtf8(open.credentials.accessKeySecret.reveal()));
}

void enterWrongPool(GalleryConsole &console)
{
    addPool(console);
    console.type("name", QStringLiteral("x"));
    console.type("name", QString());
    console.type("managementHost", QStringLiteral("https://https://pool.example.com/path?query"));
    console.type("applicationHost",
        QStringLiteral("https://") + QString(12, u'a') + QStringLiteral(".identity.northern-region.example.com:70000"));
    console.type("userPoolId", QStringLiteral("not hexadecimal"));
    console.type("appId", QStringLiteral("123"));
    console.type("testPassword", QStringLiteral("without a user"));
    console.type("caFile", QStringLiteral("/does/not/exist.pem"));
}

void testPool(GalleryConsole &console, bool answers)
{
    enterPool(console);
    if (!answers)
        console.pool.stop();
    console.click("test");
    console.settle();
    QElapsedTimer timer;
    timer.start();
    console.waitFor([&] { return timer.elapsed() > 300; }, "the answer");
}

QWidget *lockedPools(GalleryConsole &console)
{
    console.secrets.isLocked = true;
    MainWindow &window = console.open(MainWindow::Pools);
    enterPool(console);
    console.click("saveConnection");
    console.waitFor([&] { return !console.book.secretsLast(); }, "the keyring");
    GalleryConsole::settle();
    return &window;
}

QWidget *unreadablePools(GalleryConsole &console)
{
    console.write("connections.json", "{\"schema\": \"another\"");
    (void)console.book.load();
    return &console.open(MainWindow::Pools);
}

} // namespace

QList<GalleryState> otherPageStates()
{
    const auto expects = [](const char *status) {
        return QByteArray("{\"party\": \"browser\", \"do\": \"check\", \"expect\": {\"status\": \"") + status + "\"}}";
    };
    static const QByteArray passing = expects("PENDING");
    static const QByteArray failing = expects("SCANNED");
    static const QByteArray waiting = "{\"party\": \"clock\", \"do\": \"wait\", \"seconds\": 90}";
    return {
        {"scenarios", scenariosPage, pageAfter(MainWindow::Scenarios, [](GalleryConsole &) {})},
        {"scenarios-passed", scenariosPage,
            pageAfter(MainWindow::Scenarios, [](GalleryConsole &console) { runScenario(console, passing); })},
        {"scenarios-failed", scenariosPage,
            pageAfter(MainWindow::Scenarios, [](GalleryConsole &console) { runScenario(console, failing); })},
        {"scenarios-running", scenariosPage,
            [](GalleryConsole &console) {
                console.useRealTime();
                console.pool.connection = console.pool.savedConnection();
                MainWindow &window = console.open(MainWindow::Scenarios);
                openScenario(console, waiting);
                console.click("run");
                console.waitFor([&] { return console.part<ScenariosPage>()->list().isRunning(); }, "the run");
                return &window;
            },
            true},
        {"scenarios-unreadable", scenariosPage,
            pageAfter(MainWindow::Scenarios,
                [](GalleryConsole &console) {
                    console.part<ScenariosPage>()->open(
                        {console.write("a-scenario-with-a-long-name-of-the-northern-region.json", "{\"schema\": 1}"),
                            QStringLiteral("/does/not/exist.json")});
                })},
        {"scenarios-recording", scenariosPage, pageAfter(MainWindow::Scenarios, record)},
        {"inspector-empty", inspectorPage,
            [](GalleryConsole &console) { return &console.openWithoutPool(MainWindow::Inspector); }, true},
        {"inspector-rows", inspectorPage, pageAfter(MainWindow::Inspector, fillInspector)},
        {"inspector-entry", inspectorPage, pageAfter(MainWindow::Inspector, chooseEntry)},
        {"inspector-picture", inspectorPage, pageAfter(MainWindow::Inspector, choosePicture)},
        {"inspector-nothing-found", inspectorPage,
            pageAfter(MainWindow::Inspector,
                [](GalleryConsole &console) {
                    fillInspector(console);
                    console.type("search", QStringLiteral("not in any request"));
                })},
        {"inspector-repeat", "qrlogin::RepeatSheet", repeatSheet, true},
        {"pools-emulator", poolsPage, pageAfter(MainWindow::Pools, [](GalleryConsole &) {})},
        {"pools-new", poolsPage, pageAfter(MainWindow::Pools, addPool)},
        {"pools-entered", poolsPage, pageAfter(MainWindow::Pools, enterPool)},
        {"pools-invalid", poolsPage, pageAfter(MainWindow::Pools, enterWrongPool)},
        {"pools-tested", poolsPage,
            pageAfter(MainWindow::Pools, [](GalleryConsole &console) { testPool(console, true); })},
        {"pools-unreachable", poolsPage,
            pageAfter(MainWindow::Pools, [](GalleryConsole &console) { testPool(console, false); }), true},
        {"pools-locked", poolsPage, lockedPools, true},
        {"pools-unreadable", poolsPage, unreadablePools, true},
        {"pools-remove", "QMessageBox",
            [](GalleryConsole &console) {
                console.open(MainWindow::Pools);
                enterPool(console);
                console.click("saveConnection");
                console.click("remove");
                return console.sheet();
            }},
        {"pools-discard", "QMessageBox",
            [](GalleryConsole &console) {
                console.open(MainWindow::Pools);
                enterPool(console);
                console.click("discard");
                return console.sheet();
            }},
        {"pools-unsaved", "QMessageBox",
            [](GalleryConsole &console) {
                MainWindow &window = console.open(MainWindow::Pools);
                enterWrongPool(console);
                window.close();
                return console.sheet();
            }},
    };
}

} // namespace qrlogin::test
