#pragma once

#include "emulator/state/PoolRecords.h"
#include "emulator/state/QrCodes.h"
#include "emulator/state/Tickets.h"
#include "emulator/state/Tokens.h"
#include "emulator/state/Users.h"

namespace qrlogin::emulator {

/// The state of a pool. PoolStore stores identity, applications, settings, users, keys and
/// revoked logins. The rest lasts only for this run.
struct PoolState
{
    PoolState(PoolContents contents, Random &source)
        : identity(std::move(contents.identity)),
          applications(std::move(contents.applications)),
          settings(std::move(contents.settings)),
          users(std::move(contents.users)),
          usedNonces(std::move(contents.usedNonces)),
          keys(contents.keys, source),
          tokens(identity.tokenKey, identity.id, &keys, [this](QStringView id) { return secretOf(id); }),
          codes(source),
          tickets(source),
          random(source)
    {
        for (const RevokedLogin &login : contents.revoked)
            tokens.revoke(login);
    }

    PoolState(const PoolState &) = delete;
    PoolState &operator=(const PoolState &) = delete;

    /// Resets applications, users and settings, and deletes codes and tickets, which refer to users by index.
    void restart(PoolContents contents)
    {
        applications = std::move(contents.applications);
        settings = std::move(contents.settings);
        users = Users(std::move(contents.users));
        codes.clear();
        tickets.clear();
    }

    /// Removes an application with its codes and tickets. Its index must not be 0: clients of the console use the
    /// first.
    void removeApplication(int application)
    {
        applications.removeAt(application);
        codes.removeApplication(application);
        tickets.removeApplication(application);
    }

    /// Of the application with that ID; empty if there is none.
    Secret secretOf(QStringView applicationId) const
    {
        const auto found = std::ranges::find(applications, applicationId, &Application::id);
        return found == applications.end() ? Secret() : found->secret;
    }

    /// The four settings that codes and tickets of that application obey: its own, or the pool's.
    const LoginStrategy &rulesOf(int application) const
    {
        const auto &own = applications[application].ownRules;
        return own ? *own : settings.strategy();
    }

    PoolIdentity identity;
    QList<Application> applications;
    StoredSettings settings;
    Users users;
    QList<UsedNonce> usedNonces; ///< before this run
    KeyRing keys;
    Tokens tokens;
    QrCodes codes;
    Tickets tickets;
    Random &random;
};

} // namespace qrlogin::emulator
