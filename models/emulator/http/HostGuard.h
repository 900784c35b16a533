#pragma once

#include "emulator/http/HttpMessage.h"

#include <QList>

#include <optional>

namespace qrlogin::emulator {

/// Which names a client may know us by. A page of another site whose name was made to point at this machine asks for
/// that name, and is turned away.
class HostGuard
{
public:
    /// Our loopback names at that port, the address that we listen on, and the names that are also allowed; each as it
    /// stands in a URL.
    HostGuard(const QByteArray &address, quint16 port, const QList<QByteArray> &alsoAllowed = {});

    /// A host's name or address as it stands in a URL, such as "host.docker.internal" or "[fe80::1]"; nothing where
    /// `text` is anything else, or has a port.
    static std::optional<QByteArray> hostIn(const QString &text);

    enum class Verdict { Welcome, Missing, Hostile };

    /// Missing where an HTTP/1.1 request has no Host or more than one. An HTTP/1.0 request may leave it out.
    Verdict judge(const Request &request, bool isHttp11) const;

    /// What a client that named no host is taken to mean.
    const QByteArray &byDefault() const { return m_names.first(); }

private:
    QList<QByteArray> m_names;
};

} // namespace qrlogin::emulator
