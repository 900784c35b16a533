#pragma once

#include "fleet/Comparison.h"

#include <QCoreApplication>

namespace qrlogin {

/// A fleet in words, in the application's language.
class FleetText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::FleetText)
public:
    static QString verdict(SettingVerdict verdict);
    static QString verdict(PoolVerdict verdict);
    /// One character that marks a value without colour; empty for what needs no mark.
    static QString mark(SettingVerdict verdict);
    /// The setting at `index` as the heading of a narrow column.
    static QString heading(size_t index);

    /// The longest unit in which all these periods are exact, so that a column has one unit.
    static PeriodUnit unitOf(size_t index, const QList<PoolComparison> &pools);
    /// A value in few characters: "2m", "On".
    static QString shortValue(size_t index, int number, PeriodUnit unit);
    /// The same as people say it: "2 minutes", "On".
    static QString value(size_t index, int number);

    /// The value, what is expected instead, and the exception or limit: "10 minutes; expected: 2 minutes".
    static QString sentence(size_t index, const PoolComparison &pool);
    /// Why the pool's settings are not known; empty if they are.
    static QString obstacle(const PoolComparison &pool);
    /// That two entries of the baseline set the same setting of a pool.
    static QString contradiction(const QString &one, const QString &other, const QString &pool);
    /// "12 pools: 9 in line, 2 with drift, 1 not reached".
    static QString summary(const QList<PoolComparison> &pools);
};

} // namespace qrlogin
