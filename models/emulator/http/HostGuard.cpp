#include "emulator/http/HostGuard.h"

#include <algorithm>

namespace qrlogin::emulator {

HostGuard::HostGuard(const QByteArray &address, quint16 port)
{
    QList<QByteArray> names{"127.0.0.1", "localhost", "[::1]"};
    if (names.contains(address))
        names.move(names.indexOf(address), 0);
    else
        names.prepend(address);
    for (const QByteArray &name : names) {
        m_names.append(name + (':' + QByteArray::number(port)));
        if (port == 80)
            m_names.append(name);
    }
}

HostGuard::Verdict HostGuard::judge(const Request &request, bool isHttp11) const
{
    const auto count = std::ranges::count(request.headers, QByteArrayView("host"), &Header::name);
    if (count == 0 && !isHttp11)
        return Verdict::Welcome;
    if (count != 1)
        return Verdict::Missing;
    const QByteArrayView host = request.header("host");
    // The host of a target in absolute form overrides the Host header.
    const bool isOurs = request.path.startsWith('/') || (request.path == wholeServer && request.method == "OPTIONS");
    const bool known = isOurs && std::ranges::any_of(m_names, [&](const QByteArray &name) {
        return name.size() == host.size() && qstrnicmp(name.data(), host.data(), size_t(host.size())) == 0;
    });
    return known ? Verdict::Welcome : Verdict::Hostile;
}

} // namespace qrlogin::emulator
