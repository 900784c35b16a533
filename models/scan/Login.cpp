#include "scan/Login.h"

#include <algorithm>

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
      m_autoRefresh(m_browser)
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

void Login::generate()
{
    m_autoRefresh.reset();
    m_elsewhere.clear();
    m_browser.start(m_codeOptions.customData());
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
        m_currentCode = m_browser.qrcodeId();
        m_ticketPeriod = Milliseconds(0);
        m_consent.reset();
        m_backend.reset();
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
    // The observer leaves with the page: when the page stops or gives the code up.
    const bool isLeft = m_browser.phase() == Phase::Idle || m_browser.phase() == Phase::Failed
        || (m_browser.phase() == Phase::Ended && m_browser.status() == QrStatus::Expired);
    if (isLeft)
        m_observer.stop();
}

} // namespace qrlogin

#include "moc_Login.cpp"
