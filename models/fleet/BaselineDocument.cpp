#include "fleet/BaselineDocument.h"

#include "base/VisibleText.h"
#include "contract/JsonCheck.h"
#include "contract/JsonProblemText.h"
#include "contract/TypedPeriod.h"
#include "settings/SettingText.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace qrlogin {

namespace {

constexpr QStringView settingsMember = u"settings";
constexpr QStringView limitsMember = u"limits";
constexpr QStringView poolsMember = u"pools";
constexpr QStringView reasonMember = u"reason";
constexpr QStringView untilMember = u"until";
constexpr QStringView atMostMember = u"atMost";
constexpr QStringView atLeastMember = u"atLeast";
constexpr QStringView anyWord = u"any";

QString below(const QString &path, QStringView name)
{
    return path.isEmpty() ? name.toString() : path + u'.' + name.toString();
}

QJsonValue jsonOf(size_t index, const WantedValue &value)
{
    if (!value.number)
        return anyWord.toString();
    if (!isPeriod(index))
        return *value.number != 0;
    if (!value.unit)
        return *value.number;
    return BaselineDocument::period(*value.number, *value.unit);
}

QJsonObject jsonOf(const PerSetting<std::optional<WantedValue>> &settings)
{
    QJsonObject object;
    for (size_t i = 0; i < settings.size(); ++i) {
        if (settings.at(i))
            object.insert(settingNames.at(i), jsonOf(i, *settings.at(i)));
    }
    return object;
}

} // namespace

/// Collects the problems of one document.
class BaselineDocument::Reader
{
public:
    tl::expected<Baseline, QStringList> read(const QByteArray &text)
    {
        if (text.size() > baselineSizeLimit)
            return tl::unexpected(QStringList(tr("The document is larger than 1 MiB.")));
        const auto json = readJsonObject(text);
        if (!json)
            return tl::unexpected(QStringList(JsonProblemText::describe(json.error())));
        if (checkKind(*json))
            readMembers(*json);
        if (!m_problems.isEmpty())
            return tl::unexpected(m_problems);
        return m_baseline;
    }

private:
    void reject(const QString &path, const QString &sentence)
    {
        //: %1 is the path of a member of a JSON document, %2 a sentence about it
        m_problems += tr("%1: %2").arg(visibleText(path), sentence);
    }

    bool checkKind(const QJsonObject &document)
    {
        if (document.value(u"schema") != QJsonValue(baselineSchema.toString()))
            reject(QStringLiteral("schema"), tr("Must be “%1”.").arg(baselineSchema));
        else if (const QJsonValue version = document.value(u"version"); version.toDouble() > baselineVersion)
            reject(QStringLiteral("version"), tr("A newer version of this program is needed."));
        else if (version != QJsonValue(baselineVersion))
            reject(QStringLiteral("version"), tr("Must be %1.").arg(baselineVersion));
        return m_problems.isEmpty();
    }

    void readMembers(const QJsonObject &document)
    {
        // Editors find the JSON schema by the first one.
        rejectOthers(document, {}, {u"$schema", u"schema", u"version", settingsMember, limitsMember, poolsMember});
        const QJsonObject settings = objectAt(document, {}, settingsMember);
        rejectOthers(settings, settingsMember.toString(), {settingNames.begin(), settingNames.end()});
        m_baseline.settings = settingsIn(settings, settingsMember.toString(), false);
        readLimits(objectAt(document, {}, limitsMember));
        const QJsonObject pools = objectAt(document, {}, poolsMember);
        for (auto pool = pools.begin(); pool != pools.end(); ++pool)
            readException(pool.key(), objectAt(pools, poolsMember.toString(), pool.key()));
        checkSettingsAgainstLimits();
    }

    void rejectOthers(const QJsonObject &object, const QString &path, QList<QStringView> known)
    {
        for (const QString &name : object.keys()) {
            if (!known.contains(name))
                reject(below(path, name), tr("This member does not exist. Check its name."));
        }
    }

    /// Empty if it is absent; `null` is not an object.
    QJsonObject objectAt(const QJsonObject &parent, const QString &path, QStringView name)
    {
        const QJsonValue value = parent.value(name);
        if (!value.isUndefined() && !value.isObject())
            reject(below(path, name), tr("Must be an object."));
        return value.toObject();
    }

    std::optional<WantedValue> periodIn(size_t index, const QJsonValue &value, const QString &path)
    {
        WantedValue wanted;
        if (value.isString()) {
            const auto period = TypedPeriod::parse(value.toString(), PeriodUnit::Second);
            if (!period) {
                reject(path, TypedPeriod::describe(period.error()));
                return {};
            }
            wanted = {period->seconds, period->unit};
        } else if (value.isDouble() && value == QJsonValue(value.toInt())) {
            wanted = {value.toInt(), {}};
        } else {
            reject(path, tr("Must be a period such as \"2m\", or a whole number of seconds."));
            return {};
        }
        const PeriodRule &rule = periodRules.at(index);
        if (rule.allows(*wanted.number))
            return wanted;
        reject(path, SettingText::rangeError(rule, *wanted.number));
        return {};
    }

    PerSetting<std::optional<WantedValue>> settingsIn(const QJsonObject &object, const QString &path, bool mayVary)
    {
        PerSetting<std::optional<WantedValue>> settings;
        for (size_t i = 0; i < settings.size(); ++i) {
            const QJsonValue value = object.value(settingNames.at(i));
            const QString memberPath = below(path, settingNames.at(i));
            if (value.isUndefined())
                continue;
            if (mayVary && value == QJsonValue(anyWord.toString()))
                settings.at(i) = WantedValue{};
            else if (isPeriod(i))
                settings.at(i) = periodIn(i, value, memberPath);
            else if (value.isBool())
                settings.at(i) = WantedValue{int(value.toBool())};
            else
                reject(memberPath, tr("Must be true or false."));
        }
        return settings;
    }

