#pragma once

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <memory>

class QDBusVariant;
class QGuiApplication;
class QThread;

namespace qrlogin {

/// Whether the desktop asks for dark windows, live. Light until it is known, and where nobody answers.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isDark() const = 0;

    /// Begins to follow the desktop; never waits for it.
    virtual void watch() = 0;

signals:
    void changed();
};

/// What the desktop's settings portal says under org.freedesktop.appearance, color-scheme.
class PortalScheme final : public SystemScheme
{
    Q_OBJECT
public:
    using Connect = std::function<QDBusConnection()>;

    /// `connect` is called in a thread of its own, since reaching a bus takes its time. An unconnected one will do:
    /// then it stays light.
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

/// The best source that this Qt has.
std::unique_ptr<SystemScheme> makeSystemScheme(QGuiApplication &application);

} // namespace qrlogin
