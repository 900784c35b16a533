#include "window/MainWindow.h"

#include "settings/SettingsModel.h"
#include "settings/SettingsPage.h"
#include "simulator/SimulatorPage.h"
#include "theme/Accent.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "widgets/Banner.h"
#include "widgets/Icon.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

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

MainWindow::MainWindow(Theme &theme, Language &language, QWidget *parent)
    : Translated(parent)
    , m_theme(theme)
    , m_language(language)
    , m_poolMark(new QLabel)
    , m_poolName(new QLabel)
    , m_pages(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_banner(new Banner)
    , m_settingsPage(new SettingsPage)
    , m_simulatorPage(new SimulatorPage)
{
    m_stack->addWidget(m_settingsPage);
    m_stack->addWidget(m_simulatorPage);
    m_banner->setClosable(false);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_banner);
    content->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSidebar());
    layout->addLayout(content, 1);
    setCentralWidget(central);
    makeMenus();
    resize(1240, 900);

    connect(m_pages, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QListWidget::currentRowChanged, this, [this](int row) { m_pageActions[size_t(row)]->setChecked(true); });
    connect(&m_theme, &Theme::changed, this, &MainWindow::showPool);
    retranslate();
    showPage(Settings);
}

MainWindow::~MainWindow()
{
    m_settingsPage->setModel(nullptr);
}

QWidget *MainWindow::makeSidebar()
{
    m_poolName->setTextFormat(Qt::PlainText);
    QFont font = m_poolName->font();
    font.setWeight(QFont::DemiBold);
    m_poolName->setFont(font);
    auto *pool = new QHBoxLayout;
    pool->setContentsMargins(16, 20, 16, 12);
    pool->addWidget(m_poolMark);
    pool->addWidget(m_poolName, 1);

    for (const char *icon : {"settings", "simulator"})
        new QListWidgetItem(tintedIcon(QLatin1String(icon), QPalette::Text), {}, m_pages);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_pages->setUniformItemSizes(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages->setSpacing(2);
    m_pages->viewport()->setAutoFillBackground(false);

    auto *sidebar = new QWidget;
    sidebar->setFixedWidth(sidebarWidth);
    auto *layout = new QVBoxLayout(sidebar);
    layout->setContentsMargins(8, 0, 0, 8);
    layout->addLayout(pool);
    layout->addWidget(m_pages, 1);
    return sidebar;
}

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_quit = m_fileMenu->addAction(QString(), QKeySequence::Quit, this, &QWidget::close);

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
    connect(m_themeMenu, &QMenu::aboutToShow, this, [this] { m_themeActions[size_t(m_theme.scheme())]->setChecked(true); });

    m_languageMenu = m_viewMenu->addMenu(QString());
    auto *languages = new QActionGroup(this);
    for (size_t i = 0; i < allUiLanguages.size(); ++i) {
        m_languageActions[i] = checkable(m_languageMenu, languages);
        connect(m_languageActions[i], &QAction::triggered, this, [this, i] { m_language.setChoice(allUiLanguages[i]); });
    }
    connect(m_languageMenu, &QMenu::aboutToShow, this, [this] { m_languageActions[size_t(m_language.choice())]->setChecked(true); });

    m_helpMenu = menuBar()->addMenu(QString());
    m_about = m_helpMenu->addAction(QString(), this, &MainWindow::about);
}

void MainWindow::openPool(const Connection &connection, const PoolContext &context)
{
    m_settingsPage->setModel(nullptr);
    m_poolFailure.reset();
    m_settings = std::make_unique<SettingsModel>(connection, context);
    connect(m_settings.get(), &SettingsModel::changed, this, &MainWindow::showPool);
    m_settingsPage->setModel(m_settings.get());
    m_simulatorPage->setPool(connection, context);
    m_settings->load();
}

void MainWindow::showPoolFailure(const Failure &failure)
{
    m_poolFailure = failure;
    showPool();
}

void MainWindow::showPage(Page page)
{
    m_pages->setCurrentRow(page);
}

void MainWindow::showPool()
{
    m_poolName->setText(m_settings ? m_settings->connection().name : tr("No pool yet"));
    const bool isInTrouble = m_poolFailure || (m_settings && m_settings->failure());
    const Accent accent = isInTrouble ? Accent::Danger : m_settings && m_settings->isLoaded() ? Accent::Success : Accent::Neutral;
    m_poolMark->setText(QStringLiteral("●"));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, accentColors(accent, palette()).solid);
    m_poolMark->setPalette(colors);
    m_poolMark->setAccessibleName(isInTrouble ? tr("In trouble") : accent == Accent::Success ? tr("Connected") : tr("Connecting"));

    if (m_poolFailure && m_poolFailure->kind == FailureKind::Conflict)
        m_banner->showMessage(Accent::Danger,
            tr("The embedded pool did not start: another console or emulator uses its data directory. (%1)").arg(m_poolFailure->message));
    else if (m_poolFailure)
        m_banner->showMessage(Accent::Danger, tr("The embedded pool did not start. (%1)").arg(m_poolFailure->message));
    else
        m_banner->dismiss();
    setWindowModified(m_settings && m_settings->isDirty());

    // The page at hand stays marked as strongly while another window has the focus.
    QPalette pages = palette();
    for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
        pages.setColor(QPalette::Inactive, role, pages.color(QPalette::Active, role));
    pages.setColor(QPalette::Base, pages.color(QPalette::Window));
    m_pages->setPalette(pages);
}

void MainWindow::about()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About QR Login Console"));
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setText(tr("QR Login Console %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(tr("Settings and simulation of QR code login on a GenAuth or Authing user pool.\nApache License 2.0"));
    box->open();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("QR Login Console") + QStringLiteral("[*]"));
    m_fileMenu->setTitle(tr("&File"));
    m_quit->setText(tr("&Quit"));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    m_about->setText(tr("&About QR Login Console"));
    const std::array pages{tr("Settings"), tr("Simulator")};
    for (size_t page = 0; page < pages.size(); ++page) {
        m_pages->item(int(page))->setText(pages[page]);
        m_pageActions[page]->setText(pages[page]);
    }
    m_pages->setAccessibleName(tr("Pages"));
    const std::array themes{tr("As the &system"), tr("&Light"), tr("&Dark")};
    for (size_t i = 0; i < themes.size(); ++i)
        m_themeActions[i]->setText(themes[i]);
    for (size_t i = 0; i < allUiLanguages.size(); ++i)
        m_languageActions[i]->setText(displayName(allUiLanguages[i]));
    showPool();
}

} // namespace qrlogin
