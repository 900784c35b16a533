#include "connections/KeyringSecretStore.h"

#include <qt6keychain/keychain.h>

#include <QCoroSignal>

namespace qrlogin {

namespace {

QString service()
{
    return QStringLiteral("qrlogin-console");
}

Failure failureOf(const QKeychain::Job &job)
{
    const bool isRefused = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    // The library reports a desktop without a keyring as an unknown error.
    const bool isAbsent = job.error() == QKeychain::NoBackendAvailable || job.error() == QKeychain::OtherError;
    return {isRefused ? FailureKind::Forbidden : FailureKind::Network,
        isAbsent ? QStringLiteral("the keyring does not respond") : job.errorString(), 0, 0, {}};
}

/// Runs a job to its end. The caller keeps it, to read the result.
QCoro::Task<void> finished(QKeychain::Job &job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.start();
    auto end = qCoro(&job, &QKeychain::Job::finished);
    co_await end;
}

} // namespace

QCoro::Task<Result<Secret>> KeyringSecretStore::read(QString key)
{
    QKeychain::ReadPasswordJob job(service());
    job.setKey(key);
    auto running = finished(job);
    co_await running;
    if (job.error() == QKeychain::EntryNotFound)
        co_return Secret();
    if (job.error() != QKeychain::NoError)
        co_return tl::unexpected(failureOf(job));
    co_return Secret(job.binaryData());
}

QCoro::Task<Result<void>> KeyringSecretStore::write(QString key, Secret secret, QString)
{
    if (secret.isEmpty()) {
        QKeychain::DeletePasswordJob job(service());
        job.setKey(key);
        auto running = finished(job);
        co_await running;
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            co_return tl::unexpected(failureOf(job));
        co_return Result<void>();
    }

    QKeychain::WritePasswordJob job(service());
    job.setKey(key);
    job.setBinaryData(secret.reveal());
    auto running = finished(job);
    co_await running;
    if (job.error() != QKeychain::NoError)
        co_return tl::unexpected(failureOf(job));
    co_return Result<void>();
}

} // namespace qrlogin
