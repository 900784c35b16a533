#include "window/MainWindow.h"

#include "client/control/EmulatorMonitor.h"
#include "connections/ConnectionBook.h"
#include "pages/fleet/FleetPage.h"
#include "pages/pools/PoolsPage.h"
#include "pages/scenarios/ScenariosPage.h"
#include "pages/settings/SettingsPage.h"
#include "pages/simulator/SimulatorPage.h"
#include "settings/DraftKeeper.h"
#include "settings/SettingsModel.h"
#include "theme/Language.h"
#include "theme/Palettes.h"
#include "theme/Theme.h"
#include "widgets/Controls.h"
#include "widgets/Icon.h"
#include "widgets/PageStack.h"
#include "window/AboutBox.h"
#include "window/CommandMenu.h"
#include "window/GuideWindow.h"
#include "window/PoolStrip.h"
#include "window/StartBanner.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace qrlogin {

namespace {

constexpr std::array colorSchemes{ColorScheme::System, ColorScheme::Light, ColorScheme::Dark};
constexpr int sidebarWidth = 184;

QAction *checkable(QMenu *menu, QActionGroup *group)
{
    QAction *action = menu->addAction(QString());
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

} // namespace

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : Translated(parent),
      m_theme(services.theme),
      m_language(services.language),
      m_book(services.book),
      m_draftStore(services.drafts),
      m_history(services.history),
      m_rollouts(services.rollouts),
      m_context(services.context),
      m_startEmulator(services.startEmulator),
      m_temporaryEmulator(services.temporaryEmulator),
      m_presenting(services.presenting),
      m_strip(new PoolStrip(services.book)),
      m_pages(new QListWidget),
      m_stack(new PageStack),
      m_banner(new StartBanner(services.book, bool(services.startEmulator), services.showOther)),
      m_settingsPage(new SettingsPage(services.history, services.context.clock))
{
    m_traffic.follow(services.context.traffic);
    m_stack->setObjectName(QStringLiteral("pages"));
    addPages();

    auto *content = new QVBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto *banner = new QVBoxLayout;
    banner->setContentsMargins(24, 12, 24, 0);
    banner->addWidget(m_banner);
    content->addLayout(banner);
    content->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSidebar());
    middle->addLayout(content, 1);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addLayout(middle, 1);
    setCentralWidget(central);
    makeMenus();
    resize(fittingOnScreen({1240, 900}, *this));
    connectStrip();
    connect(m_banner, &StartBanner::emulatorRequested, this, &MainWindow::restartEmulator);
    connect(m_banner, &StartBanner::poolRequested, this, &MainWindow::requestPool);
    connect(m_banner, &StartBanner::loginRequested, this, [this] { showPage(Simulator); });
    connect(m_banner, &StartBanner::addRequested, this, &MainWindow::addPool);

    connect(m_pages, &QListWidget::currentRowChanged, this, &MainWindow::showPageOf);
    connect(&m_theme, &Theme::changed, this, &MainWindow::showPool);
    connect(&m_book, &ConnectionBook::changed, this, &MainWindow::takeSecrets);
    connect(m_settingsPage, &SettingsPage::addRequested, this, &MainWindow::addPool);
    connect(m_settingsPage, &SettingsPage::editRequested, this, [this] {
        showPage(Pools);
        m_poolsPage->editConnection(m_settings->connection().id());
    });
    retranslate();
    showPage(Settings);
}

MainWindow::~MainWindow()
{
    m_settingsPage->setModel(nullptr);
}

