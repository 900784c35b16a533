#include "settings/SettingsHistory.h"

#include "base/CsvField.h"
#include "base/Utc.h"
#include "connections/Connection.h"
#include "contract/StrategyPatch.h"
#include "settings/SettingsModel.h"
#include "storage/Sql.h"

#include <QDateTime>

#include <algorithm>

namespace qrlogin {

namespace {

Result<void> makeTable(QSqlDatabase &database)
{
    for (const QString &statement :
        {QStringLiteral("CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, time_ms INTEGER NOT NULL,"
                        " connection_id TEXT NOT NULL, connection_name TEXT NOT NULL, setting TEXT NOT NULL,"
                        " old_value INTEGER NOT NULL, old_unit TEXT NOT NULL,"
                        " new_value INTEGER NOT NULL, new_unit TEXT NOT NULL, reason TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX change_of_connection ON change (connection_id, id)")}) {
        if (const auto done = runSql(database, statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

constexpr int historyId = 0x51524C4A; // "QRLJ"

/// A setting in the table's two columns: its number and, for a period, the wire name of its unit.
struct StoredValue
{
    int number = 0;
    QString unit;
};

QString unitMember(QStringView name)
{
    return name.toString() + QLatin1String("Unit");
}

StoredValue storedValue(QStringView name, const LoginStrategy &strategy)
{
    const QJsonObject members = toJson(strategy);
    const QJsonValue value = members.value(name);
    return {value.toInt(value.toBool()), members.value(unitMember(name)).toString()};
}

LoginStrategy strategyWith(const QString &name, const StoredValue &stored)
{
    const bool isToggle = stored.unit.isEmpty();
    const QJsonValue value = isToggle ? QJsonValue(stored.number != 0) : QJsonValue(stored.number);
    return patched({}, {{name, value}, {unitMember(name), stored.unit}}).strategy;
}

/// Qt stores a null QString as NULL, which is not an empty text.
QString storable(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

Result<void> insertChange(const QSqlDatabase &database, const Connection &connection, const SettingChange &change,
    qint64 time, const QString &reason)
{
    const StoredValue before = storedValue(change.wireName, change.before);
    const StoredValue after = storedValue(change.wireName, change.after);
    const auto done = runSql(database,
        QStringLiteral("INSERT INTO change (time_ms, connection_id, connection_name, setting, old_value, old_unit,"
                       " new_value, new_unit, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {time, connection.id(), storable(connection.badge.name), change.wireName.toString(), before.number,
            storable(before.unit), after.number, storable(after.unit), storable(reason)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

QString csvValue(QStringView name, const LoginStrategy &strategy)
{
    const StoredValue value = storedValue(name, strategy);
    if (!value.unit.isEmpty())
        return QString::number(value.number);
    return value.number ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

SettingsHistory::SettingsHistory(QString path, QObject *parent)
    : QObject(parent),
      m_path(std::move(path))
{
}

Result<QSqlDatabase> SettingsHistory::database()
{
    if (!m_file) {
        auto file = SqlFile::open(m_path, {historyId, 1, makeTable});
        if (!file)
            return tl::unexpected(file.error());
        m_file = std::move(*file);
    }
    return m_file->database();
}

Result<void> SettingsHistory::record(const Connection &connection, const SettingsSave &save, Instant time)
{
    auto opened = database();
    if (!opened)
        return tl::unexpected(opened.error());
    const auto done = inTransaction(*opened, [&]() -> Result<void> {
        for (const SettingChange &change : changesBetween(save.before, save.after)) {
            const auto inserted
                = insertChange(*opened, connection, change, time.time_since_epoch().count(), save.reason);
            if (!inserted)
                return inserted;
        }
        return {};
    });
    if (done)
        emit recorded();
    return done;
}

Result<QList<HistoryEntry>> SettingsHistory::entries(const QString &connectionId, int limit)
{
    const auto opened = database();
    if (!opened)
        return tl::unexpected(opened.error());
    const QString condition = connectionId.isEmpty() ? QString() : QStringLiteral(" WHERE connection_id = ?");
    QVariantList values{limit};
    if (!connectionId.isEmpty())
        values.prepend(connectionId);
    auto rows = runSql(*opened,
        QStringLiteral("SELECT id, time_ms, connection_id, connection_name, setting, old_value, old_unit, new_value,"
                       " new_unit, reason FROM change%1 ORDER BY id DESC LIMIT ?")
            .arg(condition),
        values);
    if (!rows)
        return tl::unexpected(rows.error());

    QList<HistoryEntry> entries;
    while (rows->next()) {
        const QString setting = rows->value(4).toString();
        // Uses our constant name, which outlives the row. Skips a setting that this version does not know.
        const auto name = std::ranges::find(settingNames, setting);
        if (name == settingNames.end())
            continue;
        entries.append({rows->value(0).toLongLong(), Instant(Milliseconds(rows->value(1).toLongLong())),
            rows->value(2).toString(), rows->value(3).toString(),
            {*name, strategyWith(setting, {rows->value(5).toInt(), rows->value(6).toString()}),
                strategyWith(setting, {rows->value(7).toInt(), rows->value(8).toString()})},
            rows->value(9).toString()});
    }
    return entries;
}

QByteArray historyCsv(const QList<HistoryEntry> &entries)
{
    QString text = QStringLiteral("\uFEFFtime,connection,connectionId,setting,old,oldUnit,new,newUnit,reason\r\n");
    for (const HistoryEntry &entry : entries) {
        const SettingChange &change = entry.change;
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.time.time_since_epoch().count(), utc);
        const QStringList fields{time.toString(Qt::ISODateWithMs), entry.connectionName, entry.connectionId,
            change.wireName.toString(), csvValue(change.wireName, change.before),
            storedValue(change.wireName, change.before).unit, csvValue(change.wireName, change.after),
            storedValue(change.wireName, change.after).unit, entry.reason};
        QStringList escaped;
        for (const QString &field : fields)
            escaped.append(csvField(field));
        text += escaped.join(u',') + QLatin1String("\r\n");
    }
    return text.toUtf8();
}

} // namespace qrlogin

#include "moc_SettingsHistory.cpp"
