#include "connections/SecretStore.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace qrlogin {

namespace {

class SecretLabel
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::SecretLabel)
public:
    static QString of(SecretKind kind, const QString &connection)
    {
        switch (kind) {
        case SecretKind::AccessKey: return tr("QR Login Console: access key secret of “%1”").arg(connection);
        case SecretKind::Application: return tr("QR Login Console: application secret of “%1”").arg(connection);
        case SecretKind::TestUsers: return tr("QR Login Console: passwords of the test users of “%1”").arg(connection);
        }
        return {};
    }
};

QString keyOf(const QString &connectionId, SecretKind kind)
{
    constexpr std::array endings{
        QLatin1String("/access-key"), QLatin1String("/application"), QLatin1String("/test-users")};
    return connectionId + endings[size_t(kind)];
}

/// Passwords of users that nobody knows yet: a user without a name cannot exist.
QHash<QString, Secret> unreadUsers()
{
    return {{QString(), Secret::unread()}};
}

Secret passwordOf(const TestUser &user, const ConnectionSecrets &secrets)
{
    return secrets.testUsers.value(user.username, secrets.testUsers.value(QString()));
}

/// `{"alice": "password"}`; empty where there is none, unread where one password is.
Secret joined(const QHash<QString, Secret> &passwords)
{
    if (std::ranges::any_of(passwords, &Secret::isUnread))
        return Secret::unread();
    QJsonObject object;
    for (auto password = passwords.begin(); password != passwords.end(); ++password)
        object.insert(password.key(), QString::fromUtf8(password->reveal()));
    return object.isEmpty() ? Secret() : Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<QString, Secret> parted(const Secret &entry)
{
    if (entry.isUnread())
        return unreadUsers();
    const QJsonObject object = QJsonDocument::fromJson(entry.reveal()).object();
    QHash<QString, Secret> passwords;
    for (auto member = object.begin(); member != object.end(); ++member)
        passwords.insert(member.key(), Secret(member->toString().toUtf8()));
    return passwords;
}

} // namespace

QCoro::Task<Result<void>> SecretStore::unlock()
{
    co_return Result<void>();
}

QCoro::Task<Result<void>> writeForSure(SecretStore &store, QString key, Secret secret, QString label)
{
    auto writing = store.write(key, secret, label);
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

ConnectionSecrets ConnectionSecrets::unread()
{
    return {Secret::unread(), Secret::unread(), unreadUsers()};
}

ConnectionSecrets secretsOf(const Connection &connection)
{
    ConnectionSecrets secrets{connection.credentials.accessKeySecret, connection.credentials.appSecret, {}};
    for (const TestUser &user : connection.testUsers) {
        if (!user.password.isEmpty() || user.password.isUnread())
            secrets.testUsers.insert(user.username, user.password);
    }
    return secrets;
}

bool hasUnread(const Connection &connection)
{
    return connection.credentials.accessKeySecret.isUnread() || connection.credentials.appSecret.isUnread()
        || std::ranges::any_of(connection.testUsers, [](const TestUser &user) { return user.password.isUnread(); });
}

void addSecrets(Connection &connection, const ConnectionSecrets &secrets)
{
    const auto add = [](Secret &secret, const Secret &other) {
        if (secret.isEmpty() && !other.isUnread())
            secret = other;
    };
    add(connection.credentials.accessKeySecret, secrets.accessKey);
    add(connection.credentials.appSecret, secrets.application);
    for (TestUser &user : connection.testUsers)
        add(user.password, passwordOf(user, secrets));
}

void updateSecrets(Connection &connection, const ConnectionSecrets &before, const ConnectionSecrets &now)
{
    const auto update = [](Secret &secret, const Secret &then, const Secret &fresh) {
        if (!fresh.isUnread() && (secret.isUnread() || secret == then))
            secret = fresh;
    };
    update(connection.credentials.accessKeySecret, before.accessKey, now.accessKey);
    update(connection.credentials.appSecret, before.application, now.application);
    for (TestUser &user : connection.testUsers)
        update(user.password, passwordOf(user, before), passwordOf(user, now));
}

QCoro::Task<Result<ConnectionSecrets>> readSecrets(SecretStore &store, QString connectionId, QList<SecretKind> kinds)
{
    std::array found{Secret::unread(), Secret::unread(), Secret::unread()};
    for (const SecretKind kind : kinds) {
        auto reading = store.read(keyOf(connectionId, kind));
        const Result<Secret> secret = co_await reading;
        if (!secret)
            co_return tl::unexpected(secret.error());
        found[size_t(kind)] = *secret;
    }
    co_return ConnectionSecrets{found[0], found[1], parted(found[2])};
}

QCoro::Task<Result<void>> writeSecrets(
    SecretStore &store, QString connectionId, ConnectionSecrets secrets, QString connectionName)
{
    const std::array values{secrets.accessKey, secrets.application, joined(secrets.testUsers)};
    Result<void> outcome;
    for (const SecretKind kind : allSecretKinds) {
        const Secret value = values[size_t(kind)];
        if (value.isUnread())
            continue;
        auto writing = writeForSure(store, keyOf(connectionId, kind), value, SecretLabel::of(kind, connectionName));
        const Result<void> written = co_await writing;
        if (outcome)
            outcome = written;
    }
    co_return outcome;
}

ConnectionSecrets changedSecrets(const ConnectionSecrets &kept, ConnectionSecrets wanted)
{
    if (wanted.accessKey == kept.accessKey)
        wanted.accessKey = Secret::unread();
    if (wanted.application == kept.application)
        wanted.application = Secret::unread();
    if (wanted.testUsers == kept.testUsers)
        wanted.testUsers = unreadUsers();
    return wanted;
}

QCoro::Task<Result<Secret>> MemorySecretStore::read(QString key)
{
    co_return m_secrets.value(key);
}

QCoro::Task<Result<void>> MemorySecretStore::write(QString key, Secret secret, QString)
{
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

} // namespace qrlogin

#include "moc_SecretStore.cpp"
