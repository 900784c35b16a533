#pragma once

#include "connections/Connection.h"
#include "connections/SecretStore.h"

#include <QObject>

namespace qrlogin {

/// The connections of this console: first the emulator, then those in the file, each with its secrets from the store.
/// If the store fails, secrets last only for this run, and secretsLast() returns false.
class ConnectionBook : public QObject
{
    Q_OBJECT
public:
    ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent = nullptr);

    const QList<Connection> &connections() const { return m_connections; }
    /// Null if the ID does not exist.
    const Connection *find(const QString &id) const;

    /// False after the store failed to write a secret.
    bool secretsLast() const { return !m_storeFailure; }
    const std::optional<Failure> &storeFailure() const { return m_storeFailure; }

    /// Why the file cannot be read, if so.
    const std::optional<Failure> &fileFailure() const { return m_fileFailure; }

    /// Reads the file. The secrets follow later, with changed(). An unreadable file stays unchanged: until it is
    /// repaired or removed, store() fails with the same failure.
    Result<void> load();

    /// Sets the connection of the emulator, which is not stored.
    void setEmbedded(const Connection &connection);

    /// Adds the connection, or replaces the one with the same ID.
    Result<void> store(const Connection &connection);
    /// The emulator cannot be removed.
    Result<void> remove(const QString &id);

signals:
    void changed();

private:
    QCoro::Task<void> fetchSecrets(QString id);
    QCoro::Task<void> keepSecrets(QString id, ConnectionSecrets secrets);
    /// Writes `wanted` to the file and, on success, `secrets` to the store as those of `id`. `id` is a value, because
    /// its connection can disappear.
    Result<void> change(const QList<Connection> &wanted, QString id, const ConnectionSecrets &secrets);

    QString m_path;
    SecretStore &m_secrets;
    QList<Connection> m_connections;
    std::optional<Failure> m_fileFailure;
    std::optional<Failure> m_storeFailure;
};

} // namespace qrlogin
