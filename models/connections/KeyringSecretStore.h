#pragma once

#include "connections/SecretStore.h"

namespace qrlogin {

/// The keyring of the desktop, through QtKeychain, under the service "qrlogin-console". Never falls back to a file.
class KeyringSecretStore final : public SecretStore
{
public:
    /// Network if there is no keyring, Forbidden if the user does not let us in.
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret) override;
};

} // namespace qrlogin
