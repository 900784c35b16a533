#pragma once

#include "base/Clock.h"
#include "base/Secret.h"
#include "emulator/state/StoredSettings.h"

#include <QList>
#include <QString>

#include <optional>

namespace qrlogin::emulator {

/// What a pool is made of, as its store keeps it.

struct PoolIdentity
{
    QString id; ///< 24 hex digits
    QString name;
    Secret secret; ///< 32 hex digits; id and secret sign management requests too
    QString accessKeyId; ///< a key pair made for management requests
    Secret accessKeySecret;
    Secret tokenKey; ///< what tokens are signed with; never leaves the emulator
};

/// How an application proves itself where tokens are given out.
enum class ClientAuthMethod { SecretPost, SecretBasic, None };

/// client_secret_post, client_secret_basic, none.
QString wireName(ClientAuthMethod method);
std::optional<ClientAuthMethod> clientAuthMethodFromWire(QStringView name);

struct Application
{
    QString id; ///< 24 hex digits
    QString name;
    Secret secret; ///< 32 hex digits
    ClientAuthMethod authMethod = ClientAuthMethod::SecretPost;
};

struct User
{
    QString id; ///< 24 hex digits
    QString username;
    QString displayName;
    QString email;
    QString phone;
    QString company;
    Secret password; ///< as typed: demo users only, never a real password
    bool locked = false;
    Instant signedUp;
    int loginsCount = 0; ///< since the emulator was started
    QString lastIp; ///< since the emulator was started
};

struct PoolContents
{
    PoolIdentity identity;
    QList<Application> applications; ///< at least one
    QList<User> users;
    StoredSettings settings;
};

} // namespace qrlogin::emulator
