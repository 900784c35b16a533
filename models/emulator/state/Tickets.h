#pragma once

#include "base/Failure.h"
#include "emulator/state/ExpiringMap.h"

#include <QByteArray>

namespace qrlogin::emulator {

/// Proof of an approval. A site can exchange it once for the user's tokens.
struct Ticket
{
    ShortId id;
    Instant expiresAt; ///< from the validity period at approval
    int application = 0; ///< index into the pool's applications; only this one can exchange it
    int user = -1; ///< index into Users
    bool isUsed = false;
};

/// The tickets of a pool. An expired or used ticket stays known for a while.
class Tickets
{
public:
    explicit Tickets(Random &random);

    QByteArray issue(int application, int user, Seconds period, Instant now);

    /// Returns a valid ticket. Otherwise fails with apiCode 2244 (unknown or used) or 2245 (expired).
    Result<Ticket> find(QByteArrayView id, Instant now);

    /// Whether the ticket was issued and is not forgotten yet, used or not.
    bool isKnown(QByteArrayView id, Instant now) { return m_tickets.find(id, now); }

    /// Marks the ticket as used.
    void use(const Ticket &ticket, Instant now);

    /// Forgets the tickets of an application; those after it move up by one.
    void removeApplication(int application)
    {
        m_tickets.eraseIf([application](Ticket &ticket) { return isRemoved(ticket.application, application); });
    }

    void clear() { m_tickets.clear(); }
    void sweep(Instant now, int most) { m_tickets.sweep(now, most); }

private:
    Random &m_random;
    ExpiringMap<Ticket> m_tickets;
};

} // namespace qrlogin::emulator
