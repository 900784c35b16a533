#include "theme/SystemScheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>
#include <QThread>

namespace qrlogin {
namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalInterface = "org.freedesktop.portal.Settings";
constexpr auto appearanceGroup = "org.freedesktop.appearance";
constexpr auto colorSchemeKey = "color-scheme";
constexpr uint preferDark = 1;

} // namespace

PortalScheme::PortalScheme(Connect connect)
    : m_connect(std::move(connect))
{
}

PortalScheme::~PortalScheme()
{
    if (m_connecting)
        m_connecting->wait();
}

void PortalScheme::watch()
{
    m_connecting.reset(QThread::create([this] { m_bus = m_connect(); }));
    connect(m_connecting.get(), &QThread::finished, this, &PortalScheme::ask);
    m_connecting->start();
}

void PortalScheme::ask()
{
    if (!m_bus.isConnected())
        return;
    // QtDBus finds the type of our slot's argument by name only after a program has used the type once.
    qRegisterMetaType<QDBusVariant>();
    // From any sender: resolving the portal's name would block, only for a colour.
    m_bus.connect(QString(), QLatin1String(portalPath), QLatin1String(portalInterface),
        QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));

    QDBusMessage read = QDBusMessage::createMethodCall(QLatin1String(portalService), QLatin1String(portalPath),
        QLatin1String(portalInterface), QStringLiteral("Read"));
    read << QString::fromLatin1(appearanceGroup) << QString::fromLatin1(colorSchemeKey);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            setColorScheme(reply.value().variant());
        watcher->deleteLater();
    });
}

void PortalScheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == QLatin1String(appearanceGroup) && key == QLatin1String(colorSchemeKey))
        setColorScheme(value.variant());
}

void PortalScheme::setColorScheme(const QVariant &value)
{
    // Read() wraps the value in a second variant; the signal does not.
    const bool nested = value.metaType() == QMetaType::fromType<QDBusVariant>();
    const bool dark = (nested ? value.value<QDBusVariant>().variant() : value).toUInt() == preferDark;
    if (std::exchange(m_dark, dark) != dark)
        emit changed();
}

namespace {

std::unique_ptr<SystemScheme> makePortalScheme()
{
    // Without an address libdbus would start its own bus, which costs a process and does not know any settings.
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
    return std::make_unique<PortalScheme>(
        [hasBus] { return hasBus ? QDBusConnection::sessionBus() : QDBusConnection(QString()); });
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

class QtScheme final : public SystemScheme
{
public:
    explicit QtScheme(QStyleHints &hints)
        : m_hints(hints)
    {
    }

    bool isDark() const override { return m_hints.colorScheme() == Qt::ColorScheme::Dark; }
    void watch() override { connect(&m_hints, &QStyleHints::colorSchemeChanged, this, &SystemScheme::changed); }

private:
    QStyleHints &m_hints;
};

#endif

} // namespace

std::unique_ptr<SystemScheme> makeSystemScheme([[maybe_unused]] QGuiApplication &application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // Unknown: no platform theme plugin for this desktop is installed.
    if (application.styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return std::make_unique<QtScheme>(*application.styleHints());
#endif
    return makePortalScheme();
}

} // namespace qrlogin

#include "moc_SystemScheme.cpp"
