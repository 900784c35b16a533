#pragma once

#include "client/PoolClient.h"
#include "fleet/RolloutStore.h"
#include "pages/inspector/TrafficTable.h"
#include "pages/simulator/SimulatorPage.h"
#include "theme/Accent.h"
#include "widgets/Translated.h"
#include "window/StartBanner.h"

#include <QMainWindow>
#include <QPointer>

#include <array>
#include <functional>

class QActionGroup;
class QListWidget;
class QMenu;
class QMessageBox;

namespace qrlogin {

class ConnectionBook;
class DraftKeeper;
class DraftStore;
class EmulatorMonitor;
class EmulatorPage;
class FleetPage;
class InspectorPage;
class SettingsHistory;
class Language;
class PageStack;
class PoolStrip;
class PoolsPage;
class ScenariosPage;
class SettingsModel;
class SettingsPage;
class Theme;

/// The main window: the list of pages and the current page.
class MainWindow : public Translated<QMainWindow>
{
    Q_OBJECT
public:
    enum Page { Settings, Simulator, Scenarios, Inspector, Pools, Fleet, Emulator, PageCount };

    /// Ends the previous emulator, starts a new one for scenarios, and calls back with its connection.
    using TemporaryEmulator = std::function<void(const std::function<void(const Result<Connection> &)> &)>;

    /// Starts the console's emulator. openPool() or showPoolFailure() follows.
    using StartEmulator = std::function<void(EmulatorData)>;

    /// The services of the window. All outlive it.
    struct Services
    {
        Theme &theme;
        Language &language;
        ConnectionBook &book;
        SettingsHistory &history;
        DraftStore &drafts;
        PoolContext context;
        TemporaryEmulator temporaryEmulator; ///< for scenarios
        StartEmulator startEmulator = {}; ///< starts the emulator again; unset: cannot
        StartBanner::ShowOther showOther = {}; ///< unset: cannot
        PresentationMeans presenting = {};
        QString rollouts = QStringLiteral(":memory:"); ///< the file of the history of rollouts
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Uses this pool from now on, and reads its settings.
    void openPool(const Connection &connection);
    /// The same for a saved connection, after a question about unsaved changes.
    void requestPool(const QString &connectionId);
    /// Shows why the pool is missing.
    void showPoolFailure(const Failure &failure);

    /// The session ends. Drafts are stored when this returns. If there are unsaved changes and the user may be asked,
    /// calls `cancel` to stop the end and asks.
    void endSession(bool mayAsk, const std::function<void()> &cancel);
    /// Stores unsaved changes for the next start.
    void keepDrafts();
    /// Stops running scenarios and calls `goOn` after they have restored the settings; at once if none runs.
    void stopRunsThen(std::function<void()> goOn);

    /// Offers the pool that the console used when it was closed, if it is still saved.
    void offerLastPool(const QString &connectionId);
    /// The file of the fleet's baseline, to open when somebody looks at the fleet; empty: none.
    void setBaseline(const QString &path) { m_baseline = path; }
    const QString &baseline() const { return m_baseline; }
    /// The ID of the connection in use; empty: none.
    QString currentPool() const;

    void showPage(Page page);
    /// Null before the first openPool().
    SettingsModel *settings() const { return m_settings.get(); }

protected:
    void retranslate() override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeSidebar();
    void makeMenus();
    void addPages();
    QWidget *makeSimulatorPage();
    QWidget *makeScenariosPage();
    QWidget *makeInspectorPage();
    QWidget *makePoolsPage();
    QWidget *makeFleetPage();
    QWidget *makeEmulatorPage();
    /// Gives the pool to a page.
    void setPoolOf(Page page);
    void tellDrift(const QStringList &pools);
    void showBadge();
    void showPageOf(int row);
    void connectStrip();
    void addPool();
    void restartEmulator(EmulatorData where);
    /// The pool that is open may wait for its secrets, which come once the keyring is unlocked.
    void takeSecrets();
    void followSettings();
    void showStrategy();
    Accent accent() const;
    void showPool();
    bool hasUnsavedEdits() const;
    void askAboutEdits(const std::function<void()> &goOn);

    Theme &m_theme;
    Language &m_language;
    ConnectionBook &m_book;
    DraftStore &m_draftStore;
    SettingsHistory &m_history;
    RolloutStore m_rollouts;
    QString m_baseline;
    QStringList m_drift; ///< pools with new drift that nobody has looked at
    PoolContext m_context;
    StartEmulator m_startEmulator;
    std::unique_ptr<SettingsModel> m_settings;
    std::unique_ptr<DraftKeeper> m_drafts; ///< of m_settings
    std::unique_ptr<EmulatorMonitor> m_monitor; ///< of the pool; null: not an emulator
    TrafficTable m_traffic; ///< since the start, before the Inspector is opened
    TemporaryEmulator m_temporaryEmulator;
    PresentationMeans m_presenting;
    std::optional<Failure> m_poolFailure;
    QPointer<QMessageBox> m_question; ///< about unsaved changes
    Accent m_accent = Accent::Neutral; ///< of the pool, as displayed
    bool m_mayClose = false; ///< the user has decided about unsaved changes

    PoolStrip *m_strip;
    QListWidget *m_pages;
    PageStack *m_stack;
    StartBanner *m_banner;
    SettingsPage *m_settingsPage;
    SimulatorPage *m_simulatorPage = nullptr; ///< this and the next ones: null until somebody looks
    ScenariosPage *m_scenariosPage = nullptr;
    InspectorPage *m_inspectorPage = nullptr;
    PoolsPage *m_poolsPage = nullptr;
    FleetPage *m_fleetPage = nullptr;
    EmulatorPage *m_emulatorPage = nullptr;

    QMenu *m_fileMenu;
    QMenu *m_commandMenu; ///< of the current page
    QMenu *m_viewMenu;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QMenu *m_helpMenu;
    std::array<QAction *, PageCount> m_pageActions;
    std::array<QAction *, 3> m_themeActions;
    std::array<QAction *, 3> m_languageActions;
    QAction *m_quit;
    QAction *m_guide;
    QAction *m_about;
};

} // namespace qrlogin
