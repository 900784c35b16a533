#pragma once

#include "fleet/Comparison.h"

namespace qrlogin {

/// What was read of one pool, and what will be written to it.
struct PlannedPool
{
    QString name;
    QString connectionId;
    QString mark; ///< poolMark() of the connection
    LoginStrategy was;
    LoginStrategy wanted; ///< the same as `was`: nothing is written

    bool operator==(const PlannedPool &) const = default;
};

/// Tells pools apart without their addresses: a digest of the management host and the access key ID.
QString poolMark(const Connection &pool);

/// The plan for the pools that were read, in their order.
QList<PlannedPool> planFor(const QList<PoolComparison> &pools);

/// The names of the pools that differ between two plans or are only in one of them.
QStringList differences(const QList<PlannedPool> &one, const QList<PlannedPool> &other);

/// A plan as a file (docs/fleet.md). Contains no secret and no address.
inline constexpr QStringView planSchema = u"qrlogin-fleet-plan";
inline constexpr int planVersion = 1;
inline constexpr qsizetype planSizeLimit = 4 * 1024 * 1024; ///< bytes

QByteArray planDocument(const QList<PlannedPool> &plan);
/// Malformed, with the member's path or the line and column.
Result<QList<PlannedPool>> planFromText(const QByteArray &text);

} // namespace qrlogin
