#pragma once

#include "contract/SignatureVerifier.h"
#include "contract/control/EmulatorState.h"
#include "emulator/state/KeyRing.h"
#include "emulator/state/StoredSettings.h"

namespace qrlogin::emulator {

/// The parts of a pool, as PoolStore stores them.

struct PoolIdentity
{
    QString id; ///< 24 hex digits
    QString name;
    Secret secret; ///< 32 hex digits; ID and secret also sign management requests
    QString accessKeyId; ///< separate key pair for management requests
    Secret accessKeySecret;
    Secret tokenKey; ///< signs tokens; never leaves the emulator
};

struct Application : EmulatorApplication
{
};

struct User : EmulatorUser
{
    Instant signedUp;
    QString lastIp; ///< since the emulator started
};

/// A login whose tokens were revoked.
struct RevokedLogin
{
    QString id; ///< `jti` of its tokens
    Instant until; ///< when the last of them expires
};

struct PoolContents
{
    PoolIdentity identity;
    QList<Application> applications; ///< at least one
    QList<User> users;
    StoredSettings settings;
    QList<UsedNonce> usedNonces = {}; ///< of signed requests; the oldest first
    QList<StoredKey> keys = {}; ///< the order is that in which they were made
    QList<RevokedLogin> revoked = {};
};

} // namespace qrlogin::emulator
