#include "scan/IllegalMove.h"

#include <utility>

namespace qrlogin {

namespace {

using Obstacle = MoveTrial::Obstacle;

bool isExchange(IllegalMove move)
{
    return move == IllegalMove::ExchangeTwice || move == IllegalMove::ExchangeAfterExpiry;
}

} // namespace

MoveTrial::MoveTrial(Login &login, QObject *parent)
    : QObject(parent),
      m_login(login)
{
    connect(&login, &Login::changed, this, &MoveTrial::follow);
}

MoveTrial::Obstacle MoveTrial::obstacle(IllegalMove move) const
{
    if (m_trying || m_login.phone().isBusy() || m_login.backend().isBusy())
        return Obstacle::Busy;
    const QrStatus status = m_login.status();
    if (!isExchange(move) && m_login.phone().stage() == Phone::Stage::SignedOut)
        return Obstacle::SignedOut;
    switch (move) {
    case IllegalMove::ConfirmBeforeScan:
        return !m_code.isEmpty() && status == QrStatus::Pending ? Obstacle::None : Obstacle::NotPending;
    case IllegalMove::ScanTwice: return status == QrStatus::Scanned ? Obstacle::None : Obstacle::NotScanned;
    case IllegalMove::ConfirmAfterCancel:
        return status == QrStatus::Cancelled ? Obstacle::None : Obstacle::NotCancelled;
    case IllegalMove::ExchangeTwice: return m_exchanged ? Obstacle::None : Obstacle::NotExchanged;
    case IllegalMove::ExchangeAfterExpiry: break;
    }
    if (m_login.isElsewhere() || m_login.browser().report().ticket.isEmpty()
        || m_login.ticketPeriod() == Milliseconds(0) || m_exchanged)
        return Obstacle::NoTicket;
    return m_login.ticketRemaining() > Milliseconds(0) ? Obstacle::TicketAlive : Obstacle::None;
}

void MoveTrial::attempt(IllegalMove move)
{
    if (obstacle(move) != Obstacle::None)
        return;
    m_trying = move;
    m_outcomes[size_t(move)] = {Verdict::Trying, {}};
    emit changed();
    if (isExchange(move))
        return m_login.backend().exchange(m_login.browser().report().ticket, PoolClient::ExchangeAs::Server);
    m_login.phone().force(m_code, move == IllegalMove::ScanTwice ? QrAction::Scan : QrAction::Confirm);
}

void MoveTrial::follow()
{
    if (m_login.code() != m_code) {
        m_code = m_login.code();
        m_exchanged = false;
        m_trying.reset();
        m_outcomes = {};
    }
    const auto &exchange = m_login.backend().outcome();
    if (m_trying && isExchange(*m_trying) && exchange)
        judge(*m_trying, *exchange ? std::nullopt : std::optional(exchange->error()));
    else if (m_trying && !isExchange(*m_trying) && m_login.phone().stage() == Phone::Stage::SignedOut)
        m_outcomes[size_t(*std::exchange(m_trying, std::nullopt))] = {};
    else if (m_trying && !isExchange(*m_trying) && !m_login.phone().isBusy())
        judge(*m_trying, m_login.phone().failure());
    m_exchanged = m_exchanged || (exchange && *exchange);
    emit changed();
}

void MoveTrial::judge(IllegalMove move, const std::optional<Failure> &failure)
{
    m_trying.reset();
    m_outcomes[size_t(move)] = {!failure ? Verdict::LetThrough
            : isRefusal(failure->kind)   ? Verdict::Refused
                                         : Verdict::NotTold,
        failure};
}

} // namespace qrlogin

#include "moc_IllegalMove.cpp"
