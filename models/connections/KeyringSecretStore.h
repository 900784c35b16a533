#pragma once

#include "connections/SecretStore.h"

namespace qrlogin {

/// KWallet, through QtKeychain, in the folder "qrlogin-console". It asks the user by itself, and has no labels.
class KeyringSecretStore final : public SecretStore
{
public:
    /// Network if there is no keyring, Forbidden if the user does not let us in.
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override;
};

} // namespace qrlogin
