#include "emulator/api/TokenSets.h"

namespace qrlogin::emulator {

namespace {

constexpr QLatin1String scope("openid profile email phone");

TokenClaims claimsFor(
    const PoolState &state, TokenUse use, int application, int user, Instant issuedAt, const QString &jti)
{
    return {use, state.users.at(user).id, state.applications[application].id, issuedAt,
        std::chrono::floor<Seconds>(issuedAt) + state.settings.tokenLife(), jti};
}

} // namespace

QByteArray accessTokenFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti)
{
    return state.tokens.sign(
        claimsFor(state, TokenUse::Access, application, user, issuedAt, jti), {{QStringLiteral("scope"), scope}});
}

TokenSet tokenSetFor(const PoolState &state, int application, int user, Instant issuedAt, const QString &jti)
{
    const User &person = state.users.at(user);
    const QJsonObject profile{{QStringLiteral("name"), person.displayName}, {QStringLiteral("email"), person.email},
        {QStringLiteral("phone_number"), person.phone}, {QStringLiteral("preferred_username"), person.username}};
    const QByteArray idToken
        = state.tokens.sign(claimsFor(state, TokenUse::Id, application, user, issuedAt, jti), profile);
    return {scope, QString::fromLatin1(accessTokenFor(state, application, user, issuedAt, jti)),
        QString::fromLatin1(idToken), {}, static_cast<int>(state.settings.tokenLife().count())};
}

} // namespace qrlogin::emulator
