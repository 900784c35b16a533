#pragma once

#include "client/PoolClient.h"
#include "theme/Accent.h"
#include "widgets/Translated.h"

#include <QMainWindow>
#include <QPointer>

#include <array>
#include <functional>

class QActionGroup;
class QListWidget;
class QMenu;
class QMessageBox;
class QStackedWidget;
class QToolButton;

namespace qrlogin {

class Banner;
class ConnectionBook;
class DraftKeeper;
class DraftStore;
class EmulatorPage;
class InspectorPage;
class SettingsHistory;
class Language;
class PoolsPage;
class ScenariosPage;
class SettingsModel;
class SettingsPage;
class SimulatorPage;
class Theme;

/// The window: the pages at the side, the one at hand beside them.
class MainWindow : public Translated<QMainWindow>
{
    Q_OBJECT
public:
    enum Page { Settings, Simulator, Scenarios, Inspector, Pools, Emulator, PageCount };

    /// Starts an emulator that nobody else uses, in place of the one before, and says where it is.
    using FreshPool = std::function<void(const std::function<void(const Result<Connection> &)> &)>;

    /// What the window works on. All of it outlives the window.
    struct Services
    {
        Theme &theme;
        Language &language;
        ConnectionBook &book;
        SettingsHistory &history;
        DraftStore &drafts;
        PoolContext context;
        FreshPool freshPool; ///< to run scenarios on
    };

    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Works on this pool from now on, and reads its settings.
    void openPool(const Connection &connection);
    /// The same for one of the book, once the user has said what becomes of unsaved edits.
    void requestPool(const QString &connectionId);
    /// Says why there is no pool to work on.
    void showPoolFailure(const Failure &failure);

    /// The session is ending. Drafts are on the disk when this returns; where there are unsaved edits and the user may
    /// be asked, `cancel` stops the end and the question stands.
    void endSession(bool mayAsk, const std::function<void()> &cancel);
    /// Puts unsaved edits where the next start finds them.
    void keepDrafts();
    /// Goes on once scenarios that run are stopped, and what they changed is put back; at once if none runs.
    void stopRunsThen(std::function<void()> goOn);

    void showPage(Page page);
    /// Nothing before the first openPool().
    SettingsModel *settings() const { return m_settings.get(); }

protected:
    void retranslate() override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeSidebar();
    void makeMenus();
    void fillPoolMenu();
    /// The pool that is open may wait for its secrets, which come once the keyring is unlocked.
    void takeSecrets();
    void followSettings();
    Accent accent() const;
    void showPool();
    bool hasUnsavedEdits() const;
    void askAboutEdits(const std::function<void()> &goOn);
    void about();

    Theme &m_theme;
    Language &m_language;
    ConnectionBook &m_book;
    DraftStore &m_draftStore;
    PoolContext m_context;
    std::unique_ptr<SettingsModel> m_settings;
    std::unique_ptr<DraftKeeper> m_drafts; ///< of m_settings
    std::optional<Failure> m_poolFailure;
    QPointer<QMessageBox> m_question; ///< what becomes of unsaved edits
    Accent m_accent = Accent::Neutral; ///< of the pool, as it is shown
    bool m_mayClose = false; ///< the user has said what becomes of unsaved edits

    QToolButton *m_pool;
    QMenu *m_poolMenu;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    Banner *m_banner;
    SettingsPage *m_settingsPage;
    SimulatorPage *m_simulatorPage;
    ScenariosPage *m_scenariosPage;
    InspectorPage *m_inspectorPage;
    PoolsPage *m_poolsPage;
    EmulatorPage *m_emulatorPage;

    QMenu *m_fileMenu;
    QMenu *m_viewMenu;
    QMenu *m_themeMenu;
    QMenu *m_languageMenu;
    QMenu *m_helpMenu;
    std::array<QAction *, PageCount> m_pageActions;
    std::array<QAction *, 3> m_themeActions;
    std::array<QAction *, 3> m_languageActions;
    QAction *m_quit;
    QAction *m_about;
};

} // namespace qrlogin
