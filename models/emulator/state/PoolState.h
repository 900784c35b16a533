#pragma once

#include "emulator/state/PoolRecords.h"
#include "emulator/state/QrCodes.h"
#include "emulator/state/Tickets.h"
#include "emulator/state/Tokens.h"
#include "emulator/state/Users.h"

namespace qrlogin::emulator {

/// The state of a pool. PoolStore stores identity, applications, settings and users. The rest lasts only for this run.
struct PoolState
{
    PoolState(PoolContents contents, Random &source)
        : identity(std::move(contents.identity)),
          applications(std::move(contents.applications)),
          settings(std::move(contents.settings)),
          users(std::move(contents.users)),
          usedNonces(std::move(contents.usedNonces)),
          tokens(identity.tokenKey, identity.id),
          codes(source),
          tickets(source),
          random(source)
    {
    }

    /// Resets applications, users and settings, and deletes codes and tickets, which refer to users by index.
    void restart(PoolContents contents)
    {
        applications = std::move(contents.applications);
        settings = std::move(contents.settings);
        users = Users(std::move(contents.users));
        codes.clear();
        tickets.clear();
    }

    PoolIdentity identity;
    QList<Application> applications;
    StoredSettings settings;
    Users users;
    QList<UsedNonce> usedNonces; ///< before this run
    Tokens tokens;
    QrCodes codes;
    Tickets tickets;
    Random &random;
};

} // namespace qrlogin::emulator
