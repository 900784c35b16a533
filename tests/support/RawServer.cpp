#include "support/RawServer.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpSocket>

namespace qrlogin::test {

namespace {

bool isWhole(const QByteArray &request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    static const QRegularExpression length(
        QStringLiteral("\r\ncontent-length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(request.first(end)));
    return request.size() >= end + 4 + (match.hasMatch() ? match.captured(1).toInt() : 0);
}

} // namespace

RawServer::RawServer(Script script)
    : m_script(std::move(script))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

void RawServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, request = QByteArray()]() mutable {
        request += socket->readAll();
        if (!isWhole(request))
            return;
        m_requests.append(request);
        m_script(*socket, std::exchange(request, {}));
    });
}

RawServer::Script RawServer::answer(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

RawServer::Script RawServer::hang()
{
    return [](QTcpSocket &, const QByteArray &) {};
}

QByteArray RawServer::http(
    int status, const QByteArray &body, const QByteArray &contentType, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nConnection: close\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

} // namespace qrlogin::test

#include "moc_RawServer.cpp"
