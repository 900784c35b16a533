#include "emulator/api/CodeActions.h"

#include "contract/Envelope.h"
#include "contract/QrPayload.h"

#include <QJsonDocument>

namespace qrlogin::emulator {

Result<LoginCode *> generateCode(PoolState &state, int application, const QJsonValue &customData, Instant now)
{
    if (!customData.isUndefined() && !customData.isNull() && !customData.isObject())
        return badArgument(QStringLiteral("customData must be an object"));
    const QJsonObject data = customData.toObject();
    const QByteArray text = data.isEmpty() ? QByteArray() : jsonText(data);
    if (text.size() > maxCustomDataBytes)
        return badArgument(QStringLiteral("customData must be at most %1 bytes").arg(maxCustomDataBytes));
    LoginCode *code = state.codes.generate(application, Seconds(state.rulesOf(application).qrcodeExpiresIn), text, now);
    if (!code)
        return refuse(429, apiCode::busy, QStringLiteral("too many QR codes exist"));
    return code;
}

Result<LoginCode *> findCode(PoolState &state, const char *member, const Call &call)
{
    const QByteArray id = call.request.method == "POST" ? call.body.value(QLatin1String(member)).toString().toLatin1()
                                                        : call.request.queryValue(member);
    if (id.isEmpty())
        return badArgument(QStringLiteral("%1 is missing").arg(QLatin1String(member)));
    if (LoginCode *code = state.codes.find(id, call.now))
        return code;
    call.isWrongGuess = true;
    return refuse(404, apiCode::noSuchQrCode, QStringLiteral("the QR code does not exist"));
}

Result<void> actOnCode(PoolState &state, LoginCode &code, QrAction action, int user, Instant now)
{
    const auto done = state.codes.act(code, action, user, now);
    if (done && action == QrAction::Confirm)
        code.ticket = state.tickets.issue(
            code.application, user, Seconds(state.rulesOf(code.application).ticketExpiresIn), now);
    return done;
}

Result<Ticket> takeTicket(PoolState &state, std::optional<int> application, const Call &call)
{
    const QJsonValue named = call.body.value(QLatin1String("ticket"));
    if (!named.isString())
        return badArgument(QStringLiteral("ticket is missing"));
    const QByteArray id = named.toString().toLatin1();
    const auto ticket = state.tickets.find(id, call.now);
    if (!ticket) {
        call.isWrongGuess = !state.tickets.isKnown(id, call.now);
        return ticket;
    }
    if (application && ticket->application != *application)
        return refuse(404, apiCode::ticketUnknown, QStringLiteral("the ticket belongs to another application"));
    if (state.users.at(ticket->user).locked)
        return refuse(403, apiCode::userLocked, QStringLiteral("the user is locked"));
    state.tickets.use(*ticket, call.now);
    return ticket;
}

QByteArray payloadTextOf(const PoolState &state, const LoginCode &code)
{
    return toPayloadText({loginScene.toString(), QString::fromLatin1(view(code.id)), state.identity.id, code.createdAt,
        code.period, QJsonDocument::fromJson(code.customData).object()});
}

QString logoUrl(Site site)
{
    return QStringLiteral("%1/demo-page/icon.svg").arg(site.url());
}

QString codeLogoUrl(Site site)
{
    return QStringLiteral("%1/demo-page/code-logo.svg").arg(site.url());
}

QString codePictureUrl(const LoginCode &code, Site site)
{
    return QStringLiteral("%1/qrcodes/%2.png").arg(site.url(), QLatin1String(view(code.id)));
}

} // namespace qrlogin::emulator
