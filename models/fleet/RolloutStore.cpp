#include "fleet/RolloutStore.h"

#include "contract/JsonCheck.h"
#include "contract/StrategyPatch.h"
#include "storage/Sql.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

constexpr int rolloutsId = 0x51524C52; // "QRLR"

Result<void> makeRolloutTables(QSqlDatabase &database)
{
    for (const QString &statement :
        {QStringLiteral("CREATE TABLE rollout (id INTEGER PRIMARY KEY AUTOINCREMENT, time_ms INTEGER NOT NULL,"
                        " reason TEXT NOT NULL, undoes INTEGER)"),
            QStringLiteral("CREATE TABLE pool (rollout INTEGER NOT NULL REFERENCES rollout, position INTEGER NOT NULL,"
                           " name TEXT NOT NULL, connection_id TEXT NOT NULL, mark TEXT NOT NULL, was TEXT NOT NULL,"
                           " wanted TEXT NOT NULL, result TEXT NOT NULL, after TEXT NOT NULL, detail TEXT NOT NULL,"
                           " PRIMARY KEY (rollout, position))")}) {
        if (const auto done = runSql(database, statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

QString textOf(const LoginStrategy &strategy)
{
    return QString::fromUtf8(QJsonDocument(toJson(strategy)).toJson(QJsonDocument::Compact));
}

LoginStrategy strategyOf(const QVariant &text)
{
    return patched({}, readJsonObject(text.toString().toUtf8()).value_or(QJsonObject())).strategy;
}

/// Qt stores a null QString as NULL, which is not an empty text.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Result<void> insertPool(const QSqlDatabase &database, qint64 rollout, qsizetype position, const PlannedPool &pool)
{
    const auto done = runSql(database,
        QStringLiteral("INSERT INTO pool (rollout, position, name, connection_id, mark, was, wanted, result, after,"
                       " detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '')"),
        {rollout, position, notNull(pool.name), notNull(pool.connectionId), notNull(pool.mark), textOf(pool.was),
            textOf(pool.wanted), rolloutResultWords.of(RolloutResult::Planned)});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<RolloutPool>> readPools(const QSqlDatabase &database, qint64 rollout)
{
    auto rows = runSql(database,
        QStringLiteral("SELECT name, connection_id, mark, was, wanted, result, after, detail FROM pool"
                       " WHERE rollout = ? ORDER BY position"),
        {rollout});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<RolloutPool> pools;
    while (rows->next()) {
        RolloutPool pool{{rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
            strategyOf(rows->value(3)), strategyOf(rows->value(4))}};
        // What this version does not know may have been written.
        pool.result = rolloutResultWords.value(rows->value(5).toString()).value_or(RolloutResult::Unknown);
        if (pool.result == RolloutResult::Written)
            pool.after = strategyOf(rows->value(6));
        pool.detail = rows->value(7).toString();
        pools += pool;
    }
    const auto whole = wasReadWhole(*rows);
    return whole ? Result<QList<RolloutPool>>(pools) : tl::unexpected(whole.error());
}

} // namespace

RolloutStore::RolloutStore(QString path)
    : m_path(std::move(path))
{
}

QString RolloutStore::lockPath() const
{
    return m_path == QLatin1String(":memory:") ? QString() : m_path + QLatin1String(".lock");
}

Result<QSqlDatabase> RolloutStore::database()
{
    if (!m_file) {
        auto file = SqlFile::open(m_path, {rolloutsId, 1, makeRolloutTables});
        if (!file)
            return tl::unexpected(file.error());
        m_file = std::move(*file);
    }
    return m_file->database();
}

Result<qint64> RolloutStore::begin(
    const QList<PlannedPool> &plan, const QString &reason, std::optional<qint64> undoes, Instant time)
{
    auto opened = database();
    if (!opened)
        return tl::unexpected(opened.error());
    qint64 id = 0;
    const auto done = inTransaction(*opened, [&]() -> Result<void> {
        const auto inserted
            = runSql(*opened, QStringLiteral("INSERT INTO rollout (time_ms, reason, undoes) VALUES (?, ?, ?)"),
                {qint64(time.time_since_epoch().count()), notNull(reason), undoes ? QVariant(*undoes) : QVariant()});
        if (!inserted)
            return tl::unexpected(inserted.error());
        id = inserted->lastInsertId().toLongLong();
        for (qsizetype i = 0; i < plan.size(); ++i) {
            if (const auto added = insertPool(*opened, id, i, plan.at(i)); !added)
                return added;
        }
        return {};
    });
    return done ? Result<qint64>(id) : tl::unexpected(done.error());
}

Result<void> RolloutStore::note(qint64 id, qsizetype index, const RolloutPool &pool)
{
    const auto opened = database();
    if (!opened)
        return tl::unexpected(opened.error());
    const auto done = runSql(*opened,
        QStringLiteral("UPDATE pool SET result = ?, after = ?, detail = ? WHERE rollout = ? AND position = ?"),
        {rolloutResultWords.of(pool.result),
            pool.result == RolloutResult::Written ? textOf(pool.after) : QStringLiteral(""), notNull(pool.detail), id,
            index});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<RolloutRecord>> RolloutStore::newest(int limit)
{
    return read(QStringLiteral("ORDER BY id DESC LIMIT ?"), {limit});
}

Result<RolloutRecord> RolloutStore::find(qint64 id)
{
    const auto found = read(QStringLiteral("WHERE id = ?"), {id});
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return failure(FailureKind::NotFound, QStringLiteral("rollout %1 does not exist").arg(id));
    return found->first();
}

Result<QList<RolloutRecord>> RolloutStore::read(const QString &condition, const QVariantList &values)
{
    const auto opened = database();
    if (!opened)
        return tl::unexpected(opened.error());
    auto rows = runSql(*opened, QStringLiteral("SELECT id, time_ms, reason, undoes FROM rollout ") + condition, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<RolloutRecord> records;
    while (rows->next()) {
        RolloutRecord record{
            rows->value(0).toLongLong(), Instant(Milliseconds(rows->value(1).toLongLong())), rows->value(2).toString()};
        if (!rows->value(3).isNull())
            record.undoes = rows->value(3).toLongLong();
        records += record;
    }
    if (const auto whole = wasReadWhole(*rows); !whole)
        return tl::unexpected(whole.error());
    for (RolloutRecord &record : records) {
        const auto pools = readPools(*opened, record.id);
        if (!pools)
            return tl::unexpected(pools.error());
        record.pools = *pools;
    }
    return records;
}

} // namespace qrlogin
