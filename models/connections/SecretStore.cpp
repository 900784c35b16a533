#include "connections/SecretStore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace qrlogin {

namespace {

/// Suffixes after the connection ID: access key, application, test users.
constexpr std::array entries{QLatin1String("/access-key"), QLatin1String("/application"), QLatin1String("/test-users")};

/// `{"alice": "password"}`; empty without passwords.
Secret joined(const QHash<QString, Secret> &passwords)
{
    QJsonObject object;
    for (auto password = passwords.begin(); password != passwords.end(); ++password)
        object.insert(password.key(), QString::fromUtf8(password->reveal()));
    return object.isEmpty() ? Secret() : Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<QString, Secret> parted(const Secret &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry.reveal()).object();
    QHash<QString, Secret> passwords;
    for (auto member = object.begin(); member != object.end(); ++member)
        passwords.insert(member.key(), Secret(member->toString().toUtf8()));
    return passwords;
}

} // namespace

QCoro::Task<Result<void>> writeForSure(SecretStore &store, QString key, Secret secret)
{
    auto writing = store.write(key, secret);
    const Result<void> written = co_await writing;
    if (!written)
        co_return written;
    auto reading = store.read(key);
    const Result<Secret> kept = co_await reading;
    if (!kept)
        co_return tl::unexpected(kept.error());
    if (!(*kept == secret))
        co_return failure(FailureKind::Network, QStringLiteral("the keyring did not store the secret"));
    co_return Result<void>();
}

ConnectionSecrets secretsOf(const Connection &connection)
{
    ConnectionSecrets secrets{connection.credentials.accessKeySecret, connection.credentials.appSecret, {}};
    for (const TestUser &user : connection.testUsers) {
        if (!user.password.isEmpty())
            secrets.testUsers.insert(user.username, user.password);
    }
    return secrets;
}

void addSecrets(Connection &connection, const ConnectionSecrets &secrets)
{
    if (connection.credentials.accessKeySecret.isEmpty())
        connection.credentials.accessKeySecret = secrets.accessKey;
    if (connection.credentials.appSecret.isEmpty())
        connection.credentials.appSecret = secrets.application;
    for (TestUser &user : connection.testUsers) {
        if (user.password.isEmpty())
            user.password = secrets.testUsers.value(user.username);
    }
}

QCoro::Task<Result<ConnectionSecrets>> readSecrets(SecretStore &store, QString connectionId)
{
    std::array<Secret, entries.size()> found;
    for (size_t i = 0; i < entries.size(); ++i) {
        auto reading = store.read(connectionId + entries[i]);
        const Result<Secret> secret = co_await reading;
        if (!secret)
            co_return tl::unexpected(secret.error());
        found[i] = *secret;
    }
    co_return ConnectionSecrets{found[0], found[1], parted(found[2])};
}

QCoro::Task<Result<void>> writeSecrets(SecretStore &store, QString connectionId, ConnectionSecrets secrets)
{
    const std::array values{secrets.accessKey, secrets.application, joined(secrets.testUsers)};
    Result<void> outcome;
    for (size_t i = 0; i < entries.size(); ++i) {
        auto writing = writeForSure(store, connectionId + entries[i], values[i]);
        const Result<void> written = co_await writing;
        if (outcome)
            outcome = written;
    }
    co_return outcome;
}

QCoro::Task<Result<Secret>> MemorySecretStore::read(QString key)
{
    co_return m_secrets.value(key);
}

QCoro::Task<Result<void>> MemorySecretStore::write(QString key, Secret secret)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

} // namespace qrlogin
