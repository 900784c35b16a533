#pragma once

#include "base/Failure.h"
#include "base/Secret.h"
#include "connections/ColorTag.h"
#include "contract/Brand.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace qrlogin {

/// A user for sign-ins on the simulated phone.
struct TestUser
{
    QString username;
    QString displayName;
    Secret password;

    bool operator==(const TestUser &) const = default;
};

/// The address of a user pool and one of its applications, as an observer can know it. Contains no secrets.
struct PoolAddress
{
    QString connectionId = {}; ///< our ID: marks the traffic, names the secrets; "embedded" for the emulator
    Brand brand = Brand::GenAuth;
    QUrl managementHost = {}; ///< management API: scheme, host and port
    QUrl applicationHost = {}; ///< for the application's browsers and phones
    QString userPoolId = {}; ///< 24 hex digits
    QString appId = {}; ///< 24 hex digits
    QString watermark = {}; ///< shown with each code and token of this pool; empty for a real pool
    QString caFile = {}; ///< PEM file of CAs to trust besides the system CAs; empty for none

    bool operator==(const PoolAddress &) const = default;
};

/// The credentials of a client of a pool. A party gets only those that it needs.
struct Credentials
{
    QString accessKeyId = {}; ///< the user pool ID, or the ID of a separate key pair
    Secret accessKeySecret = {};
    Secret appSecret = {}; ///< empty if the application authenticates with `none`
    // Only for emulators, never stored:
    Secret controlToken = {}; ///< authenticates at the `/_emulator/` endpoints
    Secret userPoolSecret = {}; ///< a V2 client exchanges it for the pool token

    bool operator==(const Credentials &) const = default;
};

/// How people recognize a connection.
struct Badge
{
    QString name = {};
    QString applicationName = {}; ///< as a phone shows it; can be empty
    bool isProduction = false; ///< production pool: changes need a confirmation
    ColorTag tag = ColorTag::None;

    bool operator==(const Badge &) const = default;
};

/// Everything needed to speak to one user pool and one of its applications. The emulator is a connection too.
struct Connection
{
    PoolAddress address;
    Credentials credentials;
    Badge badge;
    QList<TestUser> testUsers;

    const QString &id() const { return address.connectionId; }
    bool operator==(const Connection &) const = default;
};

inline constexpr QStringView embeddedConnectionId = u"embedded";

/// Whether secrets may be sent to `host`: with https to any host, with http only to this computer. Fails with Invalid.
Result<void> checkHost(const QUrl &host);

/// Appends `pathAndQuery`, which starts with `/`, to a host that can have its own path.
QUrl addressOn(const QUrl &host, const QString &pathAndQuery);

} // namespace qrlogin
