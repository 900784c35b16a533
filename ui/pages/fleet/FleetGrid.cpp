#include "pages/fleet/FleetGrid.h"

#include "fleet/FleetText.h"
#include "settings/Advice.h"
#include "settings/SettingChange.h"
#include "settings/SettingText.h"
#include "theme/Fonts.h"
#include "theme/TimeText.h"
#include "widgets/Icon.h"
#include "widgets/tag/TagMark.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>

namespace qrlogin {

namespace {

Accent accentOfSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Danger: return Accent::Danger;
    case Severity::Warning: return Accent::Warning;
    case Severity::Notice: break;
    }
    return Accent::Info;
}

/// The advice that changes this setting, most severe first.
QList<AdviceRule> adviceOnSetting(const LoginStrategy &strategy, size_t index)
{
    QList<AdviceRule> found;
    for (const AdviceRule &rule : adviceOn(strategy)) {
        LoginStrategy safer = strategy;
        rule.makeSafer(safer);
        if (!sameSetting(settingNames.at(index), strategy, safer))
            found += rule;
    }
    return found;
}

} // namespace

FleetGrid::FleetGrid(const Fleet &fleet, QObject *parent)
    : QAbstractTableModel(parent),
      m_fleet(fleet)
{
    takeUnits();
    connect(&fleet, &Fleet::reset, this, [this] {
        beginResetModel();
        takeUnits();
        endResetModel();
    });
    connect(&fleet, &Fleet::poolChanged, this, &FleetGrid::showPool);
}

void FleetGrid::takeUnits()
{
    for (size_t i = 0; i < m_units.size(); ++i)
        m_units.at(i) = FleetText::unitOf(i, m_fleet.pools());
}

void FleetGrid::showPool(int row)
{
    const PerSetting<PeriodUnit> before = m_units;
    takeUnits();
    if (m_units == before)
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void FleetGrid::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int FleetGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fleet.pools().size());
}

int FleetGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<size_t> FleetGrid::settingOf(int column)
{
    return column >= FirstSetting && column <= LastSetting ? std::optional(size_t(column - FirstSetting))
                                                           : std::nullopt;
}

Accent FleetGrid::accentOf(const PoolComparison &pool, int column)
{
    if (const auto setting = settingOf(column)) {
        const SettingVerdict verdict = pool.settings.at(*setting).verdict;
        if (verdict == SettingVerdict::LimitBroken)
            return Accent::Danger;
        return isDrift(verdict)                   ? Accent::Warning
            : verdict == SettingVerdict::Excepted ? Accent::Info
                                                  : Accent::Neutral;
    }
    if (column != State)
        return Accent::Neutral;
    switch (pool.verdict()) {
    case PoolVerdict::NotRead:
    case PoolVerdict::Read: break;
    case PoolVerdict::NotReached:
    case PoolVerdict::Refused: return Accent::Danger;
    case PoolVerdict::Drift: return Accent::Warning;
    case PoolVerdict::InLine: return Accent::Success;
    }
    return Accent::Neutral;
}

QString FleetGrid::text(const PoolComparison &pool, int column) const
{
    if (const auto setting = settingOf(column)) {
        if (!pool.actual())
            return QStringLiteral("?");
        const QString value = FleetText::shortValue(*setting, numberOf(*setting, *pool.actual()), m_units.at(*setting));
        const QString mark = FleetText::mark(pool.settings.at(*setting).verdict);
        return mark.isEmpty() ? value : value + u' ' + mark;
    }
    switch (column) {
    case Pool: return pool.reading.pool.badge.name;
    case State: return FleetText::verdict(pool.verdict());
    default: break;
    }
    const auto &reach = pool.reading.reach;
    return reach && *reach ? QLocale().toString((*reach)->withOwnRules().size()) : QStringLiteral("?");
}

