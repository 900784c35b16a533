#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>

#include <tl/expected.hpp>

class QUrl;

namespace qrlogin {

/// The proxy for `url` by the environment variables, as curl reads them: `https_proxy` for https,
/// `http_proxy` for http, else `all_proxy`, each with or without a scheme, and none for the hosts of `no_proxy`.
/// NoProxy for this computer. The error names a variable that cannot be used.
tl::expected<QNetworkProxy, QString> proxyFor(const QUrl &url, const QProcessEnvironment &environment);

/// The same by the variables of this process.
tl::expected<QNetworkProxy, QString> proxyFor(const QUrl &url);

/// For all connections of a program: these variables, or the system's settings if none of the variables is set. Without
/// a proxy for this computer.
class ProxyVariables final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace qrlogin
