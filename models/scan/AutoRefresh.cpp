#include "scan/AutoRefresh.h"

#include "scan/BrowserSession.h"

namespace qrlogin {

AutoRefresh::AutoRefresh(BrowserSession &session, QObject *parent)
    : QObject(parent),
      m_session(session)
{
    connect(&session, &BrowserSession::changed, this, &AutoRefresh::look);
}

void AutoRefresh::setOn(bool on)
{
    m_on = on;
    reset();
    look();
}

void AutoRefresh::look()
{
    if (m_session.status() == QrStatus::Scanned)
        reset();
    const bool isExpired = m_session.phase() == BrowserSession::Phase::Ended && m_session.status() == QrStatus::Expired;
    if (!m_on || !isExpired || isExhausted())
        return;
    ++m_count;
    m_session.start(m_session.customData());
}

} // namespace qrlogin

#include "moc_AutoRefresh.cpp"
