#pragma once

#include "connections/Connection.h"
#include "connections/SecretStore.h"

#include <QObject>

namespace qrlogin {

/// The connections of this console: the embedded pool first, then those in the file, each with its secrets from the
/// store. Where the store fails, secrets are kept for this run, and secretsLast() says so.
class ConnectionBook : public QObject
{
    Q_OBJECT
public:
    ConnectionBook(const QString &path, SecretStore &secrets, QObject *parent = nullptr);

    const QList<Connection> &connections() const { return m_connections; }
    /// Null if there is none of this id.
    const Connection *find(const QString &id) const;

    /// False once a secret could not be put into the store.
    bool secretsLast() const { return !m_storeFailure; }
    const std::optional<Failure> &storeFailure() const { return m_storeFailure; }

    /// Why the file could not be read, if so.
    const std::optional<Failure> &fileFailure() const { return m_fileFailure; }

    /// Reads the file; the secrets come later, with changed(). A file that is not understood is left alone: until it is
    /// mended or taken away, store() fails with the same failure.
    Result<void> load();

    /// The embedded pool, of which nothing is kept here.
    void setEmbedded(const Connection &connection);

    /// Adds the connection, or replaces the one with its id.
    Result<void> store(const Connection &connection);
    /// The embedded pool cannot be removed.
    Result<void> remove(const QString &id);

signals:
    void changed();

private:
    QCoro::Task<void> fetchSecrets(QString id);
    QCoro::Task<void> keepSecrets(QString id, ConnectionSecrets secrets);
    /// Takes these once they are written, with what the store is to have for `id`, a value since its connection may go.
    Result<void> change(const QList<Connection> &wanted, QString id, const ConnectionSecrets &secrets);

    QString m_path;
    SecretStore &m_secrets;
    QList<Connection> m_connections;
    std::optional<Failure> m_fileFailure;
    std::optional<Failure> m_storeFailure;
};

} // namespace qrlogin
