#include "cli/fleet/FleetTable.h"

#include "base/VisibleText.h"
#include "fleet/FleetText.h"

#include <algorithm>

namespace qrlogin {

namespace {

constexpr int shortestName = 8; // columns

/// East Asian Wide and Fullwidth, as Unicode has them in the planes that texts use.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

QString cut(const QString &text, int columns)
{
    if (FleetTable::columnsOf(text) <= columns)
        return text;
    QString kept;
    int width = 1; // of the ellipsis
    for (const char32_t c : text.toUcs4()) {
        width += isWide(c) ? 2 : 1;
        if (width > columns)
            break;
        kept += QString::fromUcs4(&c, 1);
    }
    return kept + u'…';
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - FleetTable::columnsOf(text)), u' ');
}

} // namespace

int FleetTable::columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += isWide(c) ? 2 : 1;
    return columns;
}

QStringList FleetTable::row(const PoolComparison &pool, const PerSetting<PeriodUnit> &units)
{
    const Badge &badge = pool.reading.pool.badge;
    QStringList tags;
    if (badge.isProduction)
        tags += tr("PRODUCTION");
    if (badge.tag != ColorTag::None)
        tags += colorTagWords.of(badge.tag);
    QStringList cells{visibleText(badge.name), tags.join(u' ')};
    for (size_t i = 0; i < settingNames.size(); ++i) {
        const QString value
            = pool.actual() ? FleetText::shortValue(i, numberOf(i, *pool.actual()), units.at(i)) : QStringLiteral("-");
        const QString mark = pool.actual() ? FleetText::mark(pool.settings.at(i).verdict) : QString();
        cells += mark.isEmpty() ? value : value + u' ' + mark;
    }
    return cells << FleetText::verdict(pool.verdict());
}

QStringList FleetTable::table(const QList<PoolComparison> &pools, int width)
{
    PerSetting<PeriodUnit> units{};
    QStringList heading{tr("Pool"), tr("Tag")};
    for (size_t i = 0; i < settingNames.size(); ++i) {
        units.at(i) = FleetText::unitOf(i, pools);
        heading += FleetText::heading(i);
    }
    QList<QStringList> rows{heading << tr("State")};
    for (const PoolComparison &pool : pools)
        rows += row(pool, units);
    QList<int> widths(heading.size(), 0);
    int total = int(2 * (widths.size() - 1));
    for (qsizetype column = 0; column < widths.size(); ++column) {
        for (const QStringList &each : rows)
            widths[column] = std::max(widths[column], columnsOf(each.at(column)));
        total += widths[column];
    }
    widths[0] = std::clamp(widths[0] - (total - width), std::min(widths[0], shortestName), widths[0]);
    QStringList lines;
    for (const QStringList &each : rows) {
        QString line;
        for (qsizetype column = 0; column < widths.size(); ++column)
            line += padded(cut(each.at(column), widths[column]), widths[column]) + QLatin1String("  ");
        lines += cut(line.trimmed(), width);
    }
    return lines;
}

QStringList FleetTable::differences(const QList<PoolComparison> &pools)
{
    qsizetype longest = 0;
    for (const QStringView name : settingNames)
        longest = std::max(longest, name.size());
    QStringList lines;
    for (const PoolComparison &pool : pools) {
        QStringList settings;
        for (size_t i = 0; i < settingNames.size(); ++i) {
            const SettingVerdict verdict = pool.settings.at(i).verdict;
            if (pool.actual() && (isDrift(verdict) || verdict == SettingVerdict::Excepted))
                settings += QStringLiteral("  %1 %2  %3")
                                .arg(FleetText::mark(verdict), settingNames.at(i).toString().leftJustified(longest),
                                    visibleText(FleetText::sentence(i, pool)));
        }
        if (!settings.isEmpty())
            lines += QStringList(visibleText(pool.reading.pool.badge.name) + QLatin1String(": ")
                         + FleetText::verdict(pool.verdict()))
                + settings;
    }
    return lines;
}

QStringList FleetTable::obstacles(const QList<PoolComparison> &pools)
{
    QStringList lines;
    for (const PoolComparison &pool : pools) {
        if (!pool.actual())
            lines += visibleText(pool.reading.pool.badge.name) + QLatin1String(": ")
                + FleetText::verdict(pool.verdict()) + QLatin1String(". ") + visibleText(FleetText::obstacle(pool));
    }
    return lines;
}

} // namespace qrlogin
