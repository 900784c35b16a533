#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace qrlogin::test {

/// One connection of a client that sends any bytes.
class RawClient
{
public:
    /// `source` is the address to connect from: all of 127/8 is this computer. `host` is the address to connect to.
    explicit RawClient(quint16 port, const QHostAddress &source = {}, const QString &host = QStringLiteral("127.0.0.1"))
    {
        m_socket.setProxy(QNetworkProxy::NoProxy); // a look-up would start a library's thread
        if (!source.isNull())
            m_socket.bind(source);
        m_socket.connectToHost(host, port);
        m_socket.waitForConnected(5000);
    }

    void write(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) { }
    }

    /// Reads until the server closes.
    QByteArray readToEnd()
    {
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForReadyRead(5000))
            m_read += m_socket.readAll();
        m_read += m_socket.readAll();
        return std::exchange(m_read, {});
    }

    /// Reads one response with a Content-Length, or only its head.
    QByteArray readAnswer(bool hasBody = true)
    {
        qsizetype end = -1;
        while ((end = m_read.indexOf("\r\n\r\n")) < 0 && more()) { }
        qsizetype size = end + 4;
        const qsizetype length = m_read.indexOf("Content-Length: ");
        if (hasBody && length >= 0 && length < end)
            size += m_read.mid(length + 16, m_read.indexOf('\r', length) - length - 16).toLongLong();
        while (m_read.size() < size && more()) { }
        const QByteArray answer = m_read.first(std::min(size, m_read.size()));
        m_read.remove(0, answer.size());
        return answer;
    }

    bool isClosed(int wait = 5000)
    {
        return m_socket.state() != QAbstractSocket::ConnectedState || m_socket.waitForDisconnected(wait);
    }
    void endInput() { m_socket.disconnectFromHost(); }

private:
    bool more()
    {
        if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(5000))
            return false;
        m_read += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_read;
};

/// The status of a response, 0 if `answer` is not a response.
inline int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

inline QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace qrlogin::test
