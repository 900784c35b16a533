#include "pool/SecretStore.h"

namespace qrlogin {

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
