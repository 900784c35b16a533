#include "pages/simulator/presenter/PresenterWindow.h"

#include "pages/simulator/presenter/PresentedEnd.h"
#include "pages/simulator/presenter/PresentedLogin.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "widgets/Avatar.h"
#include "widgets/CountdownRing.h"
#include "widgets/Named.h"
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
      AccessiblePart(QAccessible::Window),
      m_title(wrappedLabel({})),
      m_pool(wrappedLabel({}, QPalette::PlaceholderText)),
      m_code(named<QrView>("presentedCode")),
      m_shown(*m_code),
      m_countdown(named<CountdownRing>("presentedCountdown")),
      m_countdownLabel(wrappedLabel({}, QPalette::PlaceholderText)),
      m_avatar(new Avatar),
      m_steps(named<StepList>("presentedSteps")),
      m_phone(named<PhonePicture>("presentedPhone")),
      m_end(new PresentedEnd),
      m_caption(wrappedLabel({})),
      m_hints(wrappedLabel({}, QPalette::PlaceholderText)),
      m_time(new QHBoxLayout),
      m_progress(new QHBoxLayout),
      m_story(new QVBoxLayout)
{
    setObjectName(QStringLiteral("presenter"));
    setFocusPolicy(Qt::StrongFocus);
    m_code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_hints->setObjectName(QStringLiteral("presenterHints"));

    m_time->addWidget(m_countdown);
    m_time->addWidget(m_countdownLabel, 1);
    m_time->addWidget(m_avatar);
    m_story->addWidget(m_title);
    m_story->addWidget(m_pool);
    m_story->addStretch(1);
    m_story->addLayout(m_time);
    m_story->addStretch(1);
    m_progress->addWidget(m_steps, 1);
    m_progress->addWidget(m_phone, 0, Qt::AlignVCenter);
    m_story->addLayout(m_progress);
    m_story->addStretch(1);
    m_story->addWidget(m_caption);
    m_story->addStretch(1);
    m_story->addWidget(m_hints);
    m_caption->setObjectName(QStringLiteral("presenterCaption"));
    m_caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // The steps do not move when the time is over.
    for (QWidget *part : {static_cast<QWidget *>(m_countdown), static_cast<QWidget *>(m_countdownLabel)}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_code, 1);
    layout->addWidget(m_end, 1);
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
    m_told = Caption::None;
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

void PresenterWindow::actNext()
{
    if (!m_login)
        return;
    const auto next = nextLoginAct(*m_login);
    const bool needsUser = next == LoginAct::SignIn && !m_login->hasUser();
    m_told = !next ? Caption::Waiting : needsUser ? Caption::NoUser : Caption::None;
    showCaption();
    if (m_told == Caption::None)
        m_login->act(*next);
}

void PresenterWindow::explainLast()
{
    m_told = Caption::Explanation;
    m_explained = m_login ? lastLoginAct(*m_login) : std::nullopt;
    showCaption();
}

void PresenterWindow::dropOldCaption()
{
    const bool isOld = !m_login || (m_told == Caption::Explanation && lastLoginAct(*m_login) != m_explained)
        || (m_told == Caption::Waiting && nextLoginAct(*m_login)) || (m_told == Caption::NoUser && m_login->hasUser());
    if (isOld)
        m_told = Caption::None;
}

void PresenterWindow::showCaption()
{
    QString words;
    switch (m_told) {
    case Caption::None: break;
    case Caption::Explanation:
        words = m_explained ? LoginActText::explanation(*m_explained) : tr("Nothing has happened yet.");
        break;
    case Caption::Waiting:
        words = tr("The login waits: for a response, for the next poll, or for another phone.");
        break;
    case Caption::NoUser: words = tr("First enter a username and a password on the phone of the page."); break;
    }
    if (m_caption->text() == words)
        return;
    m_caption->setText(words);
    if (words.isEmpty())
        return;
    QAccessibleEvent alert(m_caption, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString PresenterWindow::accessibleText(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name: return windowTitle();
    case QAccessible::Description: return m_title->text();
    default: return {};
    }
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
    m_phone->setScreen(m_login ? PresentedLogin::phone(*m_login) : PhonePicture::Screen());
    m_code->setVisible(!m_end->show(m_login));
    dropOldCaption();
    showCaption();
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

void PresenterWindow::showWho()
{
    // The end shows the user large.
    const bool isKnown = m_login && m_login->browser().report().briefUserInfo && !m_login->backend().tokens();
    m_avatar->setVisible(isKnown);
    if (!isKnown)
        return;
    m_avatar->setName(PresentedLogin::who(*m_login));
    m_avatar->setImage(m_login->browser().photo());
}

void PresenterWindow::showSteps()
{
    m_steps->setSteps(PresentedLogin::steps(m_login));
}

void PresenterWindow::tick()
{
    if (!m_login || !isVisible())
        return m_ticker.stop();
    // Once a ticket exists, count down its lifetime, until it is exchanged.
    const bool hasTicket = !m_login->browser().report().ticket.isEmpty();
    const bool isOver = hasTicket ? !m_login->hasOpenTicket() : m_login->browser().isDecided();
    const Milliseconds period = isOver ? Milliseconds(0)
        : hasTicket                    ? m_login->ticketPeriod()
                                       : m_login->browser().period();
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
    m_hints->setText(QGuiApplication::screens().size() > 1
            ? tr("Space, →: next act    ←: explain    R: new QR code    S: next screen    Esc: exit")
            : tr("Space, →: next act    ←: explain    R: new QR code    Esc: exit"));
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
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: actNext(); break;
    case Qt::Key_Left:
    case Qt::Key_PageUp: explainLast(); break;
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
    m_caption->setFont(sized(unit * 4 / 5));
    m_caption->setMinimumHeight(3 * QFontMetrics(m_caption->font()).lineSpacing());
    m_end->scaleTo(unit);
    m_phone->setFont(sized(unit * 7 / 10));
    m_phone->setFixedSize(unit * 6, unit * 10);
    m_countdown->setFixedSize(unit * 7, unit * 7);
    m_avatar->setDiameter(unit * 3);
    layout()->setContentsMargins(unit * 2, unit * 2, unit * 2, unit);
    layout()->setSpacing(unit * 2);
    m_story->setSpacing(unit / 2);
    m_time->setSpacing(unit);
    m_progress->setSpacing(unit);
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
