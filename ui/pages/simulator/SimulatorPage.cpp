#include "pages/simulator/SimulatorPage.h"

#include "audience/DemoWindow.h"
#include "audience/RoomSheet.h"
#include "audience/WallWindow.h"
#include "pages/simulator/LoginActBar.h"
#include "pages/simulator/LoginView.h"
#include "pages/simulator/presenter/PresentButton.h"
#include "pages/simulator/presenter/PresenterWindow.h"
#include "scenario/document/ShippedScenarios.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"
#include "widgets/PageHeader.h"
#include "widgets/StateView.h"
#include "widgets/StatusPill.h"

#include <QAction>
#include <QPointer>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace qrlogin {

SimulatorPage::SimulatorPage(const PresentationMeans &means, QWidget *parent)
    : Translated(parent),
      m_header(new PageHeader),
      m_empty(new StateView),
      m_tabs(named<QTabWidget>("logins")),
      m_add(named<QToolButton>("addLogin")),
      m_present(new PresentButton),
      m_presenter(new PresenterWindow(this)),
      m_doorstep(means.room),
      m_demo(new DemoWindow(means.fresh, this)),
      m_wall(new WallWindow(means.room, this)),
      m_nextAct(new QAction(this)),
      m_play(new QAction(this)),
      m_newLogin(new QAction(this)),
      m_closeLogin(new QAction(this)),
      m_presentLogin(new QAction(this)),
      m_guidedDemo(new QAction(this)),
      m_letRoomIn(new QAction(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_add->setIcon(tintedIcon(QStringLiteral("plus"), QPalette::ButtonText));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->addTrailing(m_present);
    m_header->addTrailing(m_add);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_header);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_tabs, 1);
    m_tabs->hide();

    makeCommands();
    connect(m_present, &PresentButton::presentRequested, this, &SimulatorPage::present);
    connect(
        m_present, &PresentButton::demoRequested, this, [this](QScreen *screen) { presentActs(screen, guidedActs()); });
    connect(m_present, &PresentButton::roomRequested, m_letRoomIn, &QAction::trigger);
    connect(
        m_presenter, &PresenterWindow::roomRequested, this, [this] { letRoomIn(m_presenter->screen(), m_presenter); });
    connect(m_presenter, &PresenterWindow::shownChanged, this, &SimulatorPage::pauseUnseen);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { m_presenter->follow(login()); });
    connect(m_add, &QToolButton::clicked, this, &SimulatorPage::addLogin);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &SimulatorPage::closeLogin);
    retranslate();
}

SimulatorPage::~SimulatorPage()
{
    clear();
}

void SimulatorPage::makeCommands()
{
    m_nextAct->setShortcut(QKeySequence(QLatin1String(LoginActBar::nextShortcut)));
    m_play->setShortcut(QKeySequence(QLatin1String(LoginActBar::playShortcut)));
    m_newLogin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_closeLogin->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_W));
    m_presentLogin->setShortcut(PresentButton::shortcut());
    m_guidedDemo->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F11));
    m_letRoomIn->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F11));
    addActions(commands());
    const auto acts = [this] { return &viewAt(m_tabs->currentIndex())->acts(); };
    connect(m_nextAct, &QAction::triggered, this, [acts] { acts()->actNext(); });
    connect(m_play, &QAction::triggered, this, [acts] { acts()->togglePlay(); });
    connect(m_newLogin, &QAction::triggered, this, &SimulatorPage::addLogin);
    connect(m_closeLogin, &QAction::triggered, this, [this] { closeLogin(m_tabs->currentIndex()); });
    connect(m_presentLogin, &QAction::triggered, m_present, &QToolButton::click);
    connect(
        m_guidedDemo, &QAction::triggered, this, [this] { presentActs(presentationScreen(*window()), guidedActs()); });
    connect(m_letRoomIn, &QAction::triggered, this, [this] { letRoomIn(presentationScreen(*window()), window()); });
    enableCommands();
}

QList<QAction *> SimulatorPage::commands() const
{
    return {m_nextAct, m_play, m_newLogin, m_closeLogin, m_presentLogin, m_guidedDemo, m_letRoomIn};
}

void SimulatorPage::enableCommands()
{
    for (QAction *command : commands())
        command->setEnabled(m_seen && m_pool);
}

void SimulatorPage::clear()
{
    // Delete the views first: they use their logins until then.
    while (m_tabs->count() > 0)
        delete m_tabs->widget(0);
    m_logins.clear();
}

void SimulatorPage::setPool(const Connection &connection, const PoolContext &context)
{
    clear();
    m_strategy.reset();
    m_lastNumber = 0;
    m_pool.emplace(Pool{connection, context});
    m_empty->hide();
    m_tabs->show();
    m_add->setEnabled(true);
    m_present->setEnabled(true);
    enableCommands();
    addLogin();
}

void SimulatorPage::setStrategy(const std::optional<LoginStrategy> &strategy)
{
    m_strategy = strategy;
    for (const auto &login : m_logins)
        login->setStrategy(strategy);
}

void SimulatorPage::restart()
{
    for (const auto &login : m_logins)
        login->restart();
}

LoginView *SimulatorPage::viewAt(int index) const
{
    return static_cast<LoginView *>(m_tabs->widget(index));
}

Login *SimulatorPage::login() const
{
    LoginView *view = viewAt(m_tabs->currentIndex());
    return view ? &view->login() : nullptr;
}

QWidget *SimulatorPage::nextAct() const
{
    const LoginView *view = viewAt(m_tabs->currentIndex());
    return view ? view->nextAct() : m_add;
}

BrowserSession *SimulatorPage::browser() const
{
    return login() ? &login()->browser() : nullptr;
}

