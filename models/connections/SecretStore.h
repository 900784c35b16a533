#pragma once

#include "connections/Connection.h"

#include <QHash>

#include <QCoroTask>

namespace qrlogin {

/// A store of secrets of connections, by key.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// An empty secret if the key does not exist.
    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Replaces the secret; an empty one removes it.
    virtual QCoro::Task<Result<void>> write(QString key, Secret secret) = 0;
};

/// Writes and reads back, because some keyrings report success without storing anything.
QCoro::Task<Result<void>> writeForSure(SecretStore &store, QString key, Secret secret);

/// The secrets of a connection. The store's keys contain the connection ID.
struct ConnectionSecrets
{
    Secret accessKey;
    Secret application;
    QHash<QString, Secret> testUsers; ///< passwords by username; one entry of the store
};
ConnectionSecrets secretsOf(const Connection &connection);
/// Fills in the secrets that the connection does not have yet.
void addSecrets(Connection &connection, const ConnectionSecrets &secrets);

QCoro::Task<Result<ConnectionSecrets>> readSecrets(SecretStore &store, QString connectionId);
/// Writes all secrets, even if one fails. Removes empty ones.
QCoro::Task<Result<void>> writeSecrets(SecretStore &store, QString connectionId, ConnectionSecrets secrets);

/// Keeps secrets only for this run.
class MemorySecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace qrlogin
