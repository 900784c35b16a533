#pragma once

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <memory>

class QDBusVariant;
class QGuiApplication;
class QThread;

namespace qrlogin {

/// Follows the desktop's preference for dark windows. Light until known, or without a desktop service.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isDark() const = 0;

    /// Starts to follow the desktop. Does not block.
    virtual void watch() = 0;

signals:
    void changed();
};

/// Reads org.freedesktop.appearance, color-scheme, from the desktop's settings portal.
class PortalScheme final : public SystemScheme
{
    Q_OBJECT
public:
    using Connect = std::function<QDBusConnection()>;

    /// Calls `connect` in a separate thread, because connecting to a bus may block. Unconnected, the scheme stays
    /// light.
    explicit PortalScheme(Connect connect);
    ~PortalScheme() override;

    bool isDark() const override { return m_dark; }
    void watch() override;

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void setColorScheme(const QVariant &value);

    Connect m_connect;
    QDBusConnection m_bus{QString()};
    std::unique_ptr<QThread> m_connecting;
    bool m_dark = false;
};

/// The best source that this Qt supports.
std::unique_ptr<SystemScheme> makeSystemScheme(QGuiApplication &application);

} // namespace qrlogin
