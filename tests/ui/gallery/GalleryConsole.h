#pragma once

#include "base/Clock.h"
#include "connections/ConnectionBook.h"
#include "connections/SecretStore.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "shared/RoomEmulator.h"
#include "shared/TemporaryEmulator.h"
#include "support/TestPool.h"
#include "window/MainWindow.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace qrlogin {
class Login;
class SettingsModel;
} // namespace qrlogin

namespace qrlogin::test {

/// A keyring that is locked or not.
class GalleryKeyring final : public SecretStore
{
public:
    QCoro::Task<Result<void>> unlock() override;
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override;

    bool isLocked = false;

private:
    MemorySecretStore m_inner;
};

/// A console with a pool of its own, and the acts of its user. Each act that waits ends the program after ten seconds.
class GalleryConsole
{
public:
    /// All outlive it. Several consoles, one after the other, can share them.
    GalleryConsole(Theme &theme, Language &language, QNetworkAccessManager &network);
    ~GalleryConsole();

    /// Timers of scenarios need real time. Call it before open().
    void useRealTime();

    /// Opens the console on this page with the pool, and waits until its settings are read. An open console closes its
    /// sheets and opens the pool again, with the default settings.
    MainWindow &open(MainWindow::Page page);
    /// The same without a pool.
    MainWindow &openWithoutPool(MainWindow::Page page);
    /// The same without waiting, with an address that takes connections but does not answer.
    MainWindow &openSilentPool(MainWindow::Page page);

    void waitFor(const std::function<bool()> &condition, const char *what);
    /// Handles events until the layouts and palettes are up to date.
    static void settle();

    /// The visible part of that name, or the first one. Ends the program if there is not one.
    template <typename Part = QWidget>
    Part *part(const char *name)
    {
        Part *first = nullptr;
        for (Part *found : window->findChildren<Part *>(QLatin1String(name))) {
            if (found->isVisible())
                return found;
            first = first ? first : found;
        }
        if (!first)
            qFatal("%s is missing", name);
        return first;
    }
    template <typename Part>
    Part *part()
    {
        auto *found = window->findChild<Part *>();
        if (!found)
            qFatal("%s is missing", Part::staticMetaObject.className());
        return found;
    }
    /// Waits until the button is enabled.
    void click(const char *button);
    void type(const char *field, const QString &text);
    /// The sheet or box over the window.
    QWidget *sheet();
    QString write(const char *name, const QByteArray &content);

    SettingsModel &settings() { return *window->settings(); }
    Login &login();
    void signIn();
    /// From the code to the scan.
    void scan();
    void poll();
    /// From the code to the ticket.
    void approve();

    PoolContext context()
    {
        return {m_network, m_usesRealTime ? static_cast<const Clock &>(system) : pool.clock, pool.random, pool.traffic};
    }
    /// The pool of a production system with a long name.
    void makeProduction();

    TestPool pool;
    QTemporaryDir directory;
    GalleryKeyring secrets;
    ConnectionBook book{directory.filePath(QStringLiteral("connections.json")), secrets};
    SettingsHistory history{directory.filePath(QStringLiteral("journal.sqlite"))};
    DraftStore drafts{directory.filePath(QStringLiteral("drafts"))};
    SystemClock system;
    TemporaryEmulator fresh{system};
    TemporaryEmulator guided{pool.clock};
    RoomEmulator room{pool.clock};
    QTcpServer silent;
    std::unique_ptr<MainWindow> window;

private:
    void tidyUp();
    MainWindow &make(MainWindow::Page page);

    bool m_usesRealTime = false;
    Theme &m_theme;
    Language &m_language;
    QNetworkAccessManager &m_network;
};

/// Texts as long as people and machines make them.
inline const QString longPoolName
    = QStringLiteral("Customer identity of the northern region, second data centre (blue), 2026");
inline const QString longUserName
    = QStringLiteral("Wilhelmina Alexandrovna Featherstonehaugh-Montgomery of Glastonbury");

} // namespace qrlogin::test
