#pragma once

#include "connections/SecretStore.h"

namespace qrlogin {

/// Stores secrets in the desktop's keyring (QtKeychain, service "qrlogin-console"). Never falls back to a file.
class KeyringSecretStore final : public SecretStore
{
public:
    /// Fails with Network without a keyring, with Forbidden if the user denies access.
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret) override;
};

} // namespace qrlogin
