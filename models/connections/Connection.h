#pragma once

#include "base/Failure.h"
#include "base/Secret.h"
#include "connections/ColorTag.h"
#include "contract/Brand.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace qrlogin {

/// Somebody a tester may sign in as on the simulated phone.
struct TestUser
{
    QString username;
    QString displayName;
    Secret password;

    bool operator==(const TestUser &) const = default;
};

/// Where a user pool and one application of it are, as an onlooker may know it. Nothing in it is secret.
struct PoolAddress
{
    QString connectionId = {}; ///< ours: marks the traffic, names the secrets; "embedded" for the embedded pool
    Brand brand = Brand::GenAuth;
    QUrl managementHost = {}; ///< the management API: scheme, host and port
    QUrl applicationHost = {}; ///< where browsers and phones of the application go
    QString userPoolId = {}; ///< 24 hex digits
    QString appId = {}; ///< 24 hex digits
    QString watermark = {}; ///< shown wherever a code or a token of this pool is; empty for a real pool
    QString caFile = {}; ///< PEM file of authorities to trust besides the system's; empty for none

    bool operator==(const PoolAddress &) const = default;
};

/// What a client of a pool proves itself with. A party that needs none of it is not given any.
struct Credentials
{
    QString accessKeyId = {}; ///< the pool's id, or that of a key pair made for the purpose
    Secret accessKeySecret = {};
    Secret appSecret = {}; ///< empty where the application authenticates with none
    // Of an emulator alone, and never kept:
    Secret controlToken = {}; ///< opens its `/_emulator/` endpoints
    Secret userPoolSecret = {}; ///< what a client of V2 gets the pool's token for

    bool operator==(const Credentials &) const = default;
};

/// How people recognise a connection.
struct Badge
{
    QString name = {};
    QString applicationName = {}; ///< as a phone shows it; may be empty
    bool isProduction = false; ///< people use it: changes want a second look
    ColorTag tag = ColorTag::None;

    bool operator==(const Badge &) const = default;
};

/// All that it takes to speak to one user pool and one application of it. The embedded pool is one of these too.
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

/// Whether secrets may travel to `host`: https to anywhere, http to this machine alone. Fails with Invalid.
Result<void> checkHost(const QUrl &host);

/// `pathAndQuery`, which begins with `/`, on a host that may have a path of its own.
QUrl addressOn(const QUrl &host, const QString &pathAndQuery);

} // namespace qrlogin
