#include "ui/gallery/GalleryConsole.h"

#include "pages/simulator/SimulatorPage.h"
#include "pages/simulator/presenter/PresenterWindow.h"
#include "scan/Login.h"
#include "settings/SettingsModel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>

namespace qrlogin::test {

QCoro::Task<Result<void>> GalleryKeyring::unlock()
{
    if (isLocked)
        co_return failure(FailureKind::Forbidden, QStringLiteral("the keyring is locked"));
    co_return Result<void>();
}

QCoro::Task<Result<Secret>> GalleryKeyring::read(QString key)
{
    if (isLocked)
        co_return failure(FailureKind::Forbidden, QStringLiteral("the keyring is locked"));
    auto reading = m_inner.read(key);
    const Result<Secret> secret = co_await reading;
    co_return secret;
}

QCoro::Task<Result<void>> GalleryKeyring::write(QString key, Secret secret, QString label)
{
    return m_inner.write(key, secret, label);
}

GalleryConsole::GalleryConsole(Theme &theme, Language &language, QNetworkAccessManager &network)
    : m_theme(theme),
      m_language(language),
      m_network(network)
{
}

GalleryConsole::~GalleryConsole()
{
    // First, while all that it uses exists.
    window.reset();
}

void GalleryConsole::useRealTime()
{
    m_usesRealTime = true;
    pool.clock.advance(system.now() - pool.clock.now());
}

MainWindow &GalleryConsole::make(MainWindow::Page page)
{
    book.setEmbedded(pool.connection);
    window = std::make_unique<MainWindow>(MainWindow::Services{m_theme, m_language, book, history, drafts, context(),
        [this](const TemporaryEmulator::Started &started) { fresh.start(started); }, {}, {},
        {[this](const TemporaryEmulator::Started &started) { guided.start(started); }, room.doorstep()}});
    window->resize(900, 600);
    for (int each = 0; each < MainWindow::PageCount; ++each) // pages are made when somebody looks
        window->showPage(MainWindow::Page(each));
    window->showPage(page);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("the window does not appear");
    return *window;
}

void GalleryConsole::tidyUp()
{
    for (QDialog *dialog : window->findChildren<QDialog *>())
        dialog->reject();
    part<PresenterWindow>()->hide();
    part<QAbstractButton>("discard")->click();
    for (QMessageBox *question : window->findChildren<QMessageBox *>()) {
        for (QAbstractButton *button : question->buttons()) {
            if (question->isVisible() && question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
    }
    settle();
    if (settings().saved() != LoginStrategy())
        pool.save({});
}

MainWindow &GalleryConsole::open(MainWindow::Page page)
{
    if (window)
        tidyUp();
    else
        make(page);
    window->openPool(pool.connection);
    waitFor([this] { return settings().activity() == SettingsModel::Activity::Idle; }, "the settings");
    window->showPage(page);
    return *window;
}

MainWindow &GalleryConsole::openWithoutPool(MainWindow::Page page)
{
    return make(page);
}

MainWindow &GalleryConsole::openSilentPool(MainWindow::Page page)
{
    silent.listen(QHostAddress::LocalHost);
    const QUrl address(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
    pool.connection.address.managementHost = address;
    pool.connection.address.applicationHost = address;
    make(page).openPool(pool.connection);
    return *window;
}

void GalleryConsole::waitFor(const std::function<bool()> &condition, const char *what)
{
    if (!QTest::qWaitFor(condition, 60'000))
        qFatal("waited in vain for %s", what);
}

void GalleryConsole::settle()
{
    // A layout answers a request with another one for its parent.
    for (int round = 0; round < 4; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void GalleryConsole::click(const char *button)
{
    waitFor([&] { return part<QAbstractButton>(button)->isEnabled(); }, button);
    part<QAbstractButton>(button)->click();
    settle();
}

void GalleryConsole::type(const char *field, const QString &text)
{
    part<QLineEdit>(field)->setText(text);
    settle();
}

QWidget *GalleryConsole::sheet()
{
    QDialog *open = nullptr;
    waitFor(
        [&] {
            for (QDialog *dialog : window->findChildren<QDialog *>()) {
                if (dialog->isVisible())
                    open = dialog;
            }
            return open != nullptr;
        },
        "a sheet");
    return open;
}

QString GalleryConsole::write(const char *name, const QByteArray &content)
{
    QFile file(directory.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

Login &GalleryConsole::login()
{
    return *part<SimulatorPage>()->login();
}

void GalleryConsole::signIn()
{
    login().phone().signIn(pool.user().username, pool.user().password);
    waitFor([this] { return login().phone().stage() == Phone::Stage::Ready; }, "the sign-in");
}

void GalleryConsole::scan()
{
    signIn();
    login().generate();
    waitFor([this] { return !login().browser().payloadText().isEmpty(); }, "the code");
    login().phone().scan(login().browser().payloadText());
    waitFor([this] { return login().phone().stage() == Phone::Stage::Asking; }, "the scan");
    poll();
}

void GalleryConsole::poll()
{
    const int browser = login().browser().pollCount();
    const int observer = login().observer().pollCount();
    pool.clock.advance(BrowserSession::pollInterval);
    waitFor([&] { return login().browser().pollCount() > browser && login().observer().pollCount() > observer; },
        "the polls");
    waitFor([this] { return !login().phone().isBusy(); }, "the phone");
}

void GalleryConsole::approve()
{
    scan();
    login().phone().confirm();
    waitFor([this] { return login().phone().stage() == Phone::Stage::Confirmed; }, "the approval");
    pool.clock.advance(BrowserSession::pollInterval);
    waitFor([this] { return !login().browser().report().ticket.isEmpty(); }, "the ticket");
}

void GalleryConsole::makeProduction()
{
    pool.connection.badge.isProduction = true;
    pool.connection.badge.name = longPoolName;
}

} // namespace qrlogin::test
