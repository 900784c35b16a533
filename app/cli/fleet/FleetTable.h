#pragma once

#include "fleet/Comparison.h"

#include <QCoreApplication>

namespace qrlogin {

/// A fleet as lines of text, in the order of the pools. All foreign text is cleaned by visibleText().
class FleetTable
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetTable)
public:
    /// A table with a heading, at most `width` columns wide.
    static QStringList table(const QList<PoolComparison> &pools, int width);
    /// Each pool that is not in line or has an exception, with the settings in question.
    static QStringList differences(const QList<PoolComparison> &pools);
    /// Why pools could not be read.
    static QStringList obstacles(const QList<PoolComparison> &pools);

    /// The columns that a terminal needs for a text; Chinese characters need two.
    static int columnsOf(const QString &text);

private:
    static QStringList row(const PoolComparison &pool, const PerSetting<PeriodUnit> &units);
};

} // namespace qrlogin
