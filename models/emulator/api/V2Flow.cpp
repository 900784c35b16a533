#include "emulator/api/V2Flow.h"

#include "contract/Envelope.h"
#include "contract/JsonCheck.h"
#include "contract/QrPayload.h"
#include "emulator/api/ClientAuthentication.h"
#include "emulator/api/CodeActions.h"
#include "emulator/api/CompleteUser.h"

namespace qrlogin::emulator {

namespace {

/// The SDK and the documentation use different names, and the documentation misspells its own.
QJsonValue customDataIn(const QJsonObject &body)
{
    for (const auto name : {QLatin1String("customData"), QLatin1String("params"), QLatin1String("customeData")}) {
        const QJsonValue value = body.value(name);
        if (value.isString()) { // of JSON, as the documentation has it
            const auto parsed = readJsonObject(value.toString().toUtf8(), JsonCare::Received);
            return parsed ? QJsonValue(*parsed) : value;
        }
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

struct DoneText
{
    int status; ///< this response has its own numbering
    QString description;
};

DoneText doneText(QrAction action)
{
    switch (action) {
    case QrAction::Scan: return {0, QStringLiteral("scanned")};
    case QrAction::Confirm: return {1, QStringLiteral("authorized")};
    case QrAction::Cancel: break;
    }
    return {-1, QStringLiteral("cancelled")};
}

} // namespace

V2Flow::V2Flow(PoolState &state)
    : m_state(state)
{
}

Answer V2Flow::generate(const Call &call)
{
    for (const QByteArrayView poolId : call.request.brandHeaders("userpool-id")) {
        if (!poolId.isEmpty() && QString::fromLatin1(poolId) != m_state.identity.id)
            return refuse(404, apiCode::noSuchPool, QStringLiteral("the user pool does not exist"));
    }
    const auto client = identifyClient(m_state.applications, call);
    if (!client)
        return tl::unexpected(client.error());
    if (call.body.value(QLatin1String("scene")).toString() != loginScene)
        return badArgument(QStringLiteral("scene must be APP_AUTH"));
    const auto code = generateCode(m_state, client->application, customDataIn(call.body), call.now);
    if (!code)
        return tl::unexpected(code.error());
    return jsonText({{QStringLiteral("random"), QString::fromLatin1(view((*code)->id))},
        {QStringLiteral("expiresIn"), (*code)->period.count()},
        {QStringLiteral("url"), codePictureUrl(**code, call.request.site())},
        {QStringLiteral("customLogo"), codeLogoUrl(call.request.site())}});
}

Answer V2Flow::check(const Call &call)
{
    const auto found = findCode(m_state, "random", call);
    if (!found)
        return tl::unexpected(found.error());
    LoginCode &code = **found;
    const QString random = QString::fromLatin1(view(code.id));
    const QrStatus status = code.statusAt(call.now);
    QJsonObject data{{QStringLiteral("random"), random}, {QStringLiteral("status"), v2Number(status)},
        {QStringLiteral("userInfo"), QJsonObject()}};
    if (status == QrStatus::Pending) {
        data.insert(QStringLiteral("ticket"), QJsonValue::Null);
        data.insert(QStringLiteral("scannedUserId"), QJsonValue::Null);
    }
    if (status == QrStatus::Pending || status == QrStatus::Expired)
        return jsonText(data);

    if (status == QrStatus::MfaNeeded || status == QrStatus::Error)
        data.insert(QStringLiteral("scannedResult"), toJson(scannedResultOf(status)));
    if (code.user < 0)
        return jsonText(data);
    const User &user = m_state.users.at(code.user);
    data.insert(QStringLiteral("scannedUserId"), user.id);
    data.insert(QStringLiteral("userInfo"), briefV2User(user, call.request.site()));
    if (status == QrStatus::Authorized) {
        data.insert(QStringLiteral("ticket"), QString::fromLatin1(code.ticket));
        if (m_state.rulesOf(code.application).returnFullUserInfo) {
            const CodeTokens &tokens = tokensOf(m_state, code, call.request.site());
            data.insert(
                QStringLiteral("userInfo"), completeUser(user, tokens.v2, tokens.expiresAt, call.request.site()));
        }
    }
    return jsonText(data);
}

Answer V2Flow::userInfo(const Call &call)
{
    const auto server
        = m_state.tokens.verify(bearerToken(call.request.header("authorization")), TokenUse::Pool, call.now);
    if (!server && server.error().apiCode == apiCode::loginExpired)
        return tl::unexpected(server.error());
    // The ticket tells whose settings count.
    const auto named = m_state.tickets.find(call.body.value(QLatin1String("ticket")).toString().toLatin1(), call.now);
    const bool browserMay = named ? m_state.rulesOf(named->application).allowExchangeUserInfoFromBrowser
                                  : m_state.settings.strategy().allowExchangeUserInfoFromBrowser;
    if (!server && !browserMay)
        return refuse(
            403, apiCode::notPermitted, QStringLiteral("the settings do not allow browsers to exchange the ticket"));
    const auto ticket = takeTicket(m_state, std::nullopt, call);
    if (!ticket)
        return tl::unexpected(ticket.error());
    return jsonText(completeUser(m_state,
        {ticket->application, ticket->user, call.now, QString::fromLatin1(view(ticket->id)), call.request.site()}));
}

Answer V2Flow::act(QrAction action, const Call &call)
{
    // The phones of V2 send the ID token.
    const auto user = m_state.users.signedIn(
        m_state.tokens, call.request.header("authorization"), call.now, {TokenUse::Access, TokenUse::Id});
    if (!user)
        return tl::unexpected(user.error());
    const auto code = findCode(m_state, "random", call);
    if (!code && code.error().apiCode == apiCode::noSuchQrCode)
        return refuse(500, 500, code.error().message); // documented for these calls
    if (!code)
        return tl::unexpected(code.error());
    if (const auto done = actOnCode(m_state, **code, action, *user, call.now); !done)
        return tl::unexpected(done.error());
    const DoneText text = doneText(action);
    return jsonText({{QStringLiteral("random"), QString::fromLatin1(view((*code)->id))},
        {QStringLiteral("status"), text.status}, {QStringLiteral("description"), text.description}});
}

} // namespace qrlogin::emulator
