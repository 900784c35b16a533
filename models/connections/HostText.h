#pragma once

#include <QCoreApplication>
#include <QUrl>

#include <tl/expected.hpp>

namespace qrlogin {

/// The host of a pool as people enter it: an origin, which is a scheme, a host and perhaps a port. Without a scheme:
/// https.
class HostText
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::HostText)
public:
    /// The origin, as it is stored: without a final slash, scheme and host in lower case. Fails with a sentence that
    /// names what is wrong: a path, a query, user info, spaces, a second scheme, no host, a port that does not exist,
    /// or http to another computer.
    static tl::expected<QUrl, QString> parse(const QString &text);

    /// For a form that keeps what is entered: the origin, or `text` itself where it is not one. textOf() returns it.
    static QUrl keep(const QString &text);
    static QString textOf(const QUrl &kept);
    /// What is wrong with a kept or stored host; empty if nothing is.
    static QString problem(const QUrl &kept);
};

} // namespace qrlogin
