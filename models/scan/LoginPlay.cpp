#include "scan/LoginPlay.h"

#include "scan/Login.h"

namespace qrlogin {

LoginPlay::LoginPlay(Login &login, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_login(login),
      m_pause(clock.makeTimer([this] { goOn(); }))
{
    connect(&login, &Login::changed, this, &LoginPlay::follow);
}

void LoginPlay::start()
{
    clear();
    // First the new code, which drops the token set of the last login.
    m_login.act(LoginAct::Generate);
    m_playing = true;
    m_act = LoginAct::Generate;
    emit changed();
}

void LoginPlay::stop()
{
    if (m_playing)
        end(Outcome::Stopped);
}

void LoginPlay::clear()
{
    m_pause->stop();
    m_playing = false;
    if (m_outcome == Outcome::None)
        return;
    m_outcome = Outcome::None;
    m_failure.reset();
    emit changed();
}

void LoginPlay::follow()
{
    if (!m_playing || hasEnded())
        return;
    const auto next = nextLoginAct(m_login);
    if (!next)
        m_pause->stop();
    else if (!m_pause->isActive())
        m_pause->start(pause);
}

bool LoginPlay::hasEnded()
{
    if (m_login.backend().tokens())
        return end(Outcome::Done), true;
    if (const auto failure = failureOfAct())
        return end(Outcome::Failed, failure), true;
    if (m_act == LoginAct::Scan && m_login.phone().refusal() != CodeProblem::None)
        return end(Outcome::Ignored), true;
    if (m_login.browser().phase() == BrowserSession::Phase::Idle)
        return end(Outcome::Stopped), true;
    if (!m_login.browser().qrcodeId().isEmpty() && nextLoginAct(m_login) == LoginAct::Generate)
        return end(Outcome::CodeEnded), true;
    return false;
}

std::optional<Failure> LoginPlay::failureOfAct() const
{
    if (m_login.browser().phase() == BrowserSession::Phase::Failed)
        return m_login.browser().failure();
    if (m_act == LoginAct::Exchange) {
        const auto &outcome = m_login.backend().outcome();
        return outcome && !*outcome ? std::optional(outcome->error()) : std::nullopt;
    }
    // A failure on the phone can be from before the run.
    return m_act == LoginAct::Generate ? std::nullopt : m_login.phone().failure();
}

void LoginPlay::goOn()
{
    const auto next = nextLoginAct(m_login);
    if (!m_playing || !next)
        return;
    m_act = *next;
    if (m_act == LoginAct::SignIn && !m_login.hasUser())
        return end(Outcome::NoUser);
    m_login.act(m_act);
}

void LoginPlay::end(Outcome outcome, const std::optional<Failure> &failure)
{
    m_pause->stop();
    m_playing = false;
    m_outcome = outcome;
    m_failure = failure;
    emit changed();
}

} // namespace qrlogin

#include "moc_LoginPlay.cpp"
