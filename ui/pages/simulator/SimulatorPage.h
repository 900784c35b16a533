#pragma once

#include "client/PoolClient.h"
#include "contract/LoginStrategy.h"
#include "room/RoomDoorstep.h"
#include "scenario/GuidedDemo.h"
#include "traffic/TrafficLog.h"
#include "widgets/NextAct.h"
#include "widgets/Translated.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QScreen;
class QTabWidget;
class QToolButton;

namespace qrlogin {

class BrowserSession;
class DemoWindow;
class Login;
class LoginView;
class PageHeader;
class PresentButton;
class PresenterWindow;
class StateView;
class WallWindow;

/// What a presentation can use besides the pool.
struct PresentationMeans
{
    FreshEmulator fresh = {}; ///< starts the emulators of guided demos
    RoomDoorstep room = {};
};

/// Logins on one pool, one per tab. Polling stops while both the page and the presentation are hidden. Background tabs
/// keep polling, because their icons show the state of their codes.
class SimulatorPage : public Translated<QWidget>, public NextAct
{
    Q_OBJECT
public:
    explicit SimulatorPage(const PresentationMeans &means = {}, QWidget *parent = nullptr);
    ~SimulatorPage() override;

    /// Starts again with one login on this pool.
    void setPool(const Connection &connection, const PoolContext &context);
    /// The pool's settings; nothing if they are unknown.
    void setStrategy(const std::optional<LoginStrategy> &strategy);

    /// The pool lost its codes, tokens and users: each login starts again, in its tab.
    void restart();

    /// Of the current tab; null without a pool.
    Login *login() const;
    BrowserSession *browser() const;

    void addLogin();
    /// Stops its polling without a question. After the last tab a new one opens.
    void closeLogin(int index);

    /// The page's actions, for a menu that gives them mnemonics or none. They work while the page is visible, wherever
    /// the focus is.
    QList<QAction *> commands() const;

    /// Shows the current login full-screen on `screen`.
    void present(QScreen *screen);

    /// Shows these acts full-screen on `screen`, each on a new emulator.
    void presentActs(QScreen *screen, const QList<Scenario> &acts);

    /// Asks, opens an address to the phones of a room, and fills `screen` with its wall. The sheet is over `over`.
    void letRoomIn(QScreen *screen, QWidget *over);

    QWidget *nextAct() const override;

signals:
    void entryOpened(const qrlogin::TrafficEntry &entry); ///< of a timeline

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    LoginView *viewAt(int index) const;
    void addCloseButton(int index);
    void nameTab(int index);
    void showBreadcrumb();
    void focusLogin();
    void pauseUnseen();
    void clear();
    void makeCommands();
    void enableCommands();

    struct Pool
    {
        Connection connection;
        PoolContext context;
    };
    std::optional<Pool> m_pool;
    std::optional<LoginStrategy> m_strategy;
    std::vector<std::unique_ptr<Login>> m_logins; ///< unordered
    int m_lastNumber = 0;
    bool m_seen = false;

    PageHeader *m_header;
    StateView *m_empty; ///< without a pool
    QTabWidget *m_tabs;
    QToolButton *m_add;
    PresentButton *m_present;
    PresenterWindow *m_presenter;
    RoomDoorstep m_doorstep;
    DemoWindow *m_demo;
    WallWindow *m_wall;
    QAction *m_nextAct;
    QAction *m_play;
    QAction *m_newLogin;
    QAction *m_closeLogin;
    QAction *m_presentLogin;
    QAction *m_guidedDemo;
    QAction *m_letRoomIn;
};

} // namespace qrlogin
