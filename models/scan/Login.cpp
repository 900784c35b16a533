#include "scan/Login.h"

#include "contract/Envelope.h"

#include <algorithm>
#include <utility>

namespace qrlogin {

Login::Login(const Connection &connection, const PoolContext &context, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_watermark(connection.address.watermark),
      m_context{context.network, context.clock, context.random, m_traffic, context.language},
      m_poolClock(context.clock, m_traffic),
      m_browser(connection.address, m_context),
      m_phone(connection.address, connection.credentials.appSecret, m_context),
      m_backend(connection.address, connection.credentials.appSecret, m_context),
      m_observer(connection.address, m_context),
      m_autoRefresh(m_browser),
      m_play(*this, context.clock)
{
    connect(&m_traffic, &TrafficLog::recorded, &context.traffic, &TrafficLog::record);
    // Records each response before any slot shows its result.
    connect(&m_traffic, &TrafficLog::recorded, this, [this](const TrafficEntry &entry) {
        if (m_watermark.isEmpty())
            m_watermark = entry.watermark;
    });
    connect(&m_browser, &BrowserSession::changed, this, &Login::passOn);
    connect(&m_phone, &Phone::changed, this, &Login::passOn);
    connect(&m_backend, &Backend::changed, this, &Login::changed);
    connect(&m_observer, &Observer::changed, this, &Login::changed);
}

void Login::setUser(const QString &username, const Secret &password)
{
    const bool had = hasUser();
    m_username = username;
    m_password = password;
    if (had != hasUser())
        emit changed();
}

void Login::act(LoginAct act)
{
    if (!m_play.isPlaying())
        m_play.clear();
    switch (act) {
    case LoginAct::Generate: return generate();
    case LoginAct::SignIn: m_phone.signIn(m_username, m_password); break;
    case LoginAct::Scan: m_phone.scan(m_browser.payloadText()); break;
    case LoginAct::Confirm: m_phone.confirm(); break;
    case LoginAct::Exchange: m_backend.exchange(m_browser.report().ticket, PoolClient::ExchangeAs::Server); break;
    }
    m_lastAct = act;
}

void Login::generate()
{
    m_autoRefresh.reset();
    m_elsewhere.clear();
    m_phone.leaveConsent();
    m_browser.start(m_codeOptions.customData());
}

void Login::restart()
{
    m_play.clear();
    m_autoRefresh.reset();
    m_elsewhere.clear();
    m_scannedCode.clear();
    m_browser.reset();
    m_phone.signOut();
    m_backend.reset();
    m_observer.reset();
}

QString Login::displayName() const
{
    const QString &username = m_phone.username();
    const auto user = std::ranges::find(m_connection.testUsers, username, &TestUser::username);
    return user == m_connection.testUsers.end() ? username : user->displayName;
}

QrStatus Login::status() const
{
    const bool isSeenElsewhere = isElsewhere() && m_observer.qrcodeId() == m_elsewhere;
    const QrStatus seen = isSeenElsewhere ? m_observer.report().status
        : isElsewhere()                   ? QrStatus::Pending
                                          : m_browser.status();
    if (isFinal(seen) || !isPhonesCode(code()))
        return seen;
    switch (m_phone.stage()) {
    case Phone::Stage::Asking: return QrStatus::Scanned;
    case Phone::Stage::Confirmed: return QrStatus::Authorized;
    case Phone::Stage::Cancelled: return QrStatus::Cancelled;
    case Phone::Stage::SignedOut:
    case Phone::Stage::Ready: break;
    }
    return seen;
}

bool Login::isPhonesCode(const QString &qrcodeId) const
{
    return m_phone.payload() && !qrcodeId.isEmpty() && m_phone.payload()->random == qrcodeId;
}

void Login::setObserved(bool observed)
{
    m_observed = observed;
    if (!observed)
        m_observer.stop();
    else if (isElsewhere())
        m_observer.watch(m_elsewhere);
    else if (m_browser.phase() == BrowserSession::Phase::Polling)
        m_observer.watch(m_browser.qrcodeId());
    emit changed();
}

void Login::setStrategy(const std::optional<LoginStrategy> &strategy)
{
    if (m_strategy == strategy)
        return;
    m_strategy = strategy;
    emit changed();
}

bool Login::hasOpenTicket() const
{
    if (m_browser.report().ticket.isEmpty() || m_backend.tokens())
        return false;
    const auto &outcome = m_backend.outcome();
    return !outcome || *outcome
        || (outcome->error().apiCode != apiCode::ticketUnknown && outcome->error().apiCode != apiCode::ticketExpired);
}

Milliseconds Login::ticketRemaining() const
{
    if (!m_consent)
        return Milliseconds(0);
    return std::clamp(*m_consent + m_ticketPeriod - m_poolClock.now(), Milliseconds(0), m_ticketPeriod);
}

void Login::setPaused(bool paused)
{
    m_browser.setPaused(paused);
    m_observer.setPaused(paused);
}

void Login::passOn()
{
    if (m_browser.qrcodeId() != m_currentCode) {
        const QString ended = std::exchange(m_currentCode, m_browser.qrcodeId());
        m_lastAct.reset();
        m_ticketPeriod = Milliseconds(0);
        m_consent.reset();
        m_backend.reset();
        if (!m_play.isPlaying())
            m_play.clear();
        if (isPhonesCode(ended))
            m_phone.leaveConsent();
        if (!ended.isEmpty())
            m_phone.forgetProblem();
    }
    followPhone();
    followTicket();
    observe();
    emit changed();
}

void Login::followPhone()
{
    if (m_phone.stage() != Phone::Stage::Asking || isPhonesCode(m_scannedCode) || !m_phone.payload())
        return;
    m_scannedCode = m_phone.payload()->random;
    m_elsewhere = m_scannedCode == m_currentCode ? QString() : m_scannedCode;
}

void Login::followTicket()
{
    const bool isConsent = m_phone.stage() == Phone::Stage::Confirmed && isPhonesCode(m_currentCode);
    if (m_consent || (!isConsent && m_browser.report().ticket.isEmpty()))
        return;
    m_consent = m_poolClock.now();
    m_ticketPeriod = m_strategy ? Seconds(m_strategy->ticketExpiresIn) : Seconds(0);
}

void Login::observe()
{
    using Phase = BrowserSession::Phase;
    if (isElsewhere()) {
        if (m_observed && m_observer.qrcodeId() != m_elsewhere)
            m_observer.watch(m_elsewhere);
        return;
    }
    const bool isShown = m_browser.phase() == Phase::Polling;
    if (isShown && m_observed && m_observer.qrcodeId() != m_currentCode)
        m_observer.watch(m_currentCode);
    // The observer leaves with the page: when the page stops or gives the code up. It would poll an expired code in
    // vain, so it hears the end from the page.
    if (m_browser.phase() == Phase::Idle || m_browser.phase() == Phase::Failed)
        m_observer.stop();
    else if (m_browser.phase() == Phase::Ended && m_browser.status() == QrStatus::Expired
        && m_observer.qrcodeId() == m_currentCode)
        m_observer.hearExpiry();
}

} // namespace qrlogin

#include "moc_Login.cpp"
