#include "emulator/control/ControlState.h"

#include "contract/Envelope.h"
#include "contract/QrPayload.h"
#include "emulator/state/UserDocument.h"

namespace qrlogin::emulator {

namespace {

double secondsBetween(Instant from, Instant to)
{
    return std::chrono::duration<double>(to - from).count();
}

void insertTicket(QJsonObject &object, PoolState &state, const LoginCode &code, Instant now)
{
    if (code.ticket.isEmpty())
        return;
    const auto ticket = state.tickets.find(code.ticket, now);
    const bool expired = !ticket && ticket.error().apiCode == apiCode::ticketExpired;
    object.insert(u"ticket",
        ticket        ? QStringLiteral("open")
            : expired ? QStringLiteral("expired")
                      : QStringLiteral("used"));
    if (ticket)
        object.insert(u"ticketExpiresIn", secondsBetween(now, ticket->expiresAt));
}

QJsonObject codeState(PoolState &state, const LoginCode &code, Instant now)
{
    const QrStatus status = code.statusAt(now);
    QJsonObject object{{QStringLiteral("id"), QString::fromLatin1(view(code.id))},
        {QStringLiteral("status"), v3Word(status)}, {QStringLiteral("appId"), state.applications[code.application].id},
        {QStringLiteral("age"), secondsBetween(code.createdAt, now)}};
    if (!isFinal(status))
        object.insert(u"expiresIn", secondsBetween(now, code.expiresAt()));
    if (code.user >= 0)
        object.insert(u"username", state.users.at(code.user).username);
    insertTicket(object, state, code, now);
    return object;
}

QJsonObject codesState(PoolState &state, Instant now)
{
    QJsonArray newest;
    for (const LoginCode *code : state.codes.newest(now))
        newest.append(codeState(state, *code, now));
    return {{QStringLiteral("held"), qint64(state.codes.size())}, {QStringLiteral("newest"), newest}};
}

QJsonObject countersState(const Router &router)
{
    QJsonObject calls;
    for (const auto &[path, count] : router.counts()) {
        if (count > 0)
            calls.insert(QLatin1String(path.data(), qsizetype(path.size())), qint64(count));
    }
    return calls;
}

} // namespace

QJsonObject controlState(const ControlledPool &pool, Instant now, Instant realNow)
{
    QJsonArray users;
    for (const User &user : pool.state.users.all())
        users.append(toJson(user));
    QJsonArray applications;
    for (const Application &application : pool.state.applications)
        applications.append(applicationState(application));
    return {{QStringLiteral("clock"), clockState(pool.clock, realNow)},
        {QStringLiteral("codes"), codesState(pool.state, now)}, {QStringLiteral("users"), users},
        {QStringLiteral("applications"), applications}, {QStringLiteral("faults"), faultsState(pool.faults)},
        {QStringLiteral("calls"), countersState(pool.calls)}};
}

QJsonObject clockState(const AdjustableClock &clock, Instant realNow)
{
    const Instant now = clock.at(realNow);
    return {{QStringLiteral("mode"), wireName(clock.mode())}, {QStringLiteral("now"), isoTime(now)},
        {QStringLiteral("ahead"), secondsBetween(realNow, now)}};
}

QJsonArray faultsState(const Faults &faults)
{
    QJsonArray array;
    for (const Faults::Entry &entry : faults.all()) {
        QJsonObject object = toJson(entry.rule);
        object.insert(u"id", entry.id);
        object.insert(u"calls", qint64(entry.calls));
        object.insert(u"hits", qint64(entry.hits));
        array.append(object);
    }
    return array;
}

QJsonObject applicationState(const Application &application)
{
    return {{QStringLiteral("id"), application.id}, {QStringLiteral("name"), application.name},
        {QStringLiteral("authMethod"), wireName(application.authMethod)}};
}

} // namespace qrlogin::emulator
