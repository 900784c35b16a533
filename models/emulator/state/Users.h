#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolRecords.h"
#include "emulator/state/Tokens.h"

#include "contract/QrStatus.h"

namespace qrlogin::emulator {

/// The users of a pool. An index stays valid while the emulator runs.
class Users
{
public:
    explicit Users(QList<User> users);

    const QList<User> &all() const { return m_users; }
    const User &at(int index) const { return m_users[index]; }
    int count() const { return static_cast<int>(m_users.size()); }

    /// -1 if not found.
    int indexOfId(QStringView id) const;

    /// The user with that ID or username; -1 if not found.
    int indexOf(QStringView idOrUsername) const;

    /// Checks whether put() may replace the user at `index`, or append one if `index` is count(). Fails with Conflict
    /// if another user has the username, email or phone.
    Result<void> mayPut(int index, const User &user) const;
    void put(int index, User user);

    /// What identifies a user at sign-in.
    enum class Account { Username, Email, Phone, Any };

    /// The user with that password. Otherwise fails with 403 and apiCode 2333, or 2005 for a locked user with the right
    /// password.
    Result<int> signIn(Account kind, const QString &account, const QString &password, QByteArrayView peer);

    /// The user of a token for one of these purposes. Fails with 2020 and 2206 like Tokens, with 2004 if deleted, with
    /// 2005 if locked.
    Result<int> signedIn(const Tokens &tokens, QByteArrayView authorization, Instant now,
        std::initializer_list<TokenUse> uses = {TokenUse::Access}) const;

    /// The user of a verified token. Fails with 2004 if deleted, with 2005 if locked.
    Result<int> userOf(const TokenClaims &claims) const;

private:
    QList<User> m_users;
};

/// `displayName` and `photo`, whose URL points to the emulator.
BriefUserInfo briefUserInfo(const User &user, Site site);

/// The URL of a user's avatar.
QString photoUrl(const User &user, Site site);

} // namespace qrlogin::emulator
