#pragma once

#include "connections/Connection.h"

#include <QHash>

#include <QCoroTask>

namespace qrlogin {

/// Where secrets of connections are kept, by key.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// An empty secret if there is none under `key`.
    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Replaces what was there; an empty secret removes it.
    virtual QCoro::Task<Result<void>> write(QString key, Secret secret) = 0;
};

/// Writes and reads back: success means that the store has it. Some keyrings say yes and keep nothing.
QCoro::Task<Result<void>> writeForSure(SecretStore &store, QString key, Secret secret);

/// The secrets of a connection, which the store has by the id of the connection.
struct ConnectionSecrets
{
    Secret accessKey;
    Secret application;
    QHash<QString, Secret> testUsers; ///< passwords by user name; one entry of the store
};
ConnectionSecrets secretsOf(const Connection &connection);
/// Gives the connection those that it does not have yet.
void addSecrets(Connection &connection, const ConnectionSecrets &secrets);

QCoro::Task<Result<ConnectionSecrets>> readSecrets(SecretStore &store, QString connectionId);
/// All are tried, whatever becomes of the first; empty ones are removed.
QCoro::Task<Result<void>> writeSecrets(SecretStore &store, QString connectionId, ConnectionSecrets secrets);

/// Keeps them for this run only.
class MemorySecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace qrlogin
