#include "fleet/FleetText.h"

#include "client/FailureText.h"
#include "fleet/BaselineDocument.h"
#include "settings/SettingText.h"

#include <algorithm>

namespace qrlogin {

QString FleetText::verdict(SettingVerdict verdict)
{
    switch (verdict) {
    case SettingVerdict::NotRead: return tr("not known");
    case SettingVerdict::NotCompared: return tr("not compared");
    case SettingVerdict::InLine: return tr("in line");
    case SettingVerdict::Excepted: return tr("exception");
    case SettingVerdict::Drift: return tr("drift");
    case SettingVerdict::ExpiredException: return tr("exception expired");
    case SettingVerdict::LimitBroken: return tr("beyond the limit");
    }
    return {};
}

QString FleetText::verdict(PoolVerdict verdict)
{
    switch (verdict) {
    case PoolVerdict::NotRead: return tr("not read");
    case PoolVerdict::NotReached: return tr("not reached");
    case PoolVerdict::Refused: return tr("rejected");
    case PoolVerdict::Read: return tr("read");
    case PoolVerdict::Drift: return tr("drift");
    case PoolVerdict::InLine: return tr("in line");
    }
    return {};
}

QString FleetText::mark(SettingVerdict verdict)
{
    switch (verdict) {
    case SettingVerdict::NotRead: return QStringLiteral("?");
    case SettingVerdict::NotCompared:
    case SettingVerdict::InLine: return {};
    case SettingVerdict::Excepted: return QStringLiteral("~");
    case SettingVerdict::Drift: return QStringLiteral("≠");
    case SettingVerdict::ExpiredException: return QStringLiteral("†");
    case SettingVerdict::LimitBroken: return QStringLiteral("!");
    }
    return {};
}

QString FleetText::heading(size_t index)
{
    switch (index) {
    case 0: return tr("QR code");
    case 1: return tr("Ticket");
    case 2: return tr("Full info");
    default: return tr("Browser exchange");
    }
}

PeriodUnit FleetText::unitOf(size_t index, const QList<PoolComparison> &pools)
{
    PeriodUnit unit = PeriodUnit::Second;
    if (!isPeriod(index))
        return unit;
    for (const PeriodUnit longer : allPeriodUnits) {
        const auto isExact = [&](const PoolComparison &pool) {
            return !pool.actual() || isExactIn(numberOf(index, *pool.actual()), longer);
        };
        if (std::ranges::all_of(pools, isExact))
            unit = longer;
    }
    return unit;
}

QString FleetText::shortValue(size_t index, int number, PeriodUnit unit)
{
    return isPeriod(index) ? BaselineDocument::period(number, unit) : value(index, number);
}

QString FleetText::value(size_t index, int number)
{
    LoginStrategy strategy;
    put(index, {number, displayUnit(number, PeriodUnit::Day)}, strategy);
    return SettingText::value(settingNames.at(index), strategy);
}

QString FleetText::sentence(size_t index, const PoolComparison &pool)
{
    const SettingComparison &setting = pool.settings.at(index);
    if (!pool.actual())
        return verdict(setting.verdict);
    QStringList parts{value(index, numberOf(index, *pool.actual()))};
    const SettingExpectation &expected = setting.expected;
    const bool isWrong = isDrift(setting.verdict);
    if (isWrong && expected.value && expected.value->number)
        parts += tr("expected: %1").arg(value(index, *expected.value->number));
    if (isWrong && !expected.limit.allows(numberOf(index, *pool.actual()))) {
        if (expected.limit.atLeast)
            parts += tr("at least %1").arg(value(index, *expected.limit.atLeast));
        if (expected.limit.atMost)
            parts += tr("at most %1").arg(value(index, *expected.limit.atMost));
    }
    if (expected.exception && setting.verdict != SettingVerdict::InLine) {
        const QString of = expected.exception->pools.text();
        const QString until = expected.exception->until.value_or(QDate()).toString(Qt::ISODate);
        if (expected.isExpired)
            parts += tr("the exception for “%1” expired on %2").arg(of, until);
        else if (until.isEmpty())
            parts += tr("exception for “%1”: %2").arg(of, expected.exception->reason);
        else
            parts += tr("exception for “%1” until %2: %3").arg(of, until, expected.exception->reason);
    }
    return parts.join(tr("; "));
}

QString FleetText::obstacle(const PoolComparison &pool)
{
    const auto &settings = pool.reading.settings;
    return settings && !*settings ? FailureText::describe(settings->error()) : QString();
}

QString FleetText::contradiction(const QString &one, const QString &other, const QString &pool)
{
    return tr("“%1” and “%2” both set a setting of “%3”.").arg(one, other, pool);
}

QString FleetText::summary(const QList<PoolComparison> &pools)
{
    const auto count
        = [&](PoolVerdict verdict) { return int(std::ranges::count(pools, verdict, &PoolComparison::verdict)); };
    QStringList parts;
    if (const int inLine = count(PoolVerdict::InLine))
        parts += tr("%n in line", nullptr, inLine);
    if (const int read = count(PoolVerdict::Read))
        parts += tr("%n read", nullptr, read);
    if (const int drift = count(PoolVerdict::Drift))
        parts += tr("%n with drift", nullptr, drift);
    if (const int notReached = count(PoolVerdict::NotReached))
        parts += tr("%n not reached", nullptr, notReached);
    if (const int refused = count(PoolVerdict::Refused))
        parts += tr("%n rejected", nullptr, refused);
    if (const int notRead = count(PoolVerdict::NotRead))
        parts += tr("%n not read", nullptr, notRead);
    if (parts.isEmpty())
        return tr("There are no pools.");
    //: %1 is a list such as "9 in line, 1 with drift"
    return tr("%n pool(s): %1", nullptr, int(pools.size())).arg(parts.join(tr(", ")));
}

} // namespace qrlogin
