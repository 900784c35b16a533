#include "emulator/api/V2Management.h"

#include "contract/Envelope.h"
#include "emulator/api/CompleteUser.h"
#include "emulator/api/GraphQlQuery.h"
#include "emulator/api/ManagementApi.h"
#include "emulator/api/V2SignIn.h"
#include "emulator/api/V2Strategy.h"
#include "emulator/state/SettingsTable.h"

#include <QJsonArray>

namespace qrlogin::emulator {

namespace {

constexpr std::chrono::hours poolTokenLife{2};

const QStringList queries{QStringLiteral("accessToken"), QStringLiteral("user"), QStringLiteral("userpool")};

} // namespace

V2Management::V2Management(PoolState &state, PoolStore &store)
    : m_state(state),
      m_store(store)
{
}

Answer V2Management::userPoolDetail(const Call &call)
{
    if (const auto allowed = needPoolToken(call); !allowed)
        return tl::unexpected(allowed.error());
    return jsonText(userPool());
}

Answer V2Management::graphQl(const Call &call)
{
    const auto query = parseGraphQl(
        call.body.value(QLatin1String("query")).toString(), call.body.value(QLatin1String("variables")).toObject());
    if (!query)
        return tl::unexpected(query.error());
    const bool changes = query->root.name == QLatin1String("updateUserpool") || loginMutation(query->root.name);
    if (!changes && !queries.contains(query->root.name))
        return badArgument(QStringLiteral("the emulator has no %1 %2")
                               .arg(query->isMutation ? QStringLiteral("mutation") : QStringLiteral("query"),
                                   query->root.name.left(100)));
    if (changes != query->isMutation)
        return badArgument(QStringLiteral("%1 is a %2")
                               .arg(query->root.name, changes ? QStringLiteral("mutation") : QStringLiteral("query")));
    const auto value = rootValue(query->root.name, query->arguments, call);
    if (!value)
        return tl::unexpected(value.error());
    return jsonText({{query->root.alias, select(*value, query->root)}});
}

Result<QJsonValue> V2Management::rootValue(const QString &field, const QJsonObject &arguments, const Call &call)
{
    if (field == QLatin1String("accessToken"))
        return accessToken(arguments, call);
    if (field == QLatin1String("user"))
        return user(arguments, call);
    const QJsonObject input = arguments.value(QLatin1String("input")).toObject();
    if (const LoginMutation *login = loginMutation(field))
        return loginBy(*login, m_state, input, call);
    if (const auto allowed = needPoolToken(call); !allowed)
        return tl::unexpected(allowed.error());
    return field == QLatin1String("userpool") ? Result<QJsonValue>(userPool()) : update(input);
}

Result<QJsonObject> V2Management::accessToken(const QJsonObject &arguments, const Call &call) const
{
    if (arguments.value(QLatin1String("userPoolId")).toString() != m_state.identity.id)
        return refuse(404, apiCode::noSuchPool, QStringLiteral("the user pool does not exist"));
    if (!m_state.identity.secret.matches(arguments.value(QLatin1String("secret")).toString().toUtf8())) {
        call.isWrongGuess = true;
        return refuse(401, apiCode::notSignedIn, QStringLiteral("the user pool secret is incorrect"));
    }
    const Instant now = call.now;
    const TokenClaims claims{TokenUse::Pool, m_state.identity.id, m_state.identity.id, now, now + poolTokenLife,
        QString::fromLatin1(m_state.random.lettersAndDigits(30))};
    const auto seconds
        = [](Instant time) { return qint64(std::chrono::floor<Seconds>(time.time_since_epoch()).count()); };
    return QJsonObject{{QStringLiteral("accessToken"), QString::fromLatin1(m_state.tokens.sign(claims))},
        {QStringLiteral("exp"), seconds(claims.expiresAt)}, {QStringLiteral("iat"), seconds(now)}};
}

Result<QJsonObject> V2Management::user(const QJsonObject &arguments, const Call &call) const
{
    const QString id = arguments.value(QLatin1String("id")).toString();
    const auto own = m_state.users.signedIn(m_state.tokens, call.request.header("authorization"), call.now);
    if (own && (id.isEmpty() || id == m_state.users.at(*own).id))
        return userProfile(m_state.users.at(*own), call.request.site());
    // Only a server may read another user.
    if (const auto allowed = needPoolToken(call); !allowed)
        return tl::unexpected(allowed.error());
    const int other = m_state.users.indexOfId(id);
    if (other < 0)
        return refuse(404, apiCode::noSuchUser, QStringLiteral("the user does not exist"));
    return userProfile(m_state.users.at(other), call.request.site());
}

Result<QJsonObject> V2Management::update(const QJsonObject &input)
{
    const QJsonValue changes = input.value(strategyMember);
    if (!changes.isUndefined() && !changes.isObject())
        return badArgument(QStringLiteral("%1 must be an object").arg(strategyMember));
    const auto strategy = withV2Changes(m_state.settings.strategy(), changes.toObject());
    if (!strategy)
        return tl::unexpected(strategy.error());
    const Setting setting{strategySetting.toByteArray(), jsonText(toJson(*strategy))};
    if (const auto changed = changeSettings(m_state, m_store, {setting}); !changed)
        return tl::unexpected(changed.error());
    return userPool();
}

Result<void> V2Management::needPoolToken(const Call &call) const
{
    const auto claims
        = m_state.tokens.verify(bearerToken(call.request.header("authorization")), TokenUse::Pool, call.now);
    return claims ? Result<void>() : tl::unexpected(claims.error());
}

QJsonObject V2Management::userPool() const
{
    return {{QStringLiteral("id"), m_state.identity.id}, {QStringLiteral("name"), m_state.identity.name},
        {QStringLiteral("tokenExpiresAfter"), qint64(m_state.settings.tokenLife().count())},
        {QStringLiteral("allowedOrigins"), m_state.settings.allowedOrigins().join(QLatin1Char('\n'))},
        {strategyMember.toString(), toV2Json(m_state.settings.strategy())}};
}

} // namespace qrlogin::emulator
