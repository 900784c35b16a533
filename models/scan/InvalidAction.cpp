#include "scan/InvalidAction.h"

#include <utility>

namespace qrlogin {

namespace {

using Obstacle = InvalidActionTest::Obstacle;

bool isExchange(InvalidAction action)
{
    return action == InvalidAction::ExchangeTwice || action == InvalidAction::ExchangeAfterExpiry;
}

} // namespace

InvalidActionTest::InvalidActionTest(Login &login, QObject *parent)
    : QObject(parent),
      m_login(login)
{
    connect(&login, &Login::changed, this, &InvalidActionTest::follow);
}

InvalidActionTest::Obstacle InvalidActionTest::obstacle(InvalidAction action) const
{
    if (m_trying || m_login.phone().isBusy() || m_login.backend().isBusy())
        return Obstacle::Busy;
    const QrStatus status = m_login.status();
    if (!isExchange(action) && m_login.phone().stage() == Phone::Stage::SignedOut)
        return Obstacle::SignedOut;
    switch (action) {
    case InvalidAction::ConfirmBeforeScan:
        return !m_code.isEmpty() && status == QrStatus::Pending ? Obstacle::None : Obstacle::NotPending;
    case InvalidAction::ScanTwice: return status == QrStatus::Scanned ? Obstacle::None : Obstacle::NotScanned;
    case InvalidAction::ConfirmAfterCancel:
        return status == QrStatus::Cancelled ? Obstacle::None : Obstacle::NotCancelled;
    case InvalidAction::ExchangeTwice: return m_exchanged ? Obstacle::None : Obstacle::NotExchanged;
    case InvalidAction::ExchangeAfterExpiry: break;
    }
    if (m_login.isElsewhere() || m_login.browser().report().ticket.isEmpty()
        || m_login.ticketPeriod() == Milliseconds(0) || m_exchanged)
        return Obstacle::NoTicket;
    return m_login.ticketRemaining() > Milliseconds(0) ? Obstacle::TicketAlive : Obstacle::None;
}

void InvalidActionTest::attempt(InvalidAction action)
{
    if (obstacle(action) != Obstacle::None)
        return;
    m_trying = action;
    m_outcomes[size_t(action)] = {Verdict::Trying, {}};
    emit changed();
    if (isExchange(action))
        return m_login.backend().exchange(m_login.browser().report().ticket, PoolClient::ExchangeAs::Server);
    m_login.phone().force(m_code, action == InvalidAction::ScanTwice ? QrAction::Scan : QrAction::Confirm);
}

void InvalidActionTest::follow()
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

void InvalidActionTest::judge(InvalidAction action, const std::optional<Failure> &failure)
{
    m_trying.reset();
    m_outcomes[size_t(action)] = {!failure ? Verdict::LetThrough
            : isRefusal(failure->kind)     ? Verdict::Refused
                                           : Verdict::NotTold,
        failure};
}

} // namespace qrlogin

#include "moc_InvalidAction.cpp"
