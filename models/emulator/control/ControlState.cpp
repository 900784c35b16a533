#include "emulator/control/ControlState.h"

#include "contract/Envelope.h"

namespace qrlogin::emulator {

EmulatorCode codeState(PoolState &state, const LoginCode &code, Instant now)
{
    EmulatorCode told;
    told.id = QString::fromLatin1(view(code.id));
    told.status = code.statusAt(now);
    told.appId = state.applications[code.application].id;
    told.age = now - code.createdAt;
    if (!isFinal(told.status))
        told.expiresIn = code.expiresAt() - now;
    if (code.user >= 0)
        told.username = state.users.at(code.user).username;
    if (code.ticket.isEmpty())
        return told;
    const auto ticket = state.tickets.find(code.ticket, now);
    if (ticket) {
        told.ticket = EmulatorTicket::Open;
        told.ticketExpiresIn = ticket->expiresAt - now;
    } else {
        told.ticket = ticket.error().apiCode == apiCode::ticketExpired ? EmulatorTicket::Expired : EmulatorTicket::Used;
    }
    return told;
}

EmulatorState controlState(const ControlledPool &pool, Instant now, Instant realNow)
{
    PoolState &state = pool.state;
    EmulatorState told;
    told.clock = clockState(pool.clock, realNow);
    told.codesHeld = qint64(state.codes.size());
    for (const LoginCode *code : state.codes.newest(now))
        told.newestCodes.append(codeState(state, *code, now));
    told.users = {state.users.all().begin(), state.users.all().end()};
    told.applications = {state.applications.begin(), state.applications.end()};
    told.faults = faultsState(pool.faults);
    for (const auto &[path, count] : pool.calls.counts()) {
        if (count > 0)
            told.calls.append({QLatin1String(path.data(), qsizetype(path.size())), qint64(count)});
    }
    return told;
}

EmulatorClock clockState(const AdjustableClock &clock, Instant realNow)
{
    const Instant now = clock.at(realNow);
    return {clock.mode(), now, now - realNow};
}

QList<EmulatorFault> faultsState(const Faults &faults)
{
    return {faults.all().begin(), faults.all().end()};
}

} // namespace qrlogin::emulator
