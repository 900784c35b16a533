#pragma once

#include "pool/PoolClient.h"
#include "widgets/Translated.h"

#include <QMainWindow>

#include <array>

class QActionGroup;
class QLabel;
class QListWidget;
class QMenu;
class QStackedWidget;

namespace qrlogin {

class Banner;
class Language;
class SettingsModel;
class SettingsPage;
class SimulatorPage;
class Theme;

/// The window: the pages at the side, the one at hand beside them.
class MainWindow : public Translated<QMainWindow>
{
    Q_OBJECT
public:
    enum Page { Settings, Simulator, PageCount };

    MainWindow(Theme &theme, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Works on this pool from now on, and reads its settings.
    void openPool(const Connection &connection, const PoolContext &context);
    /// Says why there is no pool to work on.
    void showPoolFailure(const Failure &failure);

    void showPage(Page page);
    /// Nothing before the first openPool().
    SettingsModel *settings() const { return m_settings.get(); }

protected:
    void retranslate() override;

private:
    QWidget *makeSidebar();
    void makeMenus();
    void showPool();
    void about();

    Theme &m_theme;
    Language &m_language;
    std::unique_ptr<SettingsModel> m_settings;
    std::optional<Failure> m_poolFailure;

    QLabel *m_poolMark;
    QLabel *m_poolName;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    Banner *m_banner;
    SettingsPage *m_settingsPage;
    SimulatorPage *m_simulatorPage;

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
