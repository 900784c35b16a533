#include "pages/simulator/phone/ScreenPortal.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUrl>

#include <utility>

namespace qrlogin {

namespace {

constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String desktopPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String screenshotInterface("org.freedesktop.portal.Screenshot");
constexpr QLatin1String requestInterface("org.freedesktop.portal.Request");

enum ResponseCode : uint { Success = 0, Cancelled = 1 };

} // namespace

ScreenPortal::ScreenPortal(const QDBusConnection &bus, QObject *parent)
    : QObject(parent),
      m_bus(bus)
{
}

ScreenPortal::~ScreenPortal()
{
    cancel();
}

void ScreenPortal::ask()
{
    cancel();
    if (!m_bus.isConnected()) {
        emit unavailable();
        return;
    }
    // The response can come before the reply, so listen where the portal will make the request.
    const QString token = QStringLiteral("qrlogin%1").arg(++m_count);
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    listen(QStringLiteral("%1/request/%2/%3").arg(desktopPath, sender, token));

    QDBusMessage call
        = QDBusMessage::createMethodCall(portalService, desktopPath, screenshotInterface, QStringLiteral("Screenshot"));
    call << QString()
         << QVariantMap{{QStringLiteral("handle_token"), token}, {QStringLiteral("interactive"), true},
                {QStringLiteral("modal"), true}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, asked = m_count] {
        watcher->deleteLater();
        if (asked != m_count || m_request.isEmpty())
            return;
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (!reply.isValid()) {
            forget();
            emit unavailable();
            return;
        }
        if (const QString request = reply.value().path(); request != m_request) { // a portal before version 0.9
            forget();
            listen(request);
        }
    });
}

void ScreenPortal::cancel()
{
    if (m_request.isEmpty())
        return;
    m_bus.send(QDBusMessage::createMethodCall(portalService, m_request, requestInterface, QStringLiteral("Close")));
    forget();
}

void ScreenPortal::listen(const QString &request)
{
    m_request = request;
    // From any sender, since QtDBus would block to resolve the portal's name; respond() asks who the sender is.
    m_bus.connect(QString(), request, requestInterface, QStringLiteral("Response"), this,
        SLOT(respond(uint, QVariantMap, QDBusMessage)));
}

void ScreenPortal::forget()
{
    m_bus.disconnect(QString(), std::exchange(m_request, {}), requestInterface, QStringLiteral("Response"), this,
        SLOT(respond(uint, QVariantMap, QDBusMessage)));
}

void ScreenPortal::respond(uint code, const QVariantMap &results, const QDBusMessage &message)
{
    if (message.path() != m_request)
        return;
    // Other programs on the bus can send a signal with any path. (From Qt 6.8 on, a reply does not tell who sent it.)
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"),
        QStringLiteral("GetNameOwner"));
    question << QString(portalService);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
        [this, watcher, code, results, sender = message.service(), request = m_request] {
            watcher->deleteLater();
            const QDBusPendingReply<QString> owner = *watcher;
            if (request != m_request)
                return;
            if (!owner.isValid()) { // the portal has ended
                forget();
                emit unavailable();
            } else if (owner.value() == sender) {
                finish(code, results);
            }
        });
}

void ScreenPortal::finish(uint code, const QVariantMap &results)
{
    forget();
    const QUrl file(results.value(QStringLiteral("uri")).toString());
    if (code == Success && file.isLocalFile())
        emit taken(file.toLocalFile());
    else if (code == Cancelled)
        emit declined();
    else
        emit unavailable();
}

} // namespace qrlogin

#include "moc_ScreenPortal.cpp"
