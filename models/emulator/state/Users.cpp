#include "emulator/state/Users.h"

#include "contract/Envelope.h"

namespace qrlogin::emulator {

namespace {

bool isCalled(const User &user, Users::Account kind, const QString &account)
{
    const auto matches = [&](Users::Account which, const QString &name) {
        return (kind == which || kind == Users::Account::Any) && !name.isEmpty() && name == account;
    };
    return matches(Users::Account::Username, user.username) || matches(Users::Account::Email, user.email)
        || matches(Users::Account::Phone, user.phone);
}

tl::unexpected<Failure> locked()
{
    return refuse(403, apiCode::userLocked, QStringLiteral("the user is locked"));
}

} // namespace

Users::Users(QList<User> users)
    : m_users(std::move(users))
{
}

int Users::indexOfId(QStringView id) const
{
    const auto found = std::ranges::find(m_users, id, &User::id);
    return found == m_users.end() ? -1 : static_cast<int>(found - m_users.begin());
}

int Users::indexOf(QStringView idOrUsername) const
{
    const auto found = std::ranges::find_if(
        m_users, [&](const User &user) { return user.id == idOrUsername || user.username == idOrUsername; });
    return found == m_users.end() ? -1 : static_cast<int>(found - m_users.begin());
}

Result<void> Users::mayPut(int index, const User &user) const
{
    for (int i = 0; i < count(); ++i) {
        for (const auto name : {&User::username, &User::email, &User::phone}) {
            if (i != index && !(user.*name).isEmpty() && user.*name == at(i).*name)
                return refuse(409, 409, QStringLiteral("another user already uses %1").arg(user.*name));
        }
    }
    return {};
}

void Users::put(int index, User user)
{
    if (index == count())
        m_users.append(std::move(user));
    else
        m_users[index] = std::move(user);
}

Result<int> Users::signIn(Account kind, const QString &account, const QString &password, QByteArrayView peer)
{
    const auto found = std::ranges::find_if(m_users, [&](const User &user) { return isCalled(user, kind, account); });
    // The response must not reveal which of the two was wrong.
    if (found == m_users.end() || !found->password.matches(password.toUtf8()))
        return refuse(403, apiCode::wrongAccountOrPassword, QStringLiteral("the account or password is incorrect"));
    if (found->locked)
        return locked();
    found->loginsCount += 1;
    found->lastIp = QString::fromLatin1(peer);
    return static_cast<int>(found - m_users.begin());
}

Result<int> Users::signedIn(
    const Tokens &tokens, QByteArrayView authorization, Instant now, std::initializer_list<TokenUse> uses) const
{
    const auto claims = tokens.verify(bearerToken(authorization), uses, now);
    return claims ? userOf(*claims) : tl::unexpected(claims.error());
}

Result<int> Users::userOf(const TokenClaims &claims) const
{
    const int user = indexOfId(claims.subject);
    if (user < 0)
        return refuse(404, apiCode::noSuchUser, QStringLiteral("the user does not exist"));
    if (at(user).locked)
        return locked();
    return user;
}

BriefUserInfo briefUserInfo(const User &user, Site site)
{
    return {user.displayName, photoUrl(user, site)};
}

QString photoUrl(const User &user, Site site)
{
    return QStringLiteral("%1/avatars/%2.png").arg(site.url(), user.id);
}

} // namespace qrlogin::emulator
