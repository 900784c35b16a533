#pragma once

#include "base/Failure.h"
#include "emulator/state/ExpiringMap.h"

#include <QByteArray>

namespace qrlogin::emulator {

/// What a site gets for a consent, to be exchanged once for the user's tokens.
struct Ticket
{
    ShortId id;
    Instant expiresAt; ///< by the period that was set at consent
    int application = 0; ///< index into the pool's applications; no other may exchange it
    int user = -1; ///< index into Users
    bool isUsed = false;
};

class Tickets
{
public:
    explicit Tickets(Random &random);

    QByteArray issue(int application, int user, Seconds period, Instant now);

    /// The ticket if it may still be exchanged; else apiCode 2244 (unknown or used) or 2245 (expired).
    Result<Ticket> find(QByteArrayView id, Instant now);

    /// Whether it was given out and is not forgotten yet, used or not.
    bool isKnown(QByteArrayView id, Instant now) { return m_tickets.find(id, now); }

    /// It has served.
    void use(const Ticket &ticket, Instant now);

    void clear() { m_tickets.clear(); }
    void sweep(Instant now, int most) { m_tickets.sweep(now, most); }

private:
    Random &m_random;
    ExpiringMap<Ticket> m_tickets;
};

} // namespace qrlogin::emulator
