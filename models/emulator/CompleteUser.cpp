#include "emulator/CompleteUser.h"

#include "contract/QrPayload.h"
#include "emulator/TokenSets.h"

namespace qrlogin::emulator {

QJsonObject completeUser(
    const PoolState &state, int application, int user, Instant issuedAt, const QString &jti, QByteArrayView host)
{
    const User &person = state.users.at(user);
    const QByteArray token = accessTokenFor(state, application, user, issuedAt, jti);
    return {{QStringLiteral("id"), person.id}, {QStringLiteral("username"), person.username},
        {QStringLiteral("nickname"), person.displayName}, {QStringLiteral("email"), person.email},
        {QStringLiteral("emailVerified"), !person.email.isEmpty()}, {QStringLiteral("phone"), person.phone},
        {QStringLiteral("photo"), photoUrl(person, host)}, {QStringLiteral("company"), person.company},
        {QStringLiteral("token"), QString::fromLatin1(token)},
        {QStringLiteral("tokenExpiredAt"), isoTime(std::chrono::floor<Seconds>(issuedAt) + state.settings.tokenLife())},
        {QStringLiteral("loginsCount"), person.loginsCount}, {QStringLiteral("lastIP"), person.lastIp},
        {QStringLiteral("signedUp"), isoTime(person.signedUp)}, {QStringLiteral("blocked"), person.locked},
        {QStringLiteral("isDeleted"), false}};
}

QJsonObject briefV2User(const User &user, QByteArrayView host)
{
    return {{QStringLiteral("nickname"), user.displayName}, {QStringLiteral("photo"), photoUrl(user, host)}};
}

} // namespace qrlogin::emulator
