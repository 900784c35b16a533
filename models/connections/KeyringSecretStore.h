#pragma once

#include "connections/SecretStore.h"

namespace qrlogin {

/// KWallet, through QtKeychain, in the folder "qrlogin-console". It asks the user by itself, and has no labels.
class KeyringSecretStore final : public SecretStore
{
public:
    /// Fails with Network without a keyring, with Forbidden if the user denies access.
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override;
};

} // namespace qrlogin
