#pragma once

#include "fleet/Comparison.h"

#include <QCoreApplication>

namespace qrlogin {

/// A compared fleet for other programs. The documents are the same each time for the same fleet: sorted, without times.
class FleetReports
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetReports)
public:
    /// `{"pools": […], "summary": {…}, "unmatched": […]}` (docs/fleet.md).
    static QJsonObject json(const QList<PoolComparison> &pools, const QStringList &unmatched);
    /// JUnit XML with a test case for each pool: drift is a failure; what was not read is an error.
    static QByteArray junit(const QList<PoolComparison> &pools);
    /// SARIF 2.1.0 with a result for each setting that drifted, and for each pool that was not read. The results are in
    /// `file`, the baseline as its user named it.
    static QByteArray sarif(const QList<PoolComparison> &pools, const QString &file);
};

} // namespace qrlogin
