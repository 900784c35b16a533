#include "pages/simulator/presenter/PresenterWindow.h"

#include "pages/simulator/presenter/StepList.h"
#include "scan/Login.h"
#include "scan/LoginProgress.h"
#include "scan/PublicName.h"
#include "widgets/Avatar.h"
#include "widgets/CountdownRing.h"
#include "widgets/Named.h"
#include "widgets/StatusPill.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

namespace qrlogin {

PresenterWindow::PresenterWindow(QWidget *parent)
    : Translated(parent, Qt::Window),
      m_title(wrappedLabel({})),
      m_pool(wrappedLabel({}, QPalette::PlaceholderText)),
      m_code(named<QrView>("presentedCode")),
      m_shown(*m_code),
      m_countdown(named<CountdownRing>("presentedCountdown")),
      m_countdownLabel(wrappedLabel({}, QPalette::PlaceholderText)),
      m_avatar(new Avatar),
      m_steps(named<StepList>("presentedSteps")),
      m_hints(wrappedLabel({}, QPalette::PlaceholderText)),
      m_time(new QHBoxLayout),
      m_story(new QVBoxLayout)
{
    setObjectName(QStringLiteral("presenter"));
    setFocusPolicy(Qt::StrongFocus);
    m_code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_hints->setObjectName(QStringLiteral("presenterHints"));

    m_time->addWidget(m_countdown);
    m_time->addWidget(m_countdownLabel, 1);
    auto *who = new QHBoxLayout;
    who->addWidget(m_avatar);
    who->addStretch();
    m_story->addWidget(m_title);
    m_story->addWidget(m_pool);
    m_story->addStretch(1);
    m_story->addLayout(m_time);
    m_story->addStretch(1);
    m_story->addWidget(m_steps);
    m_story->addLayout(who);
    m_story->addStretch(1);
    m_story->addWidget(m_hints);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_code, 1);
    layout->addLayout(m_story, 1);

    setMouseTracking(true);
    for (QWidget *part : findChildren<QWidget *>())
        part->setMouseTracking(true);

    m_ticker.setInterval(250);
    connect(&m_ticker, &QTimer::timeout, this, &PresenterWindow::tick);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &PresenterWindow::rest);
    connect(m_code, &QrView::refreshRequested, this, &PresenterWindow::refresh);
    retranslate();
}

void PresenterWindow::follow(Login *login)
{
    if (m_login) {
        m_login->disconnect(this);
        m_login->codeOptions().disconnect(this);
        m_login->poolClock().disconnect(this);
    }
    m_login = login;
    if (login) {
        connect(login, &Login::changed, this, &PresenterWindow::showLogin);
        connect(&login->codeOptions(), &CodeOptions::lookChanged, this, &PresenterWindow::showLogin);
        connect(&login->poolClock(), &PoolClock::turned, this, &PresenterWindow::tick);
    }
    showLogin();
}

void PresenterWindow::present(QScreen *screen)
{
    // Create the native window before it is shown, so that it opens on the right screen.
    winId();
    windowHandle()->setScreen(screen);
    setGeometry(screen->geometry());
    showFullScreen();
    activateWindow();
    if (m_login && m_login->browser().qrcodeId().isEmpty())
        refresh();
}

void PresenterWindow::refresh()
{
    using Phase = BrowserSession::Phase;
    if (m_login && m_login->browser().phase() != Phase::Generating)
        m_login->generate();
}

void PresenterWindow::moveToNextScreen()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const qsizetype next = (screens.indexOf(screen()) + 1) % screens.size();
    showNormal();
    present(screens[next]);
}

void PresenterWindow::showLogin()
{
    if (!isVisible())
        return;
    m_pool->setText(m_login ? m_login->connection().badge.name : QString());
    showCode();
    showWho();
    showSteps();
    tick();
}

void PresenterWindow::showCode()
{
    if (!m_login)
        return m_shown.showNone();
    // The largest code that fits, independent of the size in the page.
    QrLook look = m_login->codeOptions().look();
    look.modulePixels = 0;
    m_shown.show(*m_login, m_login->status(), look);
}

QString PresenterWindow::who() const
{
    const auto &info = m_login->browser().report().briefUserInfo;
    return info ? publicName(info->displayName) : QString();
}

void PresenterWindow::showWho()
{
    const bool isKnown = m_login && m_login->browser().report().briefUserInfo;
    m_avatar->setVisible(isKnown);
    if (!isKnown)
        return;
    m_avatar->setName(who());
    m_avatar->setImage(m_login->browser().photo());
}

