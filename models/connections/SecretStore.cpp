#include "connections/SecretStore.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

namespace {

QString accessKeyEntry(const QString &connectionId)
{
    return connectionId + QStringLiteral("/access-key");
}

QString applicationEntry(const QString &connectionId)
{
    return connectionId + QStringLiteral("/application");
}

QString testUsersEntry(const QString &connectionId)
{
    return connectionId + QStringLiteral("/test-users");
}

/// `{"alice": "password"}`; empty where there is none.
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
        co_return failure(FailureKind::Network, QStringLiteral("the keyring did not keep the secret"));
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
    auto readingKey = store.read(accessKeyEntry(connectionId));
    const Result<Secret> key = co_await readingKey;
    if (!key)
        co_return tl::unexpected(key.error());
    auto readingApplication = store.read(applicationEntry(connectionId));
    const Result<Secret> application = co_await readingApplication;
    if (!application)
        co_return tl::unexpected(application.error());
    auto readingUsers = store.read(testUsersEntry(connectionId));
    const Result<Secret> users = co_await readingUsers;
    if (!users)
        co_return tl::unexpected(users.error());
    co_return ConnectionSecrets{*key, *application, parted(*users)};
}

QCoro::Task<Result<void>> writeSecrets(SecretStore &store, QString connectionId, ConnectionSecrets secrets)
{
    auto writingKey = writeForSure(store, accessKeyEntry(connectionId), secrets.accessKey);
    const Result<void> key = co_await writingKey;
    auto writingApplication = writeForSure(store, applicationEntry(connectionId), secrets.application);
    const Result<void> application = co_await writingApplication;
    auto writingUsers = writeForSure(store, testUsersEntry(connectionId), joined(secrets.testUsers));
    const Result<void> users = co_await writingUsers;
    co_return !key ? key : !application ? application : users;
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
