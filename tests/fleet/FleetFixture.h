#pragma once

#include "fleet/BaselineDocument.h"
#include "fleet/Comparison.h"
#include "fleet/PlanDocument.h"

namespace qrlogin::test {

inline Connection connectionNamed(const QString &name, ColorTag tag = ColorTag::None, bool isProduction = false)
{
    Connection connection;
    connection.address.connectionId = QStringLiteral("id-") + name;
    connection.address.managementHost = QUrl(QStringLiteral("https://%1.example").arg(name.toLower().remove(u' ')));
    connection.credentials.accessKeyId = QStringLiteral("key");
    connection.badge = {name, {}, isProduction, tag};
    return connection;
}

inline PoolReading readingOf(const QString &name, const LoginStrategy &strategy)
{
    return {connectionNamed(name), strategy, Instant(), {}};
}

/// `members` are those of a baseline besides its schema and version.
inline QByteArray baselineWith(const QByteArray &members)
{
    return "{\"schema\": \"qrlogin-baseline\", \"version\": 1" + QByteArray(members.isEmpty() ? "" : ", ") + members
        + "}";
}

inline Baseline baselineOf(const QByteArray &members)
{
    const auto read = BaselineDocument::read(baselineWith(members));
    if (!read)
        qFatal("%s", qPrintable(read.error().join(u'\n')));
    return *read;
}

inline PlannedPool plannedFor(const Connection &pool, const LoginStrategy &was, const LoginStrategy &wanted)
{
    return {pool.badge.name, pool.id(), poolMark(pool), was, wanted};
}

/// The example of docs/fleet.md.
inline const QByteArray exampleMembers
    = "\"settings\": {\"qrcodeExpiresIn\": \"2m\", \"ticketExpiresIn\": \"5m\", \"returnFullUserInfo\": false, "
      "\"allowExchangeUserInfoFromBrowser\": false}, \"limits\": {\"qrcodeExpiresIn\": {\"atMost\": \"5m\"}}, "
      "\"pools\": {\"Staging\": {\"qrcodeExpiresIn\": \"10m\", \"reason\": \"slow test phones\"}, "
      "\"Customer *\": {}}";

inline const QDate today(2026, 11, 27);

} // namespace qrlogin::test
