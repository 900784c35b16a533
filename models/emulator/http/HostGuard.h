#pragma once

#include "emulator/http/HttpMessage.h"

#include <QList>

namespace qrlogin::emulator {

/// Checks the Host of a request against DNS rebinding: a page of another site can point its own host name at this
/// computer, but then sends that name.
class HostGuard
{
public:
    /// Accepts our loopback names with that port, and the address that we listen on, as in a URL.
    HostGuard(const QByteArray &address, quint16 port);

    enum class Verdict { Welcome, Missing, Hostile };

    /// Missing if an HTTP/1.1 request does not have exactly one Host. An HTTP/1.0 request can omit it.
    Verdict judge(const Request &request, bool isHttp11) const;

    /// The default for a client without a Host.
    const QByteArray &byDefault() const { return m_names.first(); }

private:
    QList<QByteArray> m_names;
};

} // namespace qrlogin::emulator
