#pragma once

#include "emulator/http/Answer.h"
#include "emulator/state/PoolRecords.h"
#include "emulator/state/Tokens.h"

#include "contract/QrStatus.h"

namespace qrlogin::emulator {

/// The users of a pool, by their place in the list, which stays theirs for as long as the emulator runs.
class Users
{
public:
    explicit Users(QList<User> users);

    const QList<User> &all() const { return m_users; }
    const User &at(int index) const { return m_users[index]; }
    int count() const { return static_cast<int>(m_users.size()); }

    /// -1 if there is none.
    int indexOfId(QStringView id) const;

    /// The user with that id or username; -1 if there is none.
    int indexOf(QStringView idOrUsername) const;

    /// Puts a user in the place of another, or at the end where `index` is count(). Conflict where the username, the
    /// email or the phone is another's.
    Result<void> mayPut(int index, const User &user) const;
    void put(int index, User user);

    /// What a sign-in may name a user by.
    enum class Account { Username, Email, Phone, Any };

    /// The user with that password; else apiCode 2333, or 2005 where the password is right but the user is locked.
    Result<int> signIn(Account kind, const QString &account, const QString &password, QByteArrayView peer);

    /// The user of an access token; 2020 and 2206 as Tokens has it, 2004 for a user who is gone, 2005 for a locked one.
    Result<int> signedIn(const Tokens &tokens, QByteArrayView authorization, Instant now) const;

private:
    QList<User> m_users;
};

/// `displayName` and `photo`; the photo is served by the emulator itself.
BriefUserInfo briefUserInfo(const User &user, QByteArrayView host);

/// The address of a user's picture.
QString photoUrl(const User &user, QByteArrayView host);

} // namespace qrlogin::emulator
