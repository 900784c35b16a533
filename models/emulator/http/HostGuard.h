#pragma once

#include "emulator/http/HttpMessage.h"

#include <QList>

#include <optional>

namespace qrlogin::emulator {

/// Checks the Host of a request against DNS rebinding: a page of another site can point its own host name at this
/// computer, but then sends that name.
class HostGuard
{
public:
    /// Our loopback names at that port, the address that we listen on, and the names that are also allowed; each as it
    /// stands in a URL.
    HostGuard(const QByteArray &address, quint16 port, bool isSecure, const QList<QByteArray> &alsoAllowed = {});

    /// A host's name or address as it stands in a URL, such as "host.docker.internal" or "[fe80::1]"; nothing where
    /// `text` is anything else, or has a port.
    static std::optional<QByteArray> hostIn(const QString &text);

    enum class Verdict { Welcome, Missing, Hostile };

    /// Missing if an HTTP/1.1 request does not have exactly one Host. An HTTP/1.0 request can omit it. A target in
    /// absolute form must name us too.
    Verdict judge(const Request &request, bool isHttp11) const;

    /// The default for a client without a Host.
    const QByteArray &byDefault() const { return m_names.first(); }

private:
    bool knows(QByteArrayView host) const;

    QByteArrayView m_scheme;
    QList<QByteArray> m_names;
};

} // namespace qrlogin::emulator
