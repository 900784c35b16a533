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
    qint64 id = 0; ///< rises with time
    Instant time;
    QString connectionId;
    QString connectionName; ///< as it was then
    SettingChange change;
    QString reason;
};

/// What was saved from this console, by whom it was asked to which pool: kept in an SQLite file until the user deletes
/// it. It holds the four settings and the user's reason; no address, no key, no secret.
class SettingsHistory : public QObject
{
    Q_OBJECT
public:
    /// The file is opened, and made if need be, with the first call that needs it.
    explicit SettingsHistory(QString path, QObject *parent = nullptr);

    /// One entry for each setting that the save changed, all of them or, on failure, none.
    Result<void> record(const Connection &connection, const SettingsSave &save, Instant time);

    /// The newest first, at most `limit`; of one connection, or of all where the id is empty.
    Result<QList<HistoryEntry>> entries(const QString &connectionId = {}, int limit = 10'000);

signals:
    void recorded();

private:
    Result<QSqlDatabase> database();

    QString m_path;
    std::unique_ptr<SqlFile> m_file;
};

/// The entries as CSV (RFC 4180, UTF-8 with a byte order mark, a header line). Times are ISO 8601 in UTC; periods stand
/// in seconds beside the unit they were shown in. Text that a spreadsheet would take for a formula is preceded by an
/// apostrophe.
QByteArray historyCsv(const QList<HistoryEntry> &entries);

} // namespace qrlogin
