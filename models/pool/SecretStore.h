#pragma once

#include "base/Failure.h"
#include "base/Secret.h"

#include <QHash>
#include <QString>

#include <QCoroTask>

namespace qrlogin {

/// Where secrets of connections are kept, by key.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// An empty secret if there is none under `key`.
    virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    /// Replaces what was there; an empty secret removes it. Success means that it can be read again.
    virtual QCoro::Task<Result<void>> write(QString key, Secret secret) = 0;
};

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
