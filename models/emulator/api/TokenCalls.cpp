#include "emulator/api/TokenCalls.h"

#include "contract/Envelope.h"
#include "contract/QrPayload.h"
#include "emulator/api/TokenSets.h"
#include "emulator/state/PoolStore.h"

namespace qrlogin::emulator {

namespace {

constexpr auto usersTokens = {TokenUse::Access, TokenUse::Id};

QByteArray tokenIn(const Call &call)
{
    return call.body.value(QLatin1String("token")).toString().toLatin1();
}

QJsonObject v3Profile(const User &user, Site site)
{
    return {{QStringLiteral("userId"), user.id}, {QStringLiteral("username"), user.username},
        {QStringLiteral("name"), user.displayName}, {QStringLiteral("nickname"), user.displayName},
        {QStringLiteral("photo"), photoUrl(user, site)}, {QStringLiteral("email"), user.email},
        {QStringLiteral("emailVerified"), !user.email.isEmpty()}, {QStringLiteral("phone"), user.phone},
        {QStringLiteral("phoneVerified"), !user.phone.isEmpty()}, {QStringLiteral("company"), user.company},
        {QStringLiteral("loginsCount"), user.loginsCount}, {QStringLiteral("lastIp"), user.lastIp},
        {QStringLiteral("createdAt"), isoTime(user.signedUp)}, {QStringLiteral("status"), QStringLiteral("Activated")}};
}

} // namespace

TokenCalls::TokenCalls(PoolState &state, PoolStore &store)
    : m_state(state),
      m_store(store)
{
}

Answer TokenCalls::introspect(const Call &call)
{
    const auto asking = client(call);
    if (!asking)
        return tl::unexpected(asking.error());
    const QByteArray token = tokenIn(call);
    if (token.isEmpty())
        return badArgument(QStringLiteral("token is missing"));
    const auto found = active(token, usersTokens, call.now);
    // An application without a secret could be anybody.
    const bool mayKnow
        = found && ((*asking)->authMethod != ClientAuthMethod::None || found->token.audience == (*asking)->id);
    if (!mayKnow)
        return QByteArrayLiteral(R"({"active":false})");
    QJsonObject claims = found->token.payload;
    claims.insert(QStringLiteral("active"), true);
    claims.insert(QStringLiteral("client_id"), found->token.audience);
    claims.insert(QStringLiteral("token_type"), QStringLiteral("Bearer"));
    claims.insert(QStringLiteral("username"), found->user.username);
    return jsonText(claims);
}

Answer TokenCalls::revoke(const Call &call)
{
    const auto asking = client(call);
    if (!asking)
        return tl::unexpected(asking.error());
    const QByteArray text = tokenIn(call);
    if (text.isEmpty())
        return badArgument(QStringLiteral("token is missing"));
    const auto token = m_state.tokens.verify(text, usersTokens, call.now);
    if (!token)
        return QByteArray(); // it is inactive already (RFC 7009, section 2.2)
    if (token->audience != (*asking)->id)
        return badArgument(QStringLiteral("the token belongs to another application"));
    const RevokedLogin login{token->id, token->expiresAt};
    if (const auto kept = m_store.saveRevoked(login, call.now); !kept)
        return refuse(500, 500, QStringLiteral("cannot store the change: %1").arg(kept.error().message));
    m_state.tokens.revoke(login);
    return QByteArray();
}

Answer TokenCalls::userInfo(const Call &call)
{
    QByteArray token = bearerToken(call.request.header("authorization")).toByteArray();
    if (token.isEmpty())
        token = call.request.queryValue("access_token");
    if (token.isEmpty())
        token = call.body.value(QLatin1String("access_token")).toString().toLatin1(); // RFC 6750, section 2.2
    auto found = active(token, {TokenUse::Access}, call.now);
    if (!found)
        return refuse(401, apiCode::notSignedIn, found.error().message);
    QJsonObject claims = profileClaims(found->user, call.request.site());
    claims.insert(QStringLiteral("sub"), found->user.id);
    return jsonText(claims);
}

Answer TokenCalls::profile(const Call &call)
{
    const auto user = m_state.users.signedIn(m_state.tokens, call.request.header("authorization"), call.now);
    if (!user)
        return tl::unexpected(user.error());
    return jsonText(v3Profile(m_state.users.at(*user), call.request.site()));
}

Answer TokenCalls::customData(const Call &call)
{
    const auto user
        = m_state.users.signedIn(m_state.tokens, call.request.header("authorization"), call.now, usersTokens);
    return user ? Answer(QByteArrayLiteral("[]")) : tl::unexpected(user.error());
}

Answer TokenCalls::validate(const Call &call)
{
    const QByteArray idToken = call.request.queryValue("id_token");
    const QByteArray accessToken = call.request.queryValue("access_token");
    if (idToken.isEmpty() == accessToken.isEmpty())
        return badArgument(QStringLiteral("the query must contain either id_token or access_token"));
    const auto found = idToken.isEmpty() ? active(accessToken, {TokenUse::Access}, call.now)
                                         : active(idToken, {TokenUse::Id}, call.now);
    if (!found)
        return tl::unexpected(found.error());
    return jsonText(found->token.payload);
}

Result<TokenCalls::Active> TokenCalls::active(
    QByteArrayView token, std::initializer_list<TokenUse> uses, Instant now) const
{
    const auto verified = m_state.tokens.verify(token, uses, now);
    if (!verified)
        return tl::unexpected(verified.error());
    const auto user = m_state.users.userOf(*verified);
    if (!user)
        return tl::unexpected(user.error());
    return Active{*verified, m_state.users.at(*user)};
}

Result<const Application *> TokenCalls::client(const Call &call) const
{
    const auto refused = [](const QString &why) { return refuse(401, apiCode::noSuchApplication, why); };
    const auto client = identifyClient(m_state.applications, call);
    if (!client)
        return refused(client.error().message);
    const Application &application = m_state.applications[client->application];
    if (!client->proven && application.authMethod != ClientAuthMethod::None)
        return refused(QStringLiteral("the request must contain the application secret"));
    return &application;
}

} // namespace qrlogin::emulator
