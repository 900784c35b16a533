#pragma once

#include "base/Clock.h"
#include "settings/SettingChange.h"
#include "storage/SqlFile.h"

#include <QCoreApplication>
#include <QObject>

namespace qrlogin {

struct Connection;
struct SettingsSave;

/// One setting that a save from this console changed.
struct HistoryEntry
{
    qint64 id = 0; ///< increases with time
    Instant time;
    QString connectionId;
    QString connectionName; ///< at the time of the save
    SettingChange change;
    QString reason;
};

/// The history of saves from this console, for all connections, in an SQLite file until the user deletes it. Contains
/// the four settings and the user's reason, but no address, key or secret.
class SettingsHistory : public QObject
{
    Q_OBJECT
public:
    /// The first call that needs the file opens it, and creates it if necessary.
    explicit SettingsHistory(QString path, QObject *parent = nullptr);

    /// Adds one entry per changed setting: all of them or, on failure, none.
    Result<void> record(const Connection &connection, const SettingsSave &save, Instant time);

    /// Newest first, at most `limit`. An empty ID means all connections.
    Result<QList<HistoryEntry>> entries(const QString &connectionId = {}, int limit = 10'000);

signals:
    void recorded();

private:
    Result<QSqlDatabase> database();

    QString m_path;
    std::unique_ptr<SqlFile> m_file;
};

/// The entries as CSV (RFC 4180, UTF-8 with a byte order mark, a header line). Times are ISO 8601 in UTC. Periods are
/// in seconds, with their unit in another column. An apostrophe precedes text that a spreadsheet takes for a formula.
QByteArray historyCsv(const QList<HistoryEntry> &entries);

} // namespace qrlogin
