#pragma once

#include "connections/Connection.h"
#include "connections/SecretStore.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>

namespace qrlogin {

/// The connections of this console: the emulator first, then those in the file, each with its secrets from the
/// store. Other processes may change the file: their connections and ours are both kept. A secret that the store has
/// not told is unread, and stays in the store as it is. Where the store fails, secrets are kept for this run, and
/// storeFailure() says so.
class ConnectionBook : public QObject
{
    Q_OBJECT
public:
    ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent = nullptr);

    const QList<Connection> &connections() const { return m_connections; }
    /// Null if the ID does not exist.
    const Connection *find(const QString &id) const;

    /// False once a secret could not be put into the store, or be read from it.
    bool secretsLast() const { return !m_storeFailure; }
    /// Forbidden if the store is locked.
    const std::optional<Failure> &storeFailure() const { return m_storeFailure; }
    /// Whether secrets are on their way to the store or from it. changed() tells of the end.
    bool isExchanging() const { return m_isExchanging; }

    /// Whether the store has the secrets of this connection, as far as they are known.
    bool isKept(const QString &id) const { return !m_toWrite.contains(id); }

    /// Why the file cannot be read, if so.
    const std::optional<Failure> &fileFailure() const { return m_fileFailure; }

    /// Reads the file, and again whenever it changes; the secrets come later, with changed(). A file that is not
    /// understood is left alone: until it is mended or taken away, store() fails with the same failure.
    Result<void> load();
    /// Has the store ask the user, reads what is unread, and writes what could not be written.
    void unlock() { exchange(true); }

    /// Sets the connection of the emulator, which is not stored.
    void setEmbedded(const Connection &connection);

    /// Adds the connection, or replaces the one with the same ID.
    Result<void> store(const Connection &connection);
    /// The emulator cannot be removed.
    Result<void> remove(const QString &id);

signals:
    void changed();

private:
    Result<void> read();
    void follow();
    void watch();
    /// Shows these, with the secrets that are known.
    void take(const QList<Connection> &inFile);
    /// Changes the file, and what is shown.
    Result<void> change(const std::function<void(QList<Connection> &)> &change);

    /// Asks the user at most once, and ends with the first secret that cannot be read.
    QCoro::Task<void> exchange(bool mayAsk);
    bool hasWork() const { return !m_toRead.isEmpty() || !m_toWrite.isEmpty() || !m_toRemove.isEmpty(); }
    QCoro::Task<Result<void>> exchangeAll(bool mayAsk);
    QCoro::Task<Result<void>> readOne(QString id);
    QCoro::Task<Result<void>> writeOne(QString id);
    QCoro::Task<Result<void>> removeOne(QString id);

    QString m_path;
    SecretStore &m_secrets;
    QFileSystemWatcher m_watcher;
    QList<Connection> m_connections;
    QHash<QString, ConnectionSecrets> m_kept; ///< by id: what the store has, as far as is known
    QSet<QString> m_toRead; ///< ids
    QSet<QString> m_toWrite; ///< ids
    QSet<QString> m_toRemove; ///< ids of connections that are gone
    bool m_isExchanging = false;
    bool m_isWanted = false; ///< an exchange is, after the one under way
    bool m_mayAsk = false; ///< the wanted one may
    std::optional<Failure> m_fileFailure;
    std::optional<Failure> m_storeFailure;
};

} // namespace qrlogin
