#include "scan/CodeStates.h"

namespace qrlogin {

CodeStates::CodeStates(Login &login, QObject *parent)
    : QObject(parent),
      m_login(login)
{
    connect(&login, &Login::changed, this, &CodeStates::follow);
    follow();
}

bool CodeStates::hasPassed(CodeState state) const
{
    return m_seen.contains(state) && state != m_current;
}

void CodeStates::follow()
{
    if (m_login.code() != m_code) {
        m_code = m_login.code();
        m_exchanged = false;
        m_seen.clear();
    }
    const auto &exchange = m_login.backend().outcome();
    m_exchanged = m_exchanged || (!m_login.isElsewhere() && exchange && *exchange);
    const auto before = m_seen.size();
    const std::optional<CodeState> state = stateNow();
    if (state) {
        m_seen.insert({CodeState::Pending, *state});
        // A code can change more than once between two calls.
        if (*state != CodeState::Pending && *state != CodeState::Expired)
            m_seen.insert(CodeState::Scanned);
        if (*state == CodeState::Exchanged || *state == CodeState::TicketExpired)
            m_seen.insert(CodeState::Authorized);
    }
    if (state == m_current && m_seen.size() == before)
        return;
    m_current = state;
    emit changed();
}

std::optional<CodeState> CodeStates::stateNow() const
{
    if (m_code.isEmpty())
        return std::nullopt;
    switch (m_login.status()) {
    case QrStatus::Pending: return CodeState::Pending;
    case QrStatus::Scanned: return CodeState::Scanned;
    case QrStatus::Cancelled: return CodeState::Cancelled;
    case QrStatus::Expired: return CodeState::Expired;
    case QrStatus::MfaNeeded:
    case QrStatus::Error: return std::nullopt;
    case QrStatus::Authorized: break;
    }
    if (m_exchanged)
        return CodeState::Exchanged;
    const bool isOver = !m_login.isElsewhere() && m_login.ticketPeriod() > Milliseconds(0)
        && m_login.ticketRemaining() == Milliseconds(0);
    return isOver ? CodeState::TicketExpired : CodeState::Authorized;
}

} // namespace qrlogin

#include "moc_CodeStates.cpp"
