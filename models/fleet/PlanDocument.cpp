#include "fleet/PlanDocument.h"

#include "contract/JsonCheck.h"
#include "contract/JsonProblemText.h"
#include "contract/KnownMembers.h"
#include "contract/StrategyPatch.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace qrlogin {

namespace {

QJsonObject jsonOf(const PlannedPool &pool)
{
    return {{QStringLiteral("name"), pool.name}, {QStringLiteral("id"), pool.connectionId},
        {QStringLiteral("mark"), pool.mark}, {QStringLiteral("was"), toJson(pool.was)},
        {QStringLiteral("wanted"), toJson(pool.wanted)}};
}

Result<PlannedPool> plannedPoolFrom(const QJsonObject &object, const QString &path)
{
    JsonFields fields(object, path);
    rejectUnknown(fields, object, {u"name", u"id", u"mark", u"was", u"wanted"});
    PlannedPool pool{fields.string(u"name"), fields.string(u"id"), fields.string(u"mark"), {}, {}};
    const QJsonObject was = fields.object(u"was");
    const QJsonObject wanted = fields.object(u"wanted");
    if (!fields.ok())
        return fields.failure();
    for (const auto &[member, strategy] : {std::pair(&was, &pool.was), std::pair(&wanted, &pool.wanted)}) {
        // What was read of a pool may be out of range.
        const auto read = patched({}, *member).allowing({StrategyProblem::Kind::OutOfRange}, path);
        if (!read)
            return tl::unexpected(read.error());
        *strategy = *read;
    }
    return pool;
}

} // namespace

QString poolMark(const Connection &pool)
{
    const QByteArray text = pool.address.managementHost.toEncoded() + '\n' + pool.credentials.accessKeyId.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(16));
}

QList<PlannedPool> planFor(const QList<PoolComparison> &pools)
{
    QList<PlannedPool> plan;
    for (const PoolComparison &pool : pools) {
        const Connection &connection = pool.reading.pool;
        if (pool.actual())
            plan += PlannedPool{
                connection.badge.name, connection.id(), poolMark(connection), *pool.actual(), pool.wanted()};
    }
    return plan;
}

QStringList differences(const QList<PlannedPool> &one, const QList<PlannedPool> &other)
{
    QStringList names;
    const auto addMissing = [&names](const QList<PlannedPool> &from, const QList<PlannedPool> &in) {
        for (const PlannedPool &pool : from) {
            if (!in.contains(pool) && !names.contains(pool.name))
                names += pool.name;
        }
    };
    addMissing(one, other);
    addMissing(other, one);
    names.sort();
    return names;
}

QByteArray planDocument(const QList<PlannedPool> &plan)
{
    QJsonArray pools;
    for (const PlannedPool &pool : plan)
        pools.append(jsonOf(pool));
    const QJsonObject document{{QStringLiteral("schema"), planSchema.toString()},
        {QStringLiteral("version"), planVersion}, {QStringLiteral("pools"), pools}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

Result<QList<PlannedPool>> planFromText(const QByteArray &text)
{
    if (text.size() > planSizeLimit)
        return failure(FailureKind::Malformed, QStringLiteral("the plan is larger than 4 MiB"));
    const auto json = readJsonObject(text);
    if (!json)
        return failure(FailureKind::Malformed, JsonProblemText::describe(json.error()));
    JsonFields fields(*json, {});
    rejectUnknown(fields, *json, {u"schema", u"version", u"pools"});
    if (json->value(u"schema") != QJsonValue(planSchema.toString()))
        fields.reject(u"schema", QStringLiteral("must be %1").arg(planSchema));
    integerWithin(fields, u"version", planVersion, planVersion);
    const QJsonArray array = fields.array(u"pools");
    if (!fields.ok())
        return fields.failure();
    QList<PlannedPool> plan;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto pool = plannedPoolFrom(array.at(i).toObject(), QStringLiteral("pools[%1]").arg(i));
        if (!pool)
            return tl::unexpected(pool.error());
        plan += *pool;
    }
    return plan;
}

} // namespace qrlogin
