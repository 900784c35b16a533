#include "client/control/EmulatorControl.h"
#include "pages/emulator/EmulatorPage.h"
#include "scan/Login.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryStates.h"

#include <QAbstractButton>
#include <QTableView>

#include <QCoroTask>

namespace qrlogin::test {

namespace {

constexpr auto emulatorPage = "qrlogin::EmulatorPage";

QWidget *openEmulator(GalleryConsole &console)
{
    MainWindow &window = console.open(MainWindow::Emulator);
    console.waitFor([&] { return console.part<QTableView>("users")->isVisible(); }, "the emulator");
    GalleryConsole::settle();
    return &window;
}

/// Faults, a shifted clock and several codes.
QWidget *disturbed(GalleryConsole &console)
{
    EmulatorControl control(console.pool.connection, console.context());
    FaultRule fault;
    fault.path = QStringLiteral("/api/v3/signin");
    (void)QCoro::waitFor(control.addFault(fault));
    fault.path = QStringLiteral("/api/v2/qrcode/check-qrcode-status/*");
    fault.kind = FaultKind::TooManyRequests;
    fault.calls = FaultRule::Calls::EveryNth;
    fault.n = 100'000;
    fault.percent = 50;
    fault.seed = 1234;
    (void)QCoro::waitFor(control.addFault(fault));
    (void)QCoro::waitFor(control.forward(Seconds(93'784)));
    (void)QCoro::waitFor(control.setClockMode(ClockMode::SixtyTimes));
    EmulatorUser user = QCoro::waitFor(control.state())->users.first();
    user.displayName = longUserName;
    user.email = QStringLiteral("wilhelmina.featherstonehaugh-montgomery@identity.northern-region.example.com");
    (void)QCoro::waitFor(control.saveUser(user));
    QWidget *window = openEmulator(console);
    console.login().generate();
    console.waitFor([&] { return !console.login().browser().payloadText().isEmpty(); }, "the code");
    console.part<EmulatorPage>()->refresh();
    console.waitFor([&] { return console.part<QTableView>("codes")->isVisible(); }, "the codes");
    console.waitFor([&] { return console.part<QTableView>("faults")->isVisible(); }, "the faults");
    return window;
}

QWidget *sheetOf(GalleryConsole &console, const char *button)
{
    openEmulator(console);
    console.click(button);
    return console.sheet();
}

} // namespace

QList<GalleryState> emulatorStates()
{
    return {
        {"emulator", emulatorPage, openEmulator},
        {"emulator-disturbed", emulatorPage, disturbed, true},
        {"emulator-gone", emulatorPage,
            [](GalleryConsole &console) {
                QWidget *window = openEmulator(console);
                console.pool.stop();
                console.part<EmulatorPage>()->refresh();
                console.waitFor([&] { return !console.part<QTableView>("users")->isEnabled(); }, "the failure");
                return window;
            },
            true},
        {"emulator-real-pool", emulatorPage,
            [](GalleryConsole &console) {
                console.pool.connection = console.pool.savedConnection();
                console.makeProduction();
                return &console.open(MainWindow::Emulator);
            },
            true},
        {"emulator-new-user", "qrlogin::UserSheet",
            [](GalleryConsole &console) { return sheetOf(console, "addUser"); }},
        {"emulator-user", "qrlogin::UserSheet",
            [](GalleryConsole &console) {
                openEmulator(console);
                console.part<QTableView>("users")->selectRow(0);
                console.click("editUser");
                return console.sheet();
            }},
        {"emulator-new-application", "qrlogin::ApplicationSheet",
            [](GalleryConsole &console) { return sheetOf(console, "addApplication"); }},
        {"emulator-fault", "qrlogin::FaultSheet", [](GalleryConsole &console) { return sheetOf(console, "addFault"); }},
        {"emulator-reset", "qrlogin::Sheet", [](GalleryConsole &console) { return sheetOf(console, "resetPool"); }},
    };
}

} // namespace qrlogin::test
