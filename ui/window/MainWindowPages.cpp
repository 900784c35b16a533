// The pages of the window are made when somebody looks: the window is on the screen in half the time.
#include "window/MainWindow.h"

#include "audience/AudienceWindow.h"
#include "client/control/EmulatorMonitor.h"
#include "pages/emulator/EmulatorPage.h"
#include "pages/fleet/FleetPage.h"
#include "pages/inspector/InspectorPage.h"
#include "pages/pools/PoolsPage.h"
#include "pages/scenarios/ScenariosPage.h"
#include "pages/settings/SettingsPage.h"
#include "pages/simulator/SimulatorPage.h"
#include "settings/SettingsModel.h"
#include "widgets/PageStack.h"
#include "window/PoolStrip.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDesktopServices>
#include <QListWidget>
#include <QLocale>

namespace qrlogin {

void MainWindow::addPages()
{
    m_stack->addPage([this] { return m_settingsPage; });
    m_stack->addPage([this] { return makeSimulatorPage(); });
    m_stack->addPage([this] { return makeScenariosPage(); });
    m_stack->addPage([this] { return makeInspectorPage(); });
    m_stack->addPage([this] { return makePoolsPage(); });
    m_stack->addPage([this] { return makeFleetPage(); });
    m_stack->addPage([this] { return makeEmulatorPage(); });
}

QWidget *MainWindow::makeSimulatorPage()
{
    m_simulatorPage = new SimulatorPage(m_presenting);
    connect(m_simulatorPage, &SimulatorPage::entryOpened, this, [this](const TrafficEntry &entry) {
        showPage(Inspector);
        m_inspectorPage->open(entry);
    });
    setPoolOf(Simulator);
    return m_simulatorPage;
}

QWidget *MainWindow::makeScenariosPage()
{
    m_scenariosPage = new ScenariosPage(m_temporaryEmulator);
    connect(m_scenariosPage, &ScenariosPage::recordingChanged, m_strip, &PoolStrip::showRecording);
    connect(m_scenariosPage, &ScenariosPage::presentRequested, this, [this](const QList<Scenario> &acts) {
        if (!m_simulatorPage) {
            showPage(Simulator); // makes the page, whose window presents
            showPage(Scenarios);
        }
        m_simulatorPage->presentActs(presentationScreen(*this), acts);
    });
    setPoolOf(Scenarios);
    return m_scenariosPage;
}

QWidget *MainWindow::makeInspectorPage()
{
    m_inspectorPage = new InspectorPage(m_traffic, QCoreApplication::applicationVersion());
    setPoolOf(Inspector);
    return m_inspectorPage;
}

QWidget *MainWindow::makePoolsPage()
{
    m_poolsPage = new PoolsPage(m_book, m_context);
    connect(m_poolsPage, &PoolsPage::openRequested, this, &MainWindow::requestPool);
    setPoolOf(Pools);
    return m_poolsPage;
}

QWidget *MainWindow::makeFleetPage()
{
    m_fleetPage = new FleetPage(m_book, m_rollouts, m_history, m_context);
    connect(m_fleetPage, &FleetPage::addRequested, this, &MainWindow::addPool);
    connect(m_fleetPage, &FleetPage::poolRequested, this, [this](const QString &connectionId) {
        requestPool(connectionId);
        showPage(Settings);
    });
    if (!m_baseline.isEmpty())
        m_fleetPage->openBaseline(m_baseline);
    connect(m_fleetPage, &FleetPage::driftFound, this, &MainWindow::tellDrift);
    connect(m_fleetPage, &FleetPage::baselineChosen, this, &MainWindow::setBaseline);
    return m_fleetPage;
}

QWidget *MainWindow::makeEmulatorPage()
{
    m_emulatorPage = new EmulatorPage(&QDesktopServices::openUrl);
    connect(m_emulatorPage, &EmulatorPage::demoPoolRequested, this,
        [this] { requestPool(embeddedConnectionId.toString()); });
    connect(m_emulatorPage, &EmulatorPage::poolReset, this, [this] {
        m_settings->load();
        if (m_simulatorPage)
            m_simulatorPage->restart();
    });
    setPoolOf(Emulator);
    return m_emulatorPage;
}

void MainWindow::setPoolOf(Page page)
{
    if (!m_settings)
        return;
    const Connection &connection = m_settings->connection();
    if (page == Simulator && m_simulatorPage) {
        m_simulatorPage->setPool(connection, m_context);
        showStrategy();
    }
    if (page == Scenarios && m_scenariosPage)
        m_scenariosPage->setPool(connection, m_context);
    if (page == Inspector && m_inspectorPage)
        m_inspectorPage->setPool(connection, m_context);
    if (page == Pools && m_poolsPage)
        m_poolsPage->setCurrent(connection.id());
    if (page == Emulator && m_emulatorPage)
        m_emulatorPage->setPool(connection, m_monitor.get());
}

void MainWindow::showStrategy()
{
    if (m_simulatorPage)
        m_simulatorPage->setStrategy(m_settings->isLoaded() ? std::optional(m_settings->saved()) : std::nullopt);
}

void MainWindow::tellDrift(const QStringList &pools)
{
    if (!isActiveWindow() || m_stack->currentPage() != m_fleetPage) {
        m_drift += pools;
        m_drift.removeDuplicates();
        showBadge();
    }
    QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("/org/freedesktop/Notifications"), QStringLiteral("org.freedesktop.Notifications"),
        QStringLiteral("Notify"));
    // The text of a notification may be markup.
    message << QCoreApplication::applicationName() << 0U << QStringLiteral("qrlogin-console") << tr("New drift")
            << pools.join(tr(", ")).toHtmlEscaped() << QStringList() << QVariantMap() << -1;
    QDBusConnection::sessionBus().send(message);
}

void MainWindow::showBadge()
{
    m_pages->item(Fleet)->setText(
        m_drift.isEmpty() ? tr("Fleet") : tr("Fleet (%1)").arg(QLocale().toString(m_drift.size())));
}

void MainWindow::showPageOf(int row)
{
    if (row == Fleet && !m_drift.isEmpty()) {
        m_drift.clear();
        showBadge();
    }
    m_stack->showPage(row);
    m_pageActions[size_t(row)]->setChecked(true);
    m_banner->setAtBeginning(row == Settings);
    // A clock that was set or a fault that was added elsewhere shows in the strip.
    if (m_monitor)
        m_monitor->refresh();
}

} // namespace qrlogin
