#include "pool/Connection.h"

#include <QHostAddress>

namespace qrlogin {

namespace {

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace

Result<void> checkHost(const QUrl &host)
{
    if (!host.isValid() || host.host().isEmpty())
        return failure(FailureKind::Invalid, QStringLiteral("not a web address: %1").arg(host.toString(QUrl::RemoveUserInfo)));
    if (host.scheme() == QLatin1String("https") || (host.scheme() == QLatin1String("http") && isLoopback(host.host())))
        return {};
    return failure(FailureKind::Invalid,
        QStringLiteral("%1 is not https; plain http is for this machine only").arg(host.toString(QUrl::RemoveUserInfo)));
}

} // namespace qrlogin
