#include "pool/SecretStore.h"

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
    co_return ConnectionSecrets{*key, *application};
}

QCoro::Task<Result<void>> writeSecrets(SecretStore &store, QString connectionId, ConnectionSecrets secrets)
{
    auto writingKey = writeForSure(store, accessKeyEntry(connectionId), secrets.accessKey);
    const Result<void> key = co_await writingKey;
    auto writingApplication = writeForSure(store, applicationEntry(connectionId), secrets.application);
    const Result<void> application = co_await writingApplication;
    co_return key ? application : key;
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
