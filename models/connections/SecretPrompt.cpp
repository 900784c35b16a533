#include "connections/SecretPrompt.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusServiceWatcher>

#include <QCoroDBus>
#include <QCoroSignal>

namespace qrlogin {

namespace {

QString promptInterface()
{
    return QStringLiteral("org.freedesktop.Secret.Prompt");
}

} // namespace

SecretPrompt::SecretPrompt(const QDBusConnection &bus, const QString &path)
{
    QDBusConnection(bus).connect(
        service(), path, promptInterface(), QStringLiteral("Completed"), this, SLOT(complete(bool, QDBusVariant)));
    auto *watcher = new QDBusServiceWatcher(service(), bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { emit answered(true, {}); });
}

QCoro::Task<Result<QVariant>> SecretPrompt::answer(QDBusConnection bus, QString path)
{
    if (path == QLatin1String("/"))
        co_return QVariant();
    SecretPrompt prompt(bus, path);
    QDBusMessage message = QDBusMessage::createMethodCall(service(), path, promptInterface(), QStringLiteral("Prompt"));
    message.setArguments({QString()}); // the window that it belongs to: unknown
    auto waiting = qCoro(&prompt, &SecretPrompt::answered);
    const QDBusPendingCall asking = bus.asyncCall(message);
    const QDBusMessage asked = co_await asking;
    if (asked.type() == QDBusMessage::ErrorMessage)
        emit prompt.answered(true, {});
    const auto [isDismissed, result] = co_await waiting;
    if (isDismissed)
        co_return failure(FailureKind::Forbidden, QStringLiteral("the keyring is locked"));
    co_return result;
}

} // namespace qrlogin

#include "moc_SecretPrompt.cpp"