QWidget *MainWindow::makeSidebar()
{
    for (const char *icon : {"settings", "simulator", "scenario", "inspector", "pool", "server", "emulator"})
        new QListWidgetItem(tintedIcon(QLatin1String(icon), QPalette::Text), {}, m_pages);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setUniformItemSizes(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setSpacing(2);
    m_pages->viewport()->setAutoFillBackground(false);

    auto *sidebar = new QWidget;
    sidebar->setFixedWidth(sidebarWidth);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(8, 12, 0, 8);
    layout->addWidget(m_pages, 1);
    return sidebar;
}

void MainWindow::connectStrip()
{
    connect(m_strip, &PoolStrip::poolChosen, this, &MainWindow::requestPool);
    connect(m_strip, &PoolStrip::addRequested, this, &MainWindow::addPool);
    connect(m_strip, &PoolStrip::emulatorRequested, this, [this] { showPage(Emulator); });
    connect(m_strip, &PoolStrip::stopRecordingRequested, this, [this] {
        m_scenariosPage->stopRecording();
        showPage(Scenarios);
    });
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    // QKeySequence::Quit is empty on desktops that do not define it.
    m_quit = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);

    m_commandMenu = menuBar()->addMenu(QString());
    connect(
        m_commandMenu, &QMenu::aboutToShow, this, [this] { fillCommandMenu(*m_commandMenu, *m_stack->currentPage()); });

    m_viewMenu = menuBar()->addMenu(QString());
    auto *pages = new QActionGroup(this);
    for (int page = 0; page < PageCount; ++page) {
        QAction *action = checkable(m_viewMenu, pages);
        action->setShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + page)));
        connect(action, &QAction::triggered, this, [this, page] { showPage(Page(page)); });
        m_pageActions[size_t(page)] = action;
    }
    m_viewMenu->addSeparator();

    m_themeMenu = m_viewMenu->addMenu(QString());
    auto *themes = new QActionGroup(this);
    for (size_t i = 0; i < colorSchemes.size(); ++i) {
        m_themeActions[i] = checkable(m_themeMenu, themes);
        connect(m_themeActions[i], &QAction::triggered, this, [this, i] { m_theme.setScheme(colorSchemes[i]); });
    }
    connect(
        m_themeMenu, &QMenu::aboutToShow, this, [this] { m_themeActions[size_t(m_theme.scheme())]->setChecked(true); });

    m_languageMenu = m_viewMenu->addMenu(QString());
    auto *languages = new QActionGroup(this);
    for (size_t i = 0; i < allUiLanguages.size(); ++i) {
        m_languageActions[i] = checkable(m_languageMenu, languages);
        connect(
            m_languageActions[i], &QAction::triggered, this, [this, i] { m_language.setChoice(allUiLanguages[i]); });
    }
    connect(m_languageMenu, &QMenu::aboutToShow, this,
        [this] { m_languageActions[size_t(m_language.choice())]->setChecked(true); });

    m_helpMenu = menuBar()->addMenu(QString());
    m_guide = m_helpMenu->addAction(QString(), QKeySequence(Qt::Key_F1), this, [this] { GuideWindow::open(this); });
    m_about = m_helpMenu->addAction(QString(), this, [this] { AboutBox::open(this); });
}

void MainWindow::openPool(const Connection &connection)
{
    m_settingsPage->setModel(nullptr);
    m_poolFailure.reset();
    m_drafts.reset();
    m_settings = std::make_unique<SettingsModel>(connection, m_context);
    m_drafts = std::make_unique<DraftKeeper>(*m_settings, m_draftStore, m_context.clock);
    connect(m_settings.get(), &SettingsModel::changed, this, &MainWindow::followSettings);
    m_settingsPage->setModel(m_settings.get(), m_drafts.get());
    m_monitor = EmulatorMonitor::of(connection, m_context);
    m_strip->showEmulator({});
    if (m_monitor) {
        connect(m_monitor.get(), &EmulatorMonitor::changed, m_strip,
            [this] { m_strip->showEmulator(m_monitor->failure() ? std::nullopt : m_monitor->state()); });
        m_monitor->refresh();
    }
    for (int page = 0; page < PageCount; ++page)
        setPoolOf(Page(page));
    m_banner->setCurrent(connection.id());
    showPool();
    m_settings->load();
}

void MainWindow::requestPool(const QString &connectionId)
{
    askAboutEdits([this, connectionId] {
        if (const Connection *connection = m_book.find(connectionId))
            openPool(*connection);
    });
}

void MainWindow::takeSecrets()
{
    const Connection *known = m_settings ? m_book.find(m_settings->connection().id()) : nullptr;
    if (known && hasUnread(m_settings->connection()) && !hasUnread(*known))
        requestPool(known->id());
}

void MainWindow::addPool()
{
    showPage(Pools);
    m_poolsPage->addConnection();
}

