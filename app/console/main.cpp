#include "base/VisibleText.h"
#include "client/ProxyVariables.h"
#include "connections/ConnectionBook.h"
#include "connections/SecretService.h"
#include "console/ReadyReport.h"
#include "emulator/EmulatorThread.h"
#include "help/ConsoleOptions.h"
#include "qr/PictureReader.h"
#include "settings/DraftStore.h"
#include "settings/SettingsHistory.h"
#include "shared/ConnectionsPath.h"
#include "shared/EmbeddedPool.h"
#include "shared/OpenFiles.h"
#include "shared/RoomEmulator.h"
#include "shared/RunningConsole.h"
#include "shared/StopSignals.h"
#include "shared/TemporaryEmulator.h"
#include "theme/Language.h"
#include "theme/Theme.h"
#include "widgets/Icon.h"
#include "window/MainWindow.h"

#include <QApplication>
#include <QNetworkAccessManager>
#include <QSessionManager>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <optional>
#include <utility>

using namespace qrlogin;

namespace {

void restore(const QSettings &settings, Theme &theme, Language &language, MainWindow &window)
{
    theme.setScheme(ColorScheme(std::clamp(settings.value(QStringLiteral("theme")).toInt(), 0, 2)));
    language.setChoice(UiLanguage(std::clamp(settings.value(QStringLiteral("language")).toInt(), 0, 2)));
    window.restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    window.offerLastPool(settings.value(QStringLiteral("pool")).toString());
    window.setBaseline(settings.value(QStringLiteral("baseline")).toString());
}

void remember(QSettings &settings, const Theme &theme, const Language &language, const MainWindow &window)
{
    settings.setValue(QStringLiteral("theme"), int(theme.scheme()));
    settings.setValue(QStringLiteral("language"), int(language.choice()));
    settings.setValue(QStringLiteral("geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("pool"), window.currentPool());
    settings.setValue(QStringLiteral("baseline"), window.baseline());
}

} // namespace

int main(int argc, char *argv[])
{
    if (const auto served = PictureReader::serve(argc, argv))
        return *served;
    QCoreApplication::setApplicationName(QStringLiteral("qrlogin-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QRLOGIN_VERSION));
    if (const auto code = ConsoleOptions::answer(argc, argv))
        return *code;
    QApplication application(argc, argv);
    QNetworkProxyFactory::setApplicationProxyFactory(new ProxyVariables);
    QGuiApplication::setDesktopFileName(QStringLiteral("qrlogin-console"));
    const auto read = ConsoleOptions::read(QCoreApplication::arguments());
    if (!read) {
        std::fprintf(stderr, "qrlogin-console: %s\n", qUtf8Printable(visibleText(read.error())));
        return 2;
    }
    const ConsoleOptions &options = *read;
    // A program that asked for our output gets a console of its own.
    RunningConsole console(options.dataDirectory);
    if (!options.reportJson && options.screenshot.isEmpty() && console.showOther(qgetenv("XDG_ACTIVATION_TOKEN")))
        return 0;
    raiseOpenFilesLimit();
    failWritesBeyondTheSizeLimit();

    Theme theme(application);
    Language language(application);
    QSettings settings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("qrlogin-console"), QStringLiteral("window"));
    SystemClock clock;
    SystemRandom random;
    QNetworkAccessManager network;
    TrafficLog traffic;
    const PoolContext context{network, clock, random, traffic};
    const std::unique_ptr<SecretStore> keyring = desktopKeyring();
    ConnectionBook book(connectionsPath(), *keyring);
    const QString dataLocation = consoleDataPath();
    SettingsHistory history(dataLocation + QStringLiteral("/journal.sqlite"));
    DraftStore drafts(dataLocation + QStringLiteral("/drafts"));
    TemporaryEmulator temporaryEmulator(clock);
    TemporaryEmulator demoEmulator(clock);
    RoomEmulator roomEmulator(clock);
    std::unique_ptr<MainWindow> window;
    QByteArray jsonLine;
    std::optional<emulator::EmulatorInfo> emulatorInfo;
    const auto nameEmulator = [&] {
        if (emulatorInfo)
            book.setEmbedded(connectionTo(*emulatorInfo));
    };
    QObject::connect(&language, &Language::changed, &book, nameEmulator);

    // The emulator starts in its thread while the window is built; its signal waits for the event loop.
    std::unique_ptr<emulator::EmulatorThread> embeddedPool;
    const auto startEmulator = [&](EmulatorData data) {
        const bool isOnDisk = data == EmulatorData::OnDisk;
        embeddedPool.reset(); // it may have the lock of its data directory until then
        embeddedPool = std::make_unique<emulator::EmulatorThread>(
            emulator::EmulatorOptions{isOnDisk ? options.dataDirectory : QString(), 0, {}}, clock,
            std::make_unique<SystemRandom>());
        QObject::connect(embeddedPool.get(), &emulator::EmulatorThread::ready, &application,
            [&, isOnDisk](const emulator::EmulatorInfo &info) {
                if (isOnDisk)
                    console.listen();
                jsonLine = toJsonLine(info);
                emulatorInfo = info;
                nameEmulator();
                window->requestPool(embeddedConnectionId.toString());
            });
        QObject::connect(
            embeddedPool.get(), &emulator::EmulatorThread::failed, &application, [&](const Failure &failure) {
                std::fprintf(stderr, "qrlogin-console: %s\n", qUtf8Printable(visibleText(failure.message)));
                window->showPoolFailure(failure);
            });
        embeddedPool->start();
    };
    startEmulator(EmulatorData::OnDisk);

    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/qrlogin-console.svg")));
    window = std::make_unique<MainWindow>(MainWindow::Services{theme, language, book, history, drafts, context,
        [&](const TemporaryEmulator::Started &started) { temporaryEmulator.start(started); }, startEmulator,
        [&] { return console.showOther(); },
        {[&](const TemporaryEmulator::Started &started) { demoEmulator.start(started); }, roomEmulator.doorstep()},
        dataLocation + QStringLiteral("/rollouts.sqlite")});
    QObject::connect(&console, &RunningConsole::shownRequested, window.get(), [&](const QByteArray &token) {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token); // where Qt looks for it
        window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
        window->raise();
        window->activateWindow();
    });
    restore(settings, theme, language, *window);
    window->show();
    const auto *report = new ReadyReport(*window);
    QObject::connect(report, &ReadyReport::ready, window.get(), [&] {
        if (options.reportJson) {
            std::fputs(jsonLine.constData(), stdout);
            std::fflush(stdout);
        }
        if (!options.screenshot.isEmpty())
            QApplication::exit(window->grab().save(options.screenshot) ? 0 : 1);
    });

    QObject::connect(&application, &QGuiApplication::commitDataRequest, window.get(), [&](QSessionManager &session) {
        window->endSession(session.allowsInteraction(), [&] { session.cancel(); });
        session.release();
    });
    // A signal does not allow questions, so unsaved changes are kept for the next start.
    StopSignals stop;
    QObject::connect(&stop, &StopSignals::received, window.get(), [&, isSecond = false]() mutable {
        window->keepDrafts();
        const auto end = [] { QCoreApplication::exit(0); }; // quit() would ask the windows first
        if (std::exchange(isSecond, true))
            end();
        else
            window->stopRunsThen(end);
    });

    QMetaObject::invokeMethod(&book, &ConnectionBook::load, Qt::QueuedConnection);

    const int status = QApplication::exec();
    remember(settings, theme, language, *window);
    return status;
}
