#include "connections/Connection.h"

#include <QRegularExpression>

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
    if (!host.isValid() || host.host().isEmpty()) {
        QString typed = host.isValid() && host.hasFragment() && host.scheme().isEmpty()
            ? host.fragment(QUrl::FullyDecoded)
            : host.toString(QUrl::RemoveUserInfo);
        typed.remove(QRegularExpression(QStringLiteral("[^/]*@")));
        return failure(FailureKind::NotSent, QStringLiteral("%1 is not a web address").arg(typed));
    }
    if (host.scheme() == QLatin1String("https") || (host.scheme() == QLatin1String("http") && isLoopback(host.host())))
        return {};
    return failure(FailureKind::NotSent,
        QStringLiteral("%1 must use https; only this computer can use http").arg(host.toString(QUrl::RemoveUserInfo)));
}

QUrl addressOn(const QUrl &host, const QString &pathAndQuery)
{
    QUrl url = host;
    const qsizetype mark = pathAndQuery.indexOf(u'?');
    url.setPath(host.path().endsWith(u'/') ? host.path().chopped(1) + pathAndQuery.left(mark)
                                           : host.path() + pathAndQuery.left(mark));
    url.setQuery(mark < 0 ? QString() : pathAndQuery.mid(mark + 1));
    return url;
}

} // namespace qrlogin
