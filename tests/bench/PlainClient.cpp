#include "bench/PlainClient.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace qrlogin::bench {

PlainClient::PlainClient(quint16 port)
    : m_host("Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n"),
      m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

PlainClient::~PlainClient()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QByteArray PlainClient::get(const QByteArray &target) const
{
    return "GET " + target + " HTTP/1.1\r\n" + m_host + "\r\n";
}

QByteArray PlainClient::post(const QByteArray &path, const QByteArray &body, const QByteArray &headers) const
{
    return "POST " + path + " HTTP/1.1\r\n" + m_host + headers
        + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool PlainClient::send(const QByteArray &requests)
{
    return ::send(m_descriptor, requests.constData(), size_t(requests.size()), MSG_NOSIGNAL) == requests.size();
}

QByteArray PlainClient::receive(int answers)
{
    QByteArray all;
    qsizetype whole = 0; // total bytes of the complete responses
    char buffer[16 * 1024];
    while (answers > 0) {
        const ssize_t count = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (count <= 0)
            return {};
        all.append(buffer, count);
        for (qsizetype size = 0; answers > 0 && (size = answerSize(QByteArrayView(all).sliced(whole))) >= 0; --answers)
            whole += size;
    }
    return all;
}

QByteArray PlainClient::generate()
{
    const QByteArray answer = ask(post("/api/v3/gene-qrcode", R"({"type":"MOBILE_APP"})"));
    const QByteArray before = R"("qrcodeId":")";
    const qsizetype at = answer.indexOf(before);
    return at < 0 ? QByteArray() : answer.mid(at + before.size(), 30);
}

qsizetype answerSize(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const qsizetype field = bytes.indexOf("Content-Length: ");
    if (end < 0 || field < 0 || field > end)
        return -1;
    const QByteArrayView value = bytes.sliced(field + 16);
    const qsizetype size = end + 4 + value.first(value.indexOf('\r')).toLong();
    return bytes.size() >= size ? size : -1;
}

} // namespace qrlogin::bench
