#include "fleet/RolloutReport.h"

#include "base/CsvField.h"
#include "base/VisibleText.h"
#include "contract/QrPayload.h"
#include "settings/SettingChange.h"
#include "settings/SettingText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

/// Text that Markdown shows as it is, in one cell of a table.
QString markdownText(const QString &text)
{
    QString shown;
    for (const QChar c : visibleText(text)) {
        if (QStringView(u"\\`*_{}[]<>|~#").contains(c))
            shown += u'\\';
        shown += c;
    }
    return shown;
}

QJsonValue jsonValue(QStringView setting, const LoginStrategy &strategy)
{
    return toJson(strategy).value(setting);
}

QString csvValueOf(QStringView setting, const LoginStrategy &strategy)
{
    const QJsonValue value = jsonValue(setting, strategy);
    return value.isBool() ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false"))
                          : QString::number(value.toInt());
}

/// What was written or should have been.
QList<SettingChange> changesOf(const RolloutPool &pool)
{
    return changesBetween(pool.planned.was, pool.written());
}

} // namespace

QString RolloutReport::result(RolloutResult result)
{
    switch (result) {
    case RolloutResult::Planned: return tr("not begun");
    case RolloutResult::InLine: return tr("in line");
    case RolloutResult::Begun: return tr("interrupted");
    case RolloutResult::Written: return tr("written");
    case RolloutResult::Conflict: return tr("conflict");
    case RolloutResult::Rejected: return tr("rejected");
    case RolloutResult::NotReached: return tr("not reached");
    case RolloutResult::Unknown: return tr("not known");
    }
    return {};
}

QString RolloutReport::summary(const RolloutRecord &record)
{
    QStringList parts;
    for (const Word<RolloutResult> &word : rolloutResultWords) {
        const auto count = std::ranges::count(record.pools, word.value, &RolloutPool::result);
        if (count > 0)
            //: %1 is a number of pools, %2 what happened to them, such as "written"
            parts += tr("%1 %2").arg(count).arg(result(word.value));
    }
    return tr("%n pool(s): %1", nullptr, int(record.pools.size())).arg(parts.join(tr(", ")));
}

QByteArray RolloutReport::markdown(const RolloutRecord &record)
{
    QString text = QStringLiteral("# %1\n\n").arg(tr("Rollout %1").arg(record.id));
    text += QStringLiteral("- %1\n").arg(tr("Time: %1").arg(isoTime(record.time)));
    if (record.undoes)
        text += QStringLiteral("- %1\n").arg(tr("Undoes rollout %1").arg(*record.undoes));
    if (!record.reason.isEmpty())
        text += QStringLiteral("- %1\n").arg(tr("Reason: %1").arg(markdownText(record.reason)));
    text += QStringLiteral("- %1\n\n").arg(summary(record));
    text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n|---|---|---|---|---|\n")
                .arg(tr("Pool"), tr("Setting"), tr("Before"), tr("After"), tr("Result"));
    for (const RolloutPool &pool : record.pools) {
        const QString name = markdownText(pool.planned.name);
        const QString outcome
            = pool.detail.isEmpty() ? result(pool.result) : result(pool.result) + u' ' + markdownText(pool.detail);
        const QList<SettingChange> changes = changesOf(pool);
        if (changes.isEmpty())
            text += QStringLiteral("| %1 | | | | %2 |\n").arg(name, outcome);
        for (const SettingChange &change : changes) {
            const QStringList values = SettingText::values(change.wireName, {change.before, change.after});
            text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 |\n")
                        .arg(name, change.wireName.toString(), values.first(), values.last(), outcome);
        }
    }
    return text.toUtf8();
}

QByteArray RolloutReport::csv(const RolloutRecord &record)
{
    QString text = QStringLiteral("\uFEFFrollout,time,reason,pool,connectionId,setting,before,after,result,detail\r\n");
    for (const RolloutPool &pool : record.pools) {
        const auto add = [&](const QString &setting, const QString &before, const QString &after) {
            QStringList fields{QString::number(record.id), isoTime(record.time), record.reason, pool.planned.name,
                pool.planned.connectionId, setting, before, after, rolloutResultWords.of(pool.result), pool.detail};
            for (QString &field : fields)
                field = csvField(field);
            text += fields.join(u',') + QLatin1String("\r\n");
        };
        const QList<SettingChange> changes = changesOf(pool);
        for (const SettingChange &change : changes)
            add(change.wireName.toString(), csvValueOf(change.wireName, change.before),
                csvValueOf(change.wireName, change.after));
        if (changes.isEmpty())
            add({}, {}, {});
    }
    return text.toUtf8();
}

QJsonObject RolloutReport::json(const RolloutRecord &record)
{
    QJsonArray pools;
    for (const RolloutPool &pool : record.pools) {
        QJsonArray changes;
        for (const SettingChange &change : changesOf(pool))
            changes.append(QJsonObject{{QStringLiteral("setting"), change.wireName.toString()},
                {QStringLiteral("before"), jsonValue(change.wireName, change.before)},
                {QStringLiteral("after"), jsonValue(change.wireName, change.after)}});
        pools.append(
            QJsonObject{{QStringLiteral("name"), pool.planned.name}, {QStringLiteral("id"), pool.planned.connectionId},
                {QStringLiteral("result"), rolloutResultWords.of(pool.result)}, {QStringLiteral("detail"), pool.detail},
                {QStringLiteral("changes"), changes}});
    }
    QJsonObject object{{QStringLiteral("rollout"), record.id}, {QStringLiteral("time"), isoTime(record.time)},
        {QStringLiteral("reason"), record.reason}, {QStringLiteral("pools"), pools}};
    if (record.undoes)
        object.insert(QStringLiteral("undoes"), *record.undoes);
    return object;
}

bool RolloutReport::isKnownFile(const QString &name)
{
    return std::ranges::any_of(std::array{QLatin1String(".md"), QLatin1String(".csv"), QLatin1String(".json")},
        [&](QLatin1String end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

QByteArray RolloutReport::forFile(const QString &name, const RolloutRecord &record)
{
    if (name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive))
        return markdown(record);
    if (name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return csv(record);
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return QJsonDocument(json(record)).toJson(QJsonDocument::Indented);
    return {};
}

} // namespace qrlogin