void MainWindow::askAboutEdits(const std::function<void()> &goOn)
{
    if (!m_settings || !m_settings->isDirty())
        return goOn();
    if (m_question)
        return m_question->raise();
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Unsaved changes"),
        tr("“%1” has unsaved changes.").arg(m_settings->connection().badge.name), QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *save = box->addButton(tr("&Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    save->setEnabled(m_settings->canSave());
    m_question = box;
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(discard, &QPushButton::clicked, this, [this, goOn] {
        m_drafts->forget();
        goOn();
    });
    connect(save, &QPushButton::clicked, this, [this, goOn] {
        showPage(Settings);
        m_settingsPage->review(goOn);
    });
    box->open();
}

void MainWindow::endSession(bool mayAsk, const std::function<void()> &cancel)
{
    keepDrafts();
    if (!mayAsk || !hasUnsavedEdits())
        return;
    cancel();
    close();
}

bool MainWindow::hasUnsavedEdits() const
{
    return (m_settings && m_settings->isDirty()) || (m_poolsPage && m_poolsPage->hasUnsavedEdits());
}

void MainWindow::keepDrafts()
{
    if (m_drafts)
        m_drafts->flush();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isRunning
        = (m_scenariosPage && m_scenariosPage->list().isRunning()) || (m_fleetPage && m_fleetPage->fleet().isWriting());
    if (m_mayClose || (!hasUnsavedEdits() && !isRunning))
        return event->accept();
    event->ignore();
    const auto end = [this] {
        stopRunsThen([this] {
            m_mayClose = true;
            close();
        });
    };
    askAboutEdits([this, end] {
        if (m_poolsPage)
            m_poolsPage->askAboutEdits(end);
        else
            end();
    });
}

void MainWindow::stopRunsThen(std::function<void()> goOn)
{
    const auto stopFleet = [this, goOn = std::move(goOn)] {
        if (m_fleetPage)
            m_fleetPage->stopThen(goOn);
        else
            goOn();
    };
    if (m_scenariosPage)
        m_scenariosPage->stopThen(stopFleet);
    else
        stopFleet();
}

void MainWindow::showPoolFailure(const Failure &failure)
{
    m_poolFailure = failure;
    showPool();
}

void MainWindow::offerLastPool(const QString &connectionId)
{
    m_banner->setLast(connectionId);
}

QString MainWindow::currentPool() const
{
    return m_settings ? m_settings->connection().id() : QString();
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentRow(page);
}

void MainWindow::followSettings()
{
    showStrategy();
    setWindowModified(m_settings->isDirty());
    if (m_accent != accent())
        showPool();
}

Accent MainWindow::accent() const
{
    // A pool that has other settings than expected has answered.
    if (m_poolFailure || (m_settings && m_settings->failure() && !m_settings->conflict()))
        return Accent::Danger;
    return m_settings && m_settings->isLoaded() ? Accent::Success : Accent::Neutral;
}

void MainWindow::showPool()
{
    m_accent = accent();
    m_strip->showPool(m_settings ? &m_settings->connection() : nullptr, m_accent);
    m_banner->showFailure(m_poolFailure);

    QPalette pages = steadyHighlightPalette();
    pages.setColor(QPalette::Base, pages.color(QPalette::Window));
    m_pages->setPalette(pages);
}

void MainWindow::restartEmulator(EmulatorData where)
{
    m_poolFailure.reset();
    showPool();
    m_startEmulator(where);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("QR Login Console") + QStringLiteral("[*]"));
    m_fileMenu->setTitle(tr("&File"));
    m_quit->setText(tr("&Quit"));
    m_commandMenu->setTitle(tr("Commands"));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_guide->setText(tr("&Guide"));
    m_about->setText(tr("&About QR Login Console"));
    const std::array pages{
        tr("Settings"), tr("Simulator"), tr("Scenarios"), tr("Inspector"), tr("Pools"), tr("Fleet"), tr("Emulator")};
    for (size_t page = 0; page < pages.size(); ++page) {
        m_pages->item(int(page))->setText(pages[page]);
        m_pageActions[page]->setText(pages[page]);
    }
    showBadge();
    m_pages->setAccessibleName(tr("Pages"));
    const std::array themes{tr("&System"), tr("&Light"), tr("&Dark")};
    for (size_t i = 0; i < themes.size(); ++i)
        m_themeActions[i]->setText(themes[i]);
    for (size_t i = 0; i < allUiLanguages.size(); ++i)
        m_languageActions[i]->setText(displayName(allUiLanguages[i]));
    showPool();
}

} // namespace qrlogin

#include "moc_MainWindow.cpp"
