#include "pages/simulator/LoginActBar.h"

#include "scan/Login.h"
#include "scan/LoginActText.h"
#include "widgets/Controls.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Icon.h"
#include "widgets/Named.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>

namespace qrlogin {

namespace {

QString native(const char *shortcut)
{
    return QKeySequence(QLatin1String(shortcut)).toString(QKeySequence::NativeText);
}

const char *iconOf(LoginAct act)
{
    static constexpr std::array icons{"qr", "user", "phone", "check", "key"};
    return icons[size_t(act)];
}

} // namespace

LoginActBar::LoginActBar(Login &login, QWidget *parent)
    : Translated(parent),
      m_login(login),
      m_next(primaryButton("nextAct")),
      m_play(pushButton("play")),
      m_words(named<ElidedLabel>("actWords"))
{
    m_words->setForegroundRole(QPalette::PlaceholderText);
    auto *row = rowOf({m_next, m_play, m_words}, 12);
    row->setStretchFactor(m_words, 1);
    row->setContentsMargins(0, 0, 0, 0);
    setLayout(row);
    connect(m_next, &QPushButton::clicked, this, &LoginActBar::actNext);
    connect(m_play, &QPushButton::clicked, this, &LoginActBar::togglePlay);
    connect(&m_login, &Login::changed, this, &LoginActBar::showLogin);
    connect(&m_login.play(), &LoginPlay::changed, this, &LoginActBar::showLogin);
    retranslate();
}

QSize LoginActBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void LoginActBar::actNext()
{
    if (!m_next->isEnabled())
        return;
    // By the shortcut too: a focus in the columns would scroll the code out of sight as it follows the acts.
    m_next->setFocus(Qt::OtherFocusReason);
    m_login.act(m_act);
}

void LoginActBar::togglePlay()
{
    m_play->setFocus(Qt::OtherFocusReason);
    m_login.play().isPlaying() ? m_login.play().stop() : m_login.play().start();
}

bool LoginActBar::hasFocusWithin() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && (focus == this || isAncestorOf(focus));
}

QWidget *LoginActBar::nextAct() const
{
    return m_next->isEnabled() ? static_cast<QWidget *>(m_next) : const_cast<LoginActBar *>(this);
}

bool LoginActBar::focusNextPrevChild(bool next)
{
    // Qt calls this also for the button that it has just disabled. The next key must not act on the button after it.
    if (m_next->isEnabled() || window()->focusWidget() != m_next)
        return Translated::focusNextPrevChild(next);
    setFocus(Qt::OtherFocusReason);
    return true;
}

void LoginActBar::showLogin()
{
    const auto next = nextLoginAct(m_login);
    // While the login waits, the button already tells the act that it waits for.
    const LoginAct waiting = lastLoginAct(m_login) == LoginAct::Confirm ? LoginAct::Exchange : m_act;
    m_act = next.value_or(waiting);
    m_next->setText(LoginActText::numbered(m_act, LoginActText::caption(m_act)));
    showIcon(*m_next, tintedIcon(QLatin1String(iconOf(m_act)), QPalette::ButtonText));
    //: %1 what a button does, %2 a shortcut
    m_next->setToolTip(tr("%1 (%2)").arg(LoginActText::wire(m_act), native(nextShortcut)));
    m_next->setEnabled(next && (next != LoginAct::SignIn || m_login.hasUser()));
    if (hasFocus() && m_next->isEnabled())
        m_next->setFocus(Qt::OtherFocusReason);

    const bool isPlaying = m_login.play().isPlaying();
    m_play->setText(isPlaying ? tr("Stop pla&ying") : tr("Pla&y whole login"));
    showIcon(*m_play, tintedIcon(isPlaying ? QStringLiteral("stop") : QStringLiteral("play"), QPalette::ButtonText));
    m_play->setToolTip((isPlaying ? tr("Stops before the next act (%1)")
                                  : tr("Runs a login from a new QR code to the token set, at a speed to watch (%1)"))
                           .arg(native(playShortcut)));
    showWords();
}

void LoginActBar::showWords()
{
    const QString words = this->words();
    if (m_words->text() == words)
        return;
    m_words->setText(words);
    // Results, not what a button would do.
    const bool isResult
        = m_login.play().outcome() != LoginPlay::Outcome::None || m_login.backend().tokens().has_value();
    if (!isResult)
        return;
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString LoginActBar::words() const
{
    if (m_login.play().isPlaying())
        return tr("Playing…");
    if (m_login.play().outcome() != LoginPlay::Outcome::None)
        return LoginActText::outcome(m_login);
    if (m_login.backend().tokens())
        return tr("Signed in as %1.").arg(m_login.displayName());
    const auto next = nextLoginAct(m_login);
    if (next == LoginAct::SignIn && !m_login.hasUser())
        return tr("Enter a username and a password on the phone.");
    if (next)
        return tr("%1.", "a sentence without its full stop").arg(LoginActText::wire(*next));
    if (m_login.decision() == Phone::Stage::Confirmed && m_login.browser().report().ticket.isEmpty())
        return tr("The browser receives the ticket with its next poll.");
    if (m_login.browser().status() == QrStatus::Scanned)
        return tr("Another phone scanned the QR code and has to approve.");
    return m_words->text();
}

void LoginActBar::retranslate()
{
    // The widest text, so that the button does not move what is beside it.
    int width = 0;
    for (const LoginAct act : allLoginActs) {
        m_next->setText(LoginActText::numbered(act, LoginActText::caption(act)));
        m_next->setIcon(tintedIcon(QLatin1String(iconOf(act)), QPalette::ButtonText));
        width = qMax(width, m_next->sizeHint().width());
    }
    m_next->setMinimumWidth(width);
    m_words->setText({});
    showLogin();
}

} // namespace qrlogin

#include "moc_LoginActBar.cpp"
