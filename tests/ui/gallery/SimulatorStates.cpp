#include "audience/DemoWindow.h"
#include "audience/RoomSheet.h"
#include "audience/WallWindow.h"
#include "client/control/EmulatorControl.h"
#include "pages/simulator/SimulatorPage.h"
#include "pages/simulator/code/CodeSheet.h"
#include "pages/simulator/presenter/PresenterWindow.h"
#include "scan/Login.h"
#include "scenario/document/ShippedScenarios.h"
#include "support/CodePictures.h"
#include "ui/gallery/GalleryConsole.h"
#include "ui/gallery/GalleryStates.h"

#include <QTabWidget>
#include <QTest>

#include <QCoroTask>

namespace qrlogin::test {

namespace {

constexpr auto simulatorPage = "qrlogin::SimulatorPage";
constexpr auto codeSheet = "qrlogin::CodeSheet";
constexpr auto presenter = "qrlogin::PresenterWindow";
constexpr auto wallWindow = "qrlogin::WallWindow";
constexpr auto roomSheetName = "qrlogin::RoomSheet";
constexpr auto guidedDemo = "qrlogin::DemoWindow";

using Act = void (*)(GalleryConsole &);

/// The page after this act.
std::function<QWidget *(GalleryConsole &)> simulator(Act act)
{
    return [act](GalleryConsole &console) {
        MainWindow &window = console.open(MainWindow::Simulator);
        act(console);
        GalleryConsole::settle();
        return &window;
    };
}

void generate(GalleryConsole &console)
{
    console.login().generate();
    console.waitFor([&] { return console.login().browser().phase() == BrowserSession::Phase::Polling; }, "the code");
    console.poll();
}

void cancel(GalleryConsole &console)
{
    console.scan();
    console.login().phone().cancel();
    console.waitFor([&] { return console.login().phone().stage() == Phone::Stage::Cancelled; }, "the cancellation");
    console.pool.clock.advance(BrowserSession::pollInterval);
    console.waitFor([&] { return console.login().browser().phase() == BrowserSession::Phase::Ended; }, "the end");
}

void expire(GalleryConsole &console)
{
    console.login().autoRefresh().setOn(false);
    generate(console);
    console.pool.clock.advance(Seconds(LoginStrategy().qrcodeExpiresIn + 3));
    console.waitFor([&] { return console.login().browser().phase() == BrowserSession::Phase::Ended; }, "the expiry");
}

void exchange(GalleryConsole &console)
{
    console.approve();
    console.login().backend().exchange(console.login().browser().report().ticket, PoolClient::ExchangeAs::Server);
    console.waitFor([&] { return !console.login().backend().isBusy(); }, "the exchange");
}

void exchangeTwice(GalleryConsole &console)
{
    exchange(console);
    console.login().backend().exchange(console.login().browser().report().ticket, PoolClient::ExchangeAs::Server);
    console.waitFor([&] { return !console.login().backend().isBusy(); }, "the exchange");
}

void approveOnALeakingPool(GalleryConsole &console)
{
    LoginStrategy strategy;
    strategy.returnFullUserInfo = true;
    strategy.allowExchangeUserInfoFromBrowser = true;
    console.pool.save(strategy);
    console.settings().load();
    console.waitFor([&] { return console.settings().saved() == strategy; }, "the settings");
    console.approve();
    console.waitFor(
        [&] { return console.login().observer().exposure() == Observer::Exposure::TokenSet; }, "the observer");
}

/// The phone has the code of another pool.
void scanForeignCode(GalleryConsole &console)
{
    console.signIn();
    generate(console);
    QrPayload payload = *console.login().browser().payload();
    payload.userPoolId = QStringLiteral("6b1f0c9a27d4e8530f7ac2b9");
    console.login().phone().scan(toPayloadText(payload));
}

void fail(GalleryConsole &console)
{
    generate(console);
    console.pool.stop();
    console.pool.clock.advance(BrowserSession::pollInterval);
    console.waitFor([&] { return console.login().browser().failure().has_value(); }, "the failure");
}

void failToGenerate(GalleryConsole &console)
{
    console.pool.stop();
    console.login().phone().signIn(console.pool.user().username, console.pool.user().password);
    console.login().generate();
    console.waitFor([&] { return console.login().browser().phase() == BrowserSession::Phase::Failed; }, "the failure");
}

void stopPlaying(GalleryConsole &console)
{
    console.pool.stop();
    console.login().play().start();
    console.waitFor([&] { return !console.login().play().isPlaying(); }, "the end of Play");
}

QWidget *askLongNames(GalleryConsole &console)
{
    EmulatorControl control(console.pool.connection, console.context());
    EmulatorUser user = QCoro::waitFor(control.state())->users.first();
    user.displayName = longUserName;
    user.company = longPoolName;
    (void)QCoro::waitFor(control.saveUser(user));
    console.makeProduction();
    console.pool.connection.badge.applicationName = longPoolName;
    console.pool.connection.testUsers.first().displayName = longUserName;
    MainWindow &window = console.open(MainWindow::Simulator);
    console.scan();
    return &window;
}

QWidget *sheetTab(GalleryConsole &console, int tab)
{
    console.open(MainWindow::Simulator);
    generate(console);
    console.click("aboutCode");
    QWidget *sheet = console.sheet();
    sheet->findChild<QTabWidget *>(QStringLiteral("codeTabs"))->setCurrentIndex(tab);
    return sheet;
}

/// The presentation after this act.
std::function<QWidget *(GalleryConsole &)> presented(Act act)
{
    return [act](GalleryConsole &console) {
        MainWindow &window = console.open(MainWindow::Simulator);
        act(console);
        console.part<SimulatorPage>()->present(window.screen());
        auto *shown = console.part<PresenterWindow>();
        shown->showNormal();
        GalleryConsole::settle();
        return static_cast<QWidget *>(shown);
    };
}

/// The guided demo after this many presses of the clicker, with acts or with one of them.
std::function<QWidget *(GalleryConsole &)> guided(int presses, const char *act = nullptr)
{
    return [presses, act](GalleryConsole &console) {
        MainWindow &window = console.open(MainWindow::Simulator);
        console.part<SimulatorPage>()->presentActs(
            window.screen(), act ? QList{*shippedScenario(QLatin1String(act))} : guidedActs());
        auto *shown = console.part<DemoWindow>();
        shown->showNormal();
        for (int press = 0; press < presses; ++press) {
            QTest::keyClick(shown, Qt::Key_Space);
            console.waitFor([shown] { return !shown->demo()->isMoving(); }, "the steps");
            if (shown->demo()->hasProblem())
                qFatal("the demo has a problem: %s", qPrintable(shown->demo()->problem()));
        }
        GalleryConsole::settle();
        return static_cast<QWidget *>(shown);
    };
}

/// Demo users and others, in each state.
QList<RoomGuest> guestsOf(int count)
{
    using State = RoomGuest::State;
    static const QStringList names{QStringLiteral("Alice Lin"), QStringLiteral("Bob Hansen"), QStringLiteral("陈伟"),
        QStringLiteral("李娜"), QStringLiteral("Sofía Álvarez"), QStringLiteral("alice@example.com"), longUserName};
    QList<RoomGuest> guests;
    for (int i = 0; i < count; ++i) {
        const State state = i % 13 == 7 ? State::Declined
            : i % 29 == 11              ? State::Expired
            : i % 31 == 17              ? State::Failed
            : i >= count - 2 && i > 0   ? State::Deciding
                                        : State::SignedIn;
        guests += RoomGuest{state, names.at(i % names.size()), {}, {}, Milliseconds(2300 + 370 * (i % 17))};
    }
    return guests;
}

/// The wall with so many guests, or the figures.
std::function<QWidget *(GalleryConsole &)> wall(int count, bool isLast = false)
{
    return [count, isLast](GalleryConsole &console) {
        MainWindow &window = console.open(MainWindow::Simulator);
        auto *shown = console.part<WallWindow>();
        std::optional<OpenRoom> open;
        console.room.doorstep().open({QStringLiteral("127.0.0.2"), 0, count == 1}, [&](const Result<OpenRoom> &room) {
            if (!room)
                qFatal("the room did not open: %s", qPrintable(room.error().message));
            open = *room;
        });
        console.waitFor([&] { return open.has_value(); }, "the room");
        open->url
            = QUrl(count == 1 ? QStringLiteral("https://192.168.1.5:8080") : QStringLiteral("http://192.168.1.5:8080"));
        shown->presentRoom(window.screen(), *open, {}, console.context());
        shown->showNormal();
        console.waitFor(
            [shown] { return shown->room()->shown().phase() == BrowserSession::Phase::Polling; }, "the code");
        shown->showGuests(guestsOf(count));
        if (isLast)
            QTest::keyClick(shown, Qt::Key_Space);
        GalleryConsole::settle();
        return static_cast<QWidget *>(shown);
    };
}

QWidget *roomSheet(GalleryConsole &console, const QList<RoomAddress> &addresses, bool isEncrypted = false)
{
    MainWindow &window = console.open(MainWindow::Simulator);
    auto *sheet = new RoomSheet({}, addresses, &window);
    sheet->findChild<QAbstractButton *>(QStringLiteral("roomEncrypted"))->setChecked(isEncrypted);
    sheet->open();
    GalleryConsole::settle();
    return sheet;
}

QWidget *tokenSheet(GalleryConsole &console)
{
    console.open(MainWindow::Simulator);
    exchange(console);
    console.waitFor([&] { return console.login().backend().verification().has_value(); }, "the verification");
    console.click("showClaims");
    return console.sheet();
}

} // namespace

QList<GalleryState> simulatorStates()
{
    return {
        {"simulator-without-a-pool", simulatorPage,
            [](GalleryConsole &console) { return &console.openWithoutPool(MainWindow::Simulator); }, true},
        {"simulator-signed-out", simulatorPage, simulator([](GalleryConsole &) {})},
        {"simulator-signed-in", simulatorPage, simulator([](GalleryConsole &console) { console.signIn(); })},
        {"simulator-generating", simulatorPage,
            [](GalleryConsole &console) {
                MainWindow &window = console.openSilentPool(MainWindow::Simulator);
                console.login().generate();
                return &window;
            },
            true},
        {"simulator-pending", simulatorPage, simulator(generate)},
        {"simulator-scanned", simulatorPage, simulator([](GalleryConsole &console) { console.scan(); })},
        {"simulator-long-names", simulatorPage, askLongNames, true},
        {"simulator-approved", simulatorPage, simulator([](GalleryConsole &console) { console.approve(); })},
        {"simulator-exchanged", simulatorPage, simulator(exchange)},
        {"simulator-exchanged-twice", simulatorPage, simulator(exchangeTwice)},
        {"simulator-leak", simulatorPage, simulator(approveOnALeakingPool)},
        {"simulator-cancelled", simulatorPage, simulator(cancel)},
        {"simulator-expired", simulatorPage, simulator(expire)},
        {"simulator-foreign-code", simulatorPage, simulator(scanForeignCode)},
        {"simulator-unreachable", simulatorPage, simulator(fail), true},
        {"simulator-no-code", simulatorPage, simulator(failToGenerate), true},
        {"simulator-playing", simulatorPage, simulator([](GalleryConsole &console) {
             console.login().play().start();
             console.waitFor(
                 [&] { return console.login().browser().phase() == BrowserSession::Phase::Polling; }, "the code");
         }),
            true},
        {"simulator-play-stopped", simulatorPage, simulator(stopPlaying), true},
        {"simulator-states", simulatorPage, simulator([](GalleryConsole &console) {
             console.scan();
             console.part<QTabWidget>("details")->setCurrentIndex(1);
         })},
        {"simulator-tabs", simulatorPage, simulator([](GalleryConsole &console) {
             for (int more = 0; more < 7; ++more) {
                 generate(console);
                 console.part<SimulatorPage>()->addLogin();
             }
         })},
        {"simulator-token", "qrlogin::TokenSheet", tokenSheet},
        {"code-appearance", codeSheet, [](GalleryConsole &console) { return sheetTab(console, 0); }},
        {"code-custom-data", codeSheet, [](GalleryConsole &console) { return sheetTab(console, 1); }},
        {"code-payload", codeSheet, [](GalleryConsole &console) { return sheetTab(console, 2); }},
        {"presenter-pending", presenter, presented(generate)},
        {"presenter-scanned", presenter, presented([](GalleryConsole &console) { console.scan(); })},
        {"presenter-explained", presenter,
            [](GalleryConsole &console) {
                QWidget *shown = presented([](GalleryConsole &inner) { inner.scan(); })(console);
                QTest::keyClick(shown, Qt::Key_Left);
                return shown;
            }},
        {"presenter-exchanged", presenter, presented(exchange)},
        {"presenter-expired", presenter, presented(expire)},
        {"demo-title", guidedDemo, guided(0)},
        {"demo-scene", guidedDemo, guided(2)},
        {"demo-observer", guidedDemo, guided(4, "full-info-on")},
        {"demo-expired", guidedDemo, guided(3, "code-expires-unscanned")},
        {"wall-empty", wallWindow, wall(0)},
        {"wall-one", wallWindow, wall(1)},
        {"wall-twenty", wallWindow, wall(20)},
        {"wall-many", wallWindow, wall(200)},
        {"wall-figures", wallWindow, wall(200, true)},
        {"room-sheet", roomSheetName,
            [](GalleryConsole &console) {
                return roomSheet(console, {{QStringLiteral("192.168.1.5"), QStringLiteral("wlan0")}});
            }},
        {"room-sheet-https", roomSheetName,
            [](GalleryConsole &console) {
                return roomSheet(console,
                    {{QStringLiteral("2001:db8:85a3:8d3:1319:8a2e:370:7348"), QStringLiteral("enp0s31f6")}}, true);
            }},
        {"room-sheet-without-a-network", roomSheetName, [](GalleryConsole &console) { return roomSheet(console, {}); }},
        {"demo-end", guidedDemo, guided(5, "happy-path")},
    };
}

} // namespace qrlogin::test
