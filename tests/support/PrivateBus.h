#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace qrlogin::test {

/// A bus of its own, which ends with this object. isThere() is false where dbus-daemon is not installed.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    bool isThere() const { return !m_address.isEmpty(); }
    const QString &address() const { return m_address; }
    QDBusConnection connect(const QString &name) const { return QDBusConnection::connectToBus(m_address, name); }

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
    QString m_address;
};

} // namespace qrlogin::test
