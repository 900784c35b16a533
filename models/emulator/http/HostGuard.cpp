#include "emulator/http/HostGuard.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace qrlogin::emulator {

HostGuard::HostGuard(const QByteArray &address, quint16 port, bool isSecure, const QList<QByteArray> &alsoAllowed)
    : m_scheme(isSecure ? "https://" : "http://")
{
    QList<QByteArray> names = QList<QByteArray>{"127.0.0.1", "localhost", "[::1]"} + alsoAllowed;
    if (names.contains(address))
        names.move(names.indexOf(address), 0);
    else
        names.prepend(address);
    for (const QByteArray &name : names) {
        m_names.append(name + (':' + QByteArray::number(port)));
        if (port == (isSecure ? 443 : 80))
            m_names.append(name);
    }
}

std::optional<QByteArray> HostGuard::hostIn(const QString &text)
{
    const QUrl url(QStringLiteral("http://") + text, QUrl::StrictMode);
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const auto isOfAHost = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("-._:[]").contains(c);
    };
    // To some clients 010.0.2.2 is an address in octal, and any host that ends in a number is an address.
    static const QRegularExpression number(QStringLiteral("(?:^|\\.)(?:[0-9]+|0x[0-9a-f]+)$"));
    static const QRegularExpression address(QStringLiteral("^(?:(?:0|[1-9][0-9]{0,2})(?:\\.|$)){4}$"));
    if (number.match(text).hasMatch() && !address.match(text).hasMatch())
        return std::nullopt;
    const bool isWhole = !host.isEmpty() && url.toEncoded() == "http://" + host; // without a port, a path or a user
    return isWhole && std::ranges::all_of(host, isOfAHost) ? std::optional(host) : std::nullopt;
}

HostGuard::Verdict HostGuard::judge(const Request &request, bool isHttp11) const
{
    const auto count = std::ranges::count(request.headers, QByteArrayView("host"), &Header::name);
    // The site of the target counts, and not the Host header, which must be the same. So both must be ours.
    const bool isForUs = request.targetSite.isEmpty()
        || (request.targetSite.size() > m_scheme.size()
            && qstrnicmp(request.targetSite.data(), m_scheme.data(), size_t(m_scheme.size())) == 0
            && knows(request.targetSite.sliced(m_scheme.size())));
    if (count == 0 && !isHttp11)
        return isForUs ? Verdict::Welcome : Verdict::Hostile;
    if (count != 1)
        return Verdict::Missing;
    const bool isPath = request.path.startsWith('/') || (request.path == wholeServer && request.method == "OPTIONS");
    return isForUs && isPath && knows(request.header("host")) ? Verdict::Welcome : Verdict::Hostile;
}

bool HostGuard::knows(QByteArrayView host) const
{
    return std::ranges::any_of(m_names, [&](const QByteArray &name) {
        return name.size() == host.size() && qstrnicmp(name.data(), host.data(), size_t(host.size())) == 0;
    });
}

} // namespace qrlogin::emulator