    void readLimits(const QJsonObject &limits)
    {
        QList<QStringView> periods;
        for (const PeriodRule &rule : periodRules)
            periods += rule.wireName;
        rejectOthers(limits, limitsMember.toString(), periods);
        for (size_t i = 0; i < periodRules.size(); ++i) {
            const QStringView name = settingNames.at(i);
            if (!limits.contains(name))
                continue;
            const QString path = below(limitsMember.toString(), name);
            const QJsonObject limit = objectAt(limits, limitsMember.toString(), name);
            rejectOthers(limit, path, {atMostMember, atLeastMember});
            const auto bound = [&](QStringView member) -> std::optional<int> {
                if (!limit.contains(member))
                    return {};
                const auto period = periodIn(i, limit.value(member), below(path, member));
                return period ? period->number : std::nullopt;
            };
            PeriodLimit &read = m_baseline.limits.at(i);
            read = {bound(atLeastMember), bound(atMostMember)};
            if (limits.value(name).isObject() && limit.isEmpty())
                reject(path, tr("Must contain atMost or atLeast."));
            if (read.atLeast && read.atMost && *read.atLeast > *read.atMost)
                reject(path, tr("atLeast must not be more than atMost."));
        }
    }

    void readException(const QString &name, const QJsonObject &object)
    {
        const QString path = below(poolsMember.toString(), name);
        BaselineException exception{PoolPattern(name)};
        if (!exception.pools.isValid())
            reject(path,
                exception.pools.kind() == PoolPattern::Kind::Tag
                    ? tr("This tag does not exist. Tags: %1, production.").arg(colorTagWords.list())
                    : tr("The name of a pool must not be empty."));
        QList<QStringView> known(settingNames.begin(), settingNames.end());
        rejectOthers(object, path, known << reasonMember << untilMember);
        exception.settings = settingsIn(object, path, true);
        const QJsonValue reason = object.value(reasonMember);
        exception.reason = reason.toString().trimmed();
        if (!reason.isUndefined() && !reason.isString())
            reject(below(path, reasonMember), tr("Must be a text."));
        else if (exception.reason.isEmpty()
            && std::ranges::any_of(settingNames, [&](QStringView setting) { return object.contains(setting); }))
            reject(below(path, reasonMember), tr("An exception must have a reason."));
        if (const QJsonValue until = object.value(untilMember); !until.isUndefined()) {
            exception.until = QDate::fromString(until.toString(), Qt::ISODate);
            if (!exception.until->isValid() || exception.until->toString(Qt::ISODate) != until.toString())
                reject(below(path, untilMember), tr("Must be a date such as \"2027-01-31\"."));
        }
        m_baseline.exceptions.append(exception);
    }

    void checkSettingsAgainstLimits()
    {
        for (size_t i = 0; i < periodRules.size(); ++i) {
            const auto &value = m_baseline.settings.at(i);
            if (value && !m_baseline.limits.at(i).allows(*value->number))
                reject(below(settingsMember.toString(), settingNames.at(i)), tr("The value is beyond its own limit."));
        }
    }

    Baseline m_baseline;
    QStringList m_problems;
};

tl::expected<Baseline, QStringList> BaselineDocument::read(const QByteArray &text)
{
    return Reader().read(text);
}

QByteArray BaselineDocument::text(const Baseline &baseline)
{
    QJsonObject limits, pools;
    for (size_t i = 0; i < baseline.limits.size(); ++i) {
        const PeriodLimit &limit = baseline.limits.at(i);
        QJsonObject bounds;
        if (limit.atLeast)
            bounds.insert(atLeastMember, period(*limit.atLeast, PeriodUnit::Day));
        if (limit.atMost)
            bounds.insert(atMostMember, period(*limit.atMost, PeriodUnit::Day));
        if (limit.isSet())
            limits.insert(settingNames.at(i), bounds);
    }
    for (const BaselineException &exception : baseline.exceptions) {
        QJsonObject pool = jsonOf(exception.settings);
        if (!exception.reason.isEmpty())
            pool.insert(reasonMember, exception.reason);
        if (exception.until)
            pool.insert(untilMember, exception.until->toString(Qt::ISODate));
        pools.insert(exception.pools.text(), pool);
    }
    QJsonObject document{{QStringLiteral("schema"), baselineSchema.toString()},
        {QStringLiteral("version"), baselineVersion}, {settingsMember.toString(), jsonOf(baseline.settings)}};
    if (!limits.isEmpty())
        document.insert(limitsMember, limits);
    if (!pools.isEmpty())
        document.insert(poolsMember, pools);
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Baseline BaselineDocument::from(const LoginStrategy &strategy)
{
    Baseline baseline;
    for (size_t i = 0; i < settingNames.size(); ++i)
        baseline.settings.at(i) = WantedValue{numberOf(i, strategy)};
    for (size_t i = 0; i < periodRules.size(); ++i) {
        const int seconds = *baseline.settings.at(i)->number;
        baseline.settings.at(i)->unit = displayUnit(seconds, strategy.*periodRules.at(i).unit);
    }
    return baseline;
}

QString BaselineDocument::period(int seconds, PeriodUnit unit)
{
    static constexpr QStringView letters = u"smhd";
    const PeriodUnit shown = displayUnit(seconds, unit);
    return QString::number(seconds / secondsIn(shown)) + letters.at(qsizetype(shown));
}

} // namespace qrlogin
