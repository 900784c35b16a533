#pragma once

#include "connections/Connection.h"

#include <QHash>
#include <QObject>

#include <QCoroTask>

#include <array>

namespace qrlogin {

/// Where secrets of connections are kept, by key. A failure says that the secret is unknown: Forbidden if the store is
/// locked and the user did not unlock it, Network if the store is missing, Timeout if it does not answer.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    /// Opens a store that is locked, with one question to the user. A store that cannot be locked is open.
    virtual QCoro::Task<Result<void>> unlock();
    /// An empty secret if the store is open and has none under `key`.
    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Replaces what was there; an empty secret removes it. People see `label` beside the secret.
    virtual QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) = 0;

signals:
    void available(); ///< it has come, or was unlocked: what failed may work now
};

/// Writes and reads back: success means that the store has it. Some keyrings say yes and keep nothing: Server.
QCoro::Task<Result<void>> writeForSure(SecretStore &store, QString key, Secret secret, QString label = {});

/// The entries that a store has for a connection.
enum class SecretKind { AccessKey, Application, TestUsers };
inline constexpr std::array allSecretKinds{SecretKind::AccessKey, SecretKind::Application, SecretKind::TestUsers};

/// The secrets of a connection. The store's keys contain the connection ID.
struct ConnectionSecrets
{
    Secret accessKey;
    Secret application;
    QHash<QString, Secret> testUsers; ///< passwords by user name; one entry of the store

    /// Nothing is known of any.
    static ConnectionSecrets unread();
    bool operator==(const ConnectionSecrets &) const = default;
};
ConnectionSecrets secretsOf(const Connection &connection);
/// Whether one of them is unread.
bool hasUnread(const Connection &connection);
/// Gives the connection those that it does not have yet.
void addSecrets(Connection &connection, const ConnectionSecrets &secrets);
/// Gives the connection what the store has `now`, in place of what is unread, and of what it had from the store
/// `before`.
void updateSecrets(Connection &connection, const ConnectionSecrets &before, const ConnectionSecrets &now);

/// Ends with the first failure, so that a locked store asks once. What is not among `kinds` stays unread.
QCoro::Task<Result<ConnectionSecrets>> readSecrets(
    SecretStore &store, QString connectionId, QList<SecretKind> kinds = {allSecretKinds.begin(), allSecretKinds.end()});
/// Tries all of them, even if the first one fails; empty ones are removed, unread ones stay as they are.
QCoro::Task<Result<void>> writeSecrets(
    SecretStore &store, QString connectionId, ConnectionSecrets secrets, QString connectionName = {});
/// `wanted`, with unread in place of what is the same in `kept`.
ConnectionSecrets changedSecrets(const ConnectionSecrets &kept, ConnectionSecrets wanted);

/// Keeps secrets only for this run.
class MemorySecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace qrlogin
