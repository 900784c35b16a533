#include "pages/simulator/presenter/PresenterWindow.h"

#include "audience/PresentedEnd.h"
#include "pages/simulator/presenter/PresentedLogin.h"
#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "widgets/Avatar.h"
#include "widgets/Named.h"
#include "widgets/WrappedLabel.h"
#include "widgets/qr/QrView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace qrlogin {

PresenterWindow::PresenterWindow(QWidget *parent)
    : AudienceWindow(parent),
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
      m_time(new QHBoxLayout),
      m_progress(new QHBoxLayout),
      m_story(new QVBoxLayout)
{
    setObjectName(QStringLiteral("presenter"));
    m_code->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

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
    m_story->addWidget(hints());
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

    trackPointer();

    connect(&m_ticker, &CountdownTimer::timeout, this, &PresenterWindow::tick);
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
    AudienceWindow::present(screen);
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
    announce(m_caption, words);
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
    const bool isSignedIn = m_login && m_login->backend().tokens();
    if (isSignedIn)
        m_end->show(PresentedLogin::who(*m_login), m_login->browser().photo(), m_login->watermark());
    else
        m_end->clear();
    m_code->setVisible(!isSignedIn);
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
    const bool runs = period.count() > 0 && (hasTicket || m_login->browser().phase() == BrowserSession::Phase::Polling);
    m_ticker.follow(runs ? left : Milliseconds(0));
}

QString PresenterWindow::keys() const
{
    return tr("Space, →: next act    ←: explain    R: new QR code    L: let the room in");
}

QString PresenterWindow::subject() const
{
    return m_title->text();
}

bool PresenterWindow::act(int key)
{
    switch (key) {
    case Qt::Key_R:
    case Qt::Key_F5: refresh(); break;
    case Qt::Key_L: emit roomRequested(); break;
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_PageDown: actNext(); break;
    case Qt::Key_Left:
    case Qt::Key_PageUp: explainLast(); break;
    default: return false;
    }
    return true;
}

void PresenterWindow::showEvent(QShowEvent *event)
{
    AudienceWindow::showEvent(event);
    showLogin();
}

void PresenterWindow::hideEvent(QHideEvent *event)
{
    AudienceWindow::hideEvent(event);
    m_ticker.stop();
}

void PresenterWindow::scaleTo(int unit)
{
    m_title->setFont(sized(unit * 3 / 2, QFont::DemiBold));
    m_pool->setFont(sized(unit * 4 / 5));
    m_code->setFont(sized(unit * 4 / 5));
    m_countdownLabel->setFont(sized(unit * 4 / 5));
    m_steps->setFont(sized(unit));
    m_caption->setFont(sized(unit * 4 / 5));
    m_caption->setMinimumHeight(3 * QFontMetrics(m_caption->font()).lineSpacing());
    m_end->scaleTo(unit);
    m_phone->setFont(sized(unit * 7 / 10));
    m_phone->setFixedSize(unit * 6, unit * 10);
    m_countdown->setFixedSize(unit * 6, unit * 6);
    m_avatar->setDiameter(unit * 3);
    layout()->setContentsMargins(unit * 2, unit * 2, unit * 2, unit);
    layout()->setSpacing(unit * 2);
    m_story->setSpacing(unit / 3);
    m_time->setSpacing(unit);
    m_progress->setSpacing(unit);
}

void PresenterWindow::retranslate()
{
    setWindowTitle(tr("Presentation"));
    m_title->setText(tr("Sign in with your phone"));
    m_countdown->setAccessibleName(tr("Time left"));
    m_code->setAccessibleName(tr("QR code"));
    AudienceWindow::retranslate();
    showLogin();
}

} // namespace qrlogin

#include "moc_PresenterWindow.cpp"
