#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>

#include <tl/expected.hpp>

class QUrl;

namespace qrlogin {

/// The proxy that the variables of the environment name for `url`, as curl reads them: `https_proxy` for https,
/// `http_proxy` for http, else `all_proxy`, each with or without a scheme, and none for the hosts of `no_proxy`.
/// NoProxy for this computer. The error names a variable that cannot be used.
tl::expected<QNetworkProxy, QString> proxyFor(const QUrl &url, const QProcessEnvironment &environment);

/// What a program uses for all its connections: these variables or, where none of them is set, the system's settings.
class ProxyVariables final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace qrlogin
