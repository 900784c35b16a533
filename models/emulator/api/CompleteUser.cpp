#include "emulator/api/CompleteUser.h"

#include "contract/QrPayload.h"

namespace qrlogin::emulator {

QJsonObject userProfile(const User &user, Site site)
{
    return {{QStringLiteral("id"), user.id}, {QStringLiteral("username"), user.username},
        {QStringLiteral("nickname"), user.displayName}, {QStringLiteral("email"), user.email},
        {QStringLiteral("emailVerified"), !user.email.isEmpty()}, {QStringLiteral("phone"), user.phone},
        {QStringLiteral("photo"), photoUrl(user, site)}, {QStringLiteral("company"), user.company},
        {QStringLiteral("loginsCount"), user.loginsCount}, {QStringLiteral("lastIP"), user.lastIp},
        {QStringLiteral("lastIp"), user.lastIp}, {QStringLiteral("oauth"), QString()},
        {QStringLiteral("signedUp"), isoTime(user.signedUp)}, {QStringLiteral("blocked"), user.locked},
        {QStringLiteral("isDeleted"), false}};
}

QJsonObject completeUser(const PoolState &state, const Login &login)
{
    return completeUser(
        state.users.at(login.user), QString::fromLatin1(v2TokenFor(state, login)), expiryOf(state, login), login.site);
}

QJsonObject completeUser(const User &user, const QString &token, Instant expiresAt, Site site)
{
    QJsonObject complete = userProfile(user, site);
    complete.insert(QStringLiteral("token"), token);
    complete.insert(QStringLiteral("tokenExpiredAt"), isoTime(expiresAt));
    return complete;
}

QJsonObject briefV2User(const User &user, Site site)
{
    return {{QStringLiteral("nickname"), user.displayName}, {QStringLiteral("photo"), photoUrl(user, site)}};
}

} // namespace qrlogin::emulator
