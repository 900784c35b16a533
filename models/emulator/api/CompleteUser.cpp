#include "emulator/api/CompleteUser.h"

#include "contract/QrPayload.h"
#include "emulator/api/TokenSets.h"

namespace qrlogin::emulator {

QJsonObject userProfile(const User &user, QByteArrayView host)
{
    return {{QStringLiteral("id"), user.id}, {QStringLiteral("username"), user.username},
        {QStringLiteral("nickname"), user.displayName}, {QStringLiteral("email"), user.email},
        {QStringLiteral("emailVerified"), !user.email.isEmpty()}, {QStringLiteral("phone"), user.phone},
        {QStringLiteral("photo"), photoUrl(user, host)}, {QStringLiteral("company"), user.company},
        {QStringLiteral("loginsCount"), user.loginsCount}, {QStringLiteral("lastIP"), user.lastIp},
        {QStringLiteral("signedUp"), isoTime(user.signedUp)}, {QStringLiteral("blocked"), user.locked},
        {QStringLiteral("isDeleted"), false}};
}

QJsonObject completeUser(
    const PoolState &state, int application, int user, Instant issuedAt, const QString &jti, QByteArrayView host)
{
    QJsonObject complete = userProfile(state.users.at(user), host);
    complete.insert(
        QStringLiteral("token"), QString::fromLatin1(accessTokenFor(state, application, user, issuedAt, jti)));
    complete.insert(
        QStringLiteral("tokenExpiredAt"), isoTime(std::chrono::floor<Seconds>(issuedAt) + state.settings.tokenLife()));
    return complete;
}

QJsonObject briefV2User(const User &user, QByteArrayView host)
{
    return {{QStringLiteral("nickname"), user.displayName}, {QStringLiteral("photo"), photoUrl(user, host)}};
}

} // namespace qrlogin::emulator
