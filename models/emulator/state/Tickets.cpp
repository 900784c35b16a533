#include "emulator/state/Tickets.h"

#include "contract/Envelope.h"
#include "emulator/http/Answer.h"

namespace qrlogin::emulator {

namespace {

/// How long an expired ticket is distinguished from an unknown one.
constexpr std::chrono::minutes rememberedAfterEnd{10};

} // namespace

Tickets::Tickets(Random &random)
    : m_random(random)
{
}

QByteArray Tickets::issue(int application, int user, Seconds period, Instant now)
{
    const Ticket ticket{newShortId(m_random), now + period, application, user, false};
    m_tickets.insert(ticket.id, ticket, ticket.expiresAt + rememberedAfterEnd);
    return view(ticket.id).toByteArray();
}

Result<Ticket> Tickets::find(QByteArrayView id, Instant now)
{
    const Ticket *ticket = m_tickets.find(id, now);
    if (!ticket || ticket->isUsed)
        return refuse(404, apiCode::ticketUnknown, QStringLiteral("the ticket is invalid or already used"));
    if (now >= ticket->expiresAt)
        return refuse(422, apiCode::ticketExpired, QStringLiteral("the ticket has expired"));
    return *ticket;
}

void Tickets::use(const Ticket &ticket, Instant now)
{
    if (Ticket *kept = m_tickets.find(view(ticket.id), now))
        kept->isUsed = true;
}

} // namespace qrlogin::emulator