void SimulatorPage::addLogin()
{
    if (!m_pool)
        return;
    Login &login = *m_logins.emplace_back(std::make_unique<Login>(m_pool->connection, m_pool->context));
    login.setStrategy(m_strategy);
    login.setPaused(!m_seen && !m_presenter->isVisible());
    auto *view = new LoginView(login);
    view->setProperty("number", ++m_lastNumber);
    const int index = m_tabs->addTab(view, QString());
    connect(&login.browser(), &BrowserSession::changed, view, [this, view] { nameTab(m_tabs->indexOf(view)); });
    connect(view, &LoginView::entryOpened, this, &SimulatorPage::entryOpened);
    addCloseButton(index);
    nameTab(index);
    m_tabs->setCurrentIndex(index);
    focusLogin();
}

void SimulatorPage::addCloseButton(int index)
{
    // The style's own button is red and lacks an accessible name.
    QWidget *view = m_tabs->widget(index);
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(tintedIcon(QStringLiteral("cross")));
    button->setIconSize({12, 12});
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QToolButton::clicked, view, [this, view] { closeLogin(m_tabs->indexOf(view)); });
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, button);
}

void SimulatorPage::focusLogin()
{
    // Focus the login instead of the tab or its button.
    if (isVisible() && m_tabs->currentWidget())
        m_tabs->currentWidget()->setFocus();
}

void SimulatorPage::closeLogin(int index)
{
    LoginView *view = viewAt(index);
    if (!view)
        return;
    const Login *login = &view->login();
    delete view;
    std::erase_if(m_logins, [login](const auto &held) { return held.get() == login; });
    if (m_tabs->count() == 0)
        addLogin();
    focusLogin();
}

void SimulatorPage::nameTab(int index)
{
    if (index < 0)
        return;
    LoginView *view = viewAt(index);
    const BrowserSession &session = view->login().browser();
    const QString name = tr("Login %1").arg(view->property("number").toInt());
    const bool hasCode = !session.qrcodeId().isEmpty();
    // This runs at each poll, and Qt paints all of the tabs for a text or an icon that is the same.
    if (const QString text = hasCode ? tr("%1: %2").arg(name, statusText(session.status())) : name;
        m_tabs->tabText(index) != text)
        m_tabs->setTabText(index, text);
    if (const QIcon icon = hasCode ? tintedIcon(statusIcon(session.status()), statusAccent(session.status())) : QIcon();
        m_tabs->tabIcon(index).cacheKey() != icon.cacheKey())
        m_tabs->setTabIcon(index, icon);
    if (auto *button = static_cast<QToolButton *>(m_tabs->tabBar()->tabButton(index, QTabBar::RightSide))) {
        button->setToolTip(tr("Close (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_W).toString(QKeySequence::NativeText)));
        // Qt announces also a name that is the same.
        if (const QString own = tr("Close %1").arg(name); button->accessibleName() != own)
            button->setAccessibleName(own);
    }
    m_tabs->setTabToolTip(index, hasCode ? tr("QR code %1").arg(session.qrcodeId()) : QString());
}

void SimulatorPage::present(QScreen *screen)
{
    m_presenter->follow(login());
    m_presenter->present(screen);
}

void SimulatorPage::presentActs(QScreen *screen, const QList<Scenario> &acts)
{
    if (m_pool)
        m_demo->presentActs(screen, acts, m_pool->context);
}

void SimulatorPage::letRoomIn(QScreen *screen, QWidget *over)
{
    if (!m_pool || !m_doorstep.open)
        return;
    auto *sheet = new RoomSheet(m_doorstep, roomAddresses(), over);
    connect(sheet, &RoomSheet::opened, this, [this, screen = QPointer(screen)](const OpenRoom &room) {
        m_wall->presentRoom(screen ? screen.data() : window()->screen(), room, m_strategy, m_pool->context);
        m_presenter->close();
    });
    sheet->open();
}

void SimulatorPage::pauseUnseen()
{
    const bool isSeen = m_seen || m_presenter->isVisible();
    for (const auto &login : m_logins)
        login->setPaused(!isSeen);
}

void SimulatorPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showBreadcrumb();
}

void SimulatorPage::showBreadcrumb()
{
    m_header->setBreadcrumb(
        isInLowWindow(*this) ? QStringList() : QStringList{tr("One login, from the QR code to the token set")});
}

void SimulatorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seen = true;
    enableCommands();
    pauseUnseen();
}

void SimulatorPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_seen = false;
    enableCommands();
    pauseUnseen();
}

void SimulatorPage::retranslate()
{
    m_header->setTitle(tr("Simulator"));
    m_empty->showState(Accent::Neutral, QStringLiteral("simulator"), tr("No user pool is open"),
        tr("A login needs a pool. Open one in Pools, or wait for the demo pool."));
    showBreadcrumb();
    m_nextAct->setText(tr("Next act"));
    m_play->setText(tr("Play whole login"));
    m_newLogin->setText(tr("New login"));
    m_closeLogin->setText(tr("Close login"));
    m_presentLogin->setText(tr("Present"));
    m_guidedDemo->setText(tr("Guided demo"));
    m_letRoomIn->setText(tr("Let the room in…"));
    m_add->setText(tr("&New login"));
    m_add->setToolTip(tr("Adds a login with its own QR code and parties (%1)")
                          .arg(QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText)));
    m_add->setEnabled(m_pool.has_value());
    m_present->setEnabled(m_pool.has_value());
    m_tabs->setAccessibleName(tr("Logins"));
    for (int index = 0; index < m_tabs->count(); ++index)
        nameTab(index);
}

} // namespace qrlogin

#include "moc_SimulatorPage.cpp"
