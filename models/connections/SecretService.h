#pragma once

#include "connections/SecretStore.h"

#include <QDBusConnection>

namespace qrlogin {

/// The keyring that the desktop has on the session bus (the Secret Service API, as GNOME's keyring and KeePassXC have
/// it). The entries are those that QtKeychain makes: `server` is "qrlogin-console", `user` is the key.
class SecretService final : public SecretStore
{
    Q_OBJECT
public:
    explicit SecretService(const QDBusConnection &bus = QDBusConnection::sessionBus());

    QCoro::Task<Result<void>> unlock() override;
    QCoro::Task<Result<Secret>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, Secret secret, QString label) override;

private slots:
    void noteChange() { emit available(); }

private:
    QDBusConnection m_bus;
};

/// The keyring of this desktop: KWallet in KDE, else that of the session bus.
std::unique_ptr<SecretStore> desktopKeyring();

} // namespace qrlogin