QString FleetGrid::subtitle(const PoolComparison &pool) const
{
    const Badge &badge = pool.reading.pool.badge;
    QStringList parts;
    if (badge.isProduction)
        parts += tr("PRODUCTION");
    if (badge.tag != ColorTag::None)
        parts += TagMark::name(badge.tag);
    if (pool.reading.readAt) {
        parts += tr("read at %1").arg(timeOfDay(*pool.reading.readAt));
    }
    return parts.join(QStringLiteral(" · "));
}

QString FleetGrid::toolTip(const PoolComparison &pool, int column) const
{
    QStringList lines;
    if (const auto setting = settingOf(column)) {
        lines += SettingText::title(settingNames.at(*setting));
        lines += text(pool, column) + QLatin1String(": ") + FleetText::verdict(pool.settings.at(*setting).verdict);
        if (pool.actual()) {
            lines += FleetText::sentence(*setting, pool);
            for (const AdviceRule &rule : adviceOnSetting(*pool.actual(), *setting))
                lines += AdviceText::title(rule.advice);
        }
        return lines.join(u'\n');
    }
    if (column == Own) {
        const auto &reach = pool.reading.reach;
        lines += text(pool, column);
        if (reach)
            lines += ReachText::summary(*reach);
        if (reach && *reach)
            lines += ReachText::others(**reach);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    lines += QStringList{
        pool.reading.pool.badge.name, subtitle(pool), FleetText::verdict(pool.verdict()), FleetText::obstacle(pool)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant FleetGrid::sortKey(const PoolComparison &pool, int column) const
{
    if (const auto setting = settingOf(column))
        return pool.actual() ? numberOf(*setting, *pool.actual()) : -1;
    if (column == Own) {
        const auto &reach = pool.reading.reach;
        return reach && *reach ? int((*reach)->withOwnRules().size()) : -1;
    }
    return column == State ? QVariant(int(pool.verdict())) : QVariant(pool.reading.pool.badge.name.toCaseFolded());
}

QVariant FleetGrid::decoration(const PoolComparison &pool, int column) const
{
    if (column == Pool)
        return TagMark::icon(pool.reading.pool.badge.tag, QGuiApplication::palette(), qApp->devicePixelRatio());
    const auto setting = settingOf(column);
    if (!setting || !pool.actual())
        return {};
    const QList<AdviceRule> advice = adviceOnSetting(*pool.actual(), *setting);
    return advice.isEmpty() ? QVariant() : accentIcon(accentOfSeverity(advice.first().severity));
}

QVariant FleetGrid::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PoolComparison &pool = poolAt(index.row());
    const int column = index.column();
    const Accent accent = accentOf(pool, column);
    switch (role) {
    case Qt::DisplayRole: return text(pool, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return toolTip(pool, column);
    case Qt::DecorationRole: return decoration(pool, column);
    case Qt::ForegroundRole:
        return accent == Accent::Neutral ? QVariant() : accentColors(accent, QGuiApplication::palette()).text;
    case Qt::BackgroundRole:
        return settingOf(column) && (accent == Accent::Warning || accent == Accent::Danger)
            ? accentColors(accent, QGuiApplication::palette()).fill
            : QVariant();
    case Qt::FontRole: return column == Pool ? strongFont(QGuiApplication::font()) : QVariant();
    case Qt::TextAlignmentRole: return int((column == Own ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SubtitleRole: return column == Pool ? subtitle(pool) : QVariant();
    case SortRole: return sortKey(pool, column);
    default: return {};
    }
}

QVariant FleetGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Own ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto setting = settingOf(section);
    if (role == Qt::ToolTipRole && setting)
        return FleetText::heading(*setting) + u'\n' + SettingText::title(settingNames.at(*setting));
    if (role == Qt::ToolTipRole && section == Own)
        return tr("Own settings") + u'\n' + tr("Applications with their own settings");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (setting)
        return FleetText::heading(*setting);
    return section == Pool ? tr("Pool") : section == State ? tr("State") : tr("Own settings");
}

} // namespace qrlogin

#include "moc_FleetGrid.cpp"