QList<StepList::Step> PresenterWindow::steps() const
{
    const LoginProgress progress = m_login ? progressOf(*m_login) : LoginProgress();
    const QrStatus status = m_login ? m_login->status() : QrStatus::Pending;
    const QString name = m_login ? who() : QString();
    QList<StepList::Step> steps;
    for (const LoginStep step : allLoginSteps) {
        const bool isDone = progress.isDone(step);
        QString caption;
        switch (step) {
        case LoginStep::Scan:
            caption = !isDone    ? tr("Scan the code with the app")
                : name.isEmpty() ? tr("Scanned")
                                 : tr("Scanned by %1").arg(name);
            break;
        case LoginStep::Confirm: caption = isDone ? tr("Approved on the phone") : tr("Approve on the phone"); break;
        case LoginStep::Ticket:
            caption = isDone ? tr("The page received a ticket") : tr("The page receives a ticket");
            break;
        case LoginStep::Exchange:
            caption = isDone ? tr("Ticket exchanged: signed in") : tr("The server exchanges the ticket");
            break;
        }
        StepList::State state = isDone ? StepList::State::Done : StepList::State::ToCome;
        if (progress.isCurrent(step)) {
            state = progress.isOver ? StepList::State::Stopped : StepList::State::Current;
            if (progress.isOver)
                caption = statusText(status);
        }
        steps.append({state, caption});
    }
    return steps;
}

void PresenterWindow::showSteps()
{
    m_steps->setSteps(steps());
}

void PresenterWindow::tick()
{
    if (!m_login || !isVisible())
        return m_ticker.stop();
    // Once a ticket exists, count down its lifetime, until it is exchanged.
    const bool hasTicket = !m_login->browser().report().ticket.isEmpty();
    const Milliseconds period = !hasTicket ? m_login->browser().period()
        : m_login->hasOpenTicket()         ? m_login->ticketPeriod()
                                           : Milliseconds(0);
    const Milliseconds left = hasTicket ? m_login->ticketRemaining() : m_login->browser().remaining();
    m_countdown->setPeriod(period.count(), left.count());
    m_countdown->setVisible(period.count() > 0);
    m_countdownLabel->setVisible(period.count() > 0);
    m_countdownLabel->setText(hasTicket ? tr("left to exchange the ticket") : tr("left to scan and approve"));
    const bool runs = period.count() > 0 && left.count() > 0
        && (hasTicket || m_login->browser().phase() == BrowserSession::Phase::Polling);
    if (runs != m_ticker.isActive())
        runs ? m_ticker.start() : m_ticker.stop();
}

void PresenterWindow::wake()
{
    unsetCursor();
    m_hints->setText(QGuiApplication::screens().size() > 1 ? tr("R: new QR code    S: next screen    Esc: exit")
                                                           : tr("R: new QR code    Esc: exit"));
    m_rest.start();
}

void PresenterWindow::rest()
{
    // A space keeps the height of the label, so that nothing else moves.
    setCursor(Qt::BlankCursor);
    m_hints->setText(QStringLiteral(" "));
}

void PresenterWindow::keyPressEvent(QKeyEvent *event)
{
    wake();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11: close(); break;
    case Qt::Key_R:
    case Qt::Key_F5: refresh(); break;
    case Qt::Key_S: moveToNextScreen(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void PresenterWindow::mouseMoveEvent(QMouseEvent *event)
{
    wake();
    QWidget::mouseMoveEvent(event);
}

void PresenterWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showLogin();
    wake();
    emit shownChanged(true);
}

void PresenterWindow::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_ticker.stop();
    m_rest.stop();
    emit shownChanged(false);
}

void PresenterWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scaleType();
}

void PresenterWindow::scaleType()
{
    // Readable from the last row: a line of text is a thirtieth of the window.
    const int unit = qMax(12, qMin(height(), width() * 10 / 16) / 30);
    const auto sized = [this](int pixels, QFont::Weight weight = QFont::Normal) {
        QFont scaled = font();
        scaled.setPixelSize(pixels);
        scaled.setWeight(weight);
        return scaled;
    };
    m_title->setFont(sized(unit * 3 / 2, QFont::DemiBold));
    m_pool->setFont(sized(unit * 4 / 5));
    m_code->setFont(sized(unit * 4 / 5));
    m_countdownLabel->setFont(sized(unit * 4 / 5));
    m_steps->setFont(sized(unit * 11 / 10));
    m_hints->setFont(sized(unit * 6 / 10));
    m_countdown->setFixedSize(unit * 7, unit * 7);
    m_avatar->setDiameter(unit * 3);
    layout()->setContentsMargins(unit * 2, unit * 2, unit * 2, unit);
    layout()->setSpacing(unit * 2);
    m_story->setSpacing(unit / 2);
    m_time->setSpacing(unit);
}

void PresenterWindow::retranslate()
{
    setWindowTitle(tr("Presentation"));
    m_title->setText(tr("Sign in with your phone"));
    m_countdown->setAccessibleName(tr("Time left"));
    m_code->setAccessibleName(tr("QR code"));
    if (m_rest.isActive())
        wake();
    showLogin();
}

QScreen *presentationScreen(const QWidget &window)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != window.screen())
            return screen;
    }
    return window.screen();
}

} // namespace qrlogin

#include "moc_PresenterWindow.cpp"
